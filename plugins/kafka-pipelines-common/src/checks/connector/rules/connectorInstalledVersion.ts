import {
  installedVersions,
  type InstalledPlugins,
} from '../../../connect/installedPlugins';
import { meetsVersion } from '../../../connect/versionRange';
import type { ConnectCatalogue } from '../../../connect/catalogue/connectCatalogue';
import type { ConnectorRule } from '../connectorRule';
import { simpleName } from '../../../connect/simpleName';

/**
 * The versions that workers report for a class, which may be others than those
 * of the artifacts; undefined when one of them is not known.
 */
function reportedVersions(
  catalogue: ConnectCatalogue,
  plugins: InstalledPlugins,
  className: string,
): string[] | undefined {
  const reported = installedVersions(catalogue, plugins, className).map(
    ({ artifact, version }) => {
      const facts = catalogue.find(className, version, artifact);
      if (!facts || facts.insteadOf === undefined) {
        return facts ? facts.version : version;
      }
      // As of its neighbour, where that reports its artifact's version.
      return facts.version === facts.artifactVersion ? version : undefined;
    },
  );
  const known = reported.filter(each => each !== undefined);
  return known.length > 0 && known.length === reported.length
    ? [...new Set(known)]
    : undefined;
}

/** Workers load exactly what a connector asks for, or refuse it (KIP-891). */
export const connectorInstalledVersion: ConnectorRule = {
  id: 'connector/missing-version',
  severity: 'error',
  description:
    'A connector asks for a version of its plugin that no artifact of its Connect cluster has.',
  explanation:
    'Kafka Connect refuses the connector, and the operator marks it as not ready. What ran before goes on.',
  bad: [
    '# shared.yaml',
    'artifacts:',
    '  debezium-connector-mysql@3.6.1.Final: { version: 3.6.1.Final }',
    '# connect-clusters/cdc/values.yaml',
    'image: registry.example/connect:1',
    'plugins:',
    '  debezium-mysql: { artifact: debezium-connector-mysql@3.6.1.Final }',
    '# pipelines/orders-cdc/values.yaml',
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    version: 3.5.0.Final',
  ].join('\n'),
  good: [
    '# shared.yaml',
    'artifacts:',
    '  debezium-connector-mysql@3.6.1.Final: { version: 3.6.1.Final }',
    '# connect-clusters/cdc/values.yaml',
    'image: registry.example/connect:1',
    'plugins:',
    '  debezium-mysql: { artifact: debezium-connector-mysql@3.6.1.Final }',
    '# pipelines/orders-cdc/values.yaml',
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    "    version: '[3.6,3.7)'",
  ].join('\n'),
  *check({ catalogue, class: name, plugins, version }) {
    if (version === undefined || version.trim() === '') {
      return;
    }
    const known = reportedVersions(catalogue, plugins, name);
    if (known && !known.some(each => meetsVersion(each, version))) {
      yield {
        key: 'connector.plugin.version',
        message: `No artifact of the Connect cluster has ${simpleName(
          name,
        )} in version ${version}, only in ${known.join(' and ')}.`,
        hint: 'Ask for one of these, or add a plugin with the version to the Connect cluster first.',
      };
    }
  },
};
