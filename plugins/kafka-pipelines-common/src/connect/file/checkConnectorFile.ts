import {
  checkConnectorConfig,
  type NamedConnectCluster,
} from '../../checks/connector/checkConnectorConfig';
import { parentKey } from '../../checks/connector/configPath';
import { byPlace } from '../../checks/findingSets';
import type { FleetConfig } from '../../pipeline/fleetConfig';
import { ownValue } from '../../pipeline/ownRecord';
import { toPointer } from '../../yaml/pointer';
import type { ConnectCatalogue } from '../catalogue/connectCatalogue';
import type { InstalledPlugins } from '../installedPlugins';
import { parseConnectorFile } from './parseConnectorFile';
import {
  readConnectors,
  type ConnectorFileFinding,
  type FileConnector,
} from './readConnectors';

export type { ConnectorFileFinding };

/** What the config in a file is checked against. @public */
export interface ConnectorFileContext {
  catalogue: ConnectCatalogue;
  /** Plugins of the workers, when they are known. */
  plugins?: InstalledPlugins;
  /** Where the connectors are to run, when it is known. */
  connectCluster?: NamedConnectCluster;
  /** Severities that a repository sets. */
  rules?: FleetConfig['rules'];
}

/** Where a key stands; for one that is missing, the nearest that asks for it, else the config. */
function placeOf(
  { places, place }: FileConnector,
  key: string,
): ReadonlyArray<string | number> {
  const near = places.has(key) ? key : parentKey(key, each => places.has(each));
  return (near === undefined ? undefined : places.get(near)) ?? place;
}

/**
 * What is wrong with the connectors in a file: JSON or YAML of one config map,
 * of `{ name, config }`, of a list of these, of Kafka Connect's answer to
 * `GET /connectors?expand=info`, or of Strimzi's KafkaConnector.
 *
 * Never throws on content. Values are not quoted where they may be secrets.
 *
 * @param file - path, for the findings
 * @returns findings in the order of the file; they name the connector where the file has several
 * @public
 */
export function checkConnectorFile(
  file: string,
  text: string,
  { catalogue, connectCluster, plugins, rules = {} }: ConnectorFileContext,
): ConnectorFileFinding[] {
  const parsed = parseConnectorFile(file, text);
  const { connectors, findings, several } = readConnectors(parsed);
  const found = connectors.flatMap(connector =>
    checkConnectorConfig(
      {
        ...(connector.name !== undefined && { name: connector.name }),
        config: connector.config,
        ...(plugins && { plugins }),
        ...(connectCluster && { connectCluster }),
      },
      catalogue,
    ).flatMap(({ key, ...rest }): ConnectorFileFinding[] => {
      if (connector.places.has(key) && !Object.hasOwn(connector.config, key)) {
        // It is there, with a value of which readConnectors has said what is wrong.
        return [];
      }
      const severity = ownValue(rules, rest.rule) ?? rest.severity;
      const pointer = toPointer(placeOf(connector, key));
      return severity === 'off'
        ? []
        : [
            {
              ...rest,
              severity,
              file,
              ...parsed.locate(pointer),
              pointer,
              ...(several && connector.label && { connector: connector.label }),
            },
          ];
    }),
  );
  return [...findings, ...found].sort(byPlace);
}
