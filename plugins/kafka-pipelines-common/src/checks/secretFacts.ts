import type { ConnectCatalogue } from '../connect/catalogue/connectCatalogue';
import { UNKNOWN_PLUGINS } from '../connect/installedPlugins';
import type { SecretFacts } from '../connect/secretValue';
import type { Connector } from '../pipeline/connector';
import { connectorConfig } from '../pipeline/connectorConfig';
import { dropNulls, isMap } from '../pipeline/mergeValues';
import {
  configuredConnector,
  type ConfiguredConnector,
} from './connector/configuredConnector';
import type { Path } from './locateInLayers';

/**
 * The key that Kafka Connect reads from a path below the entry of a connector,
 * as `transforms.mask.salt`; undefined for what is no config value.
 */
export function flatKey([section, ...path]: Path): string | undefined {
  if (section === 'config') {
    return path[0]?.toString();
  }
  const [alias, field, option] = path;
  return (section === 'transforms' || section === 'predicates') &&
    field === 'config' &&
    option !== undefined
    ? `${section}.${alias}.${option}`
    : undefined;
}

/** What the catalogue says of the config value at a path below a connector's entry. */
export function factsBelow(
  connector: ConfiguredConnector,
  path: Path,
): SecretFacts | undefined {
  const key = flatKey(path);
  return key === undefined ? undefined : connector.resolve(key).facts;
}

/**
 * A part of a connector that shared files say, read through the catalogue as
 * far as it names classes itself.
 */
export function sharedConnector(
  entry: unknown,
  catalogue: ConnectCatalogue,
): ConfiguredConnector | undefined {
  if (!isMap(entry)) {
    return undefined;
  }
  // Files that do not fit the schema are searched as well.
  const sections = ['config', 'transforms', 'predicates'].flatMap(section =>
    isMap(entry[section]) ? [[section, entry[section]]] : [],
  );
  const connector: Connector = dropNulls(Object.fromEntries(sections));
  return configuredConnector(
    {
      name: '',
      class: typeof entry.class === 'string' ? entry.class : '',
      config: connectorConfig(connector),
      plugins: UNKNOWN_PLUGINS,
    },
    catalogue,
  );
}

/** Length of the path of a connector's layer in a shared file; undefined elsewhere. */
export function layerLength(path: Path): number | undefined {
  const [top, , section, kind] = path;
  if (top === 'presets') {
    return 2;
  }
  if (top === 'defaults' && path[1] === 'connector') {
    return 2;
  }
  return top === 'connectClusters' &&
    section === 'defaults' &&
    kind === 'connector'
    ? 4
    : undefined;
}
