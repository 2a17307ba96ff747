import { configPath } from '../connector/configPath';
import { missingPlugins } from '../connector/missingPlugins';
import type { FleetRule } from '../rule';

/** A class that a connector uses is in one of its Connect cluster's artifacts. */
export const connectorPlugin: FleetRule = {
  id: 'connector/missing-plugin',
  severity: 'warning',
  description:
    'A connector uses a class that no artifact of its Connect cluster has, by the classes listed with it or by the catalogue.',
  explanation:
    'Kafka Connect refuses the connector, and the operator marks it as not ready. What ran before goes on.',
  bad: [
    '# shared.yaml',
    'artifacts:',
    '  debezium-connector-mysql@3.6.1.Final:',
    '    version: 3.6.1.Final',
    '    classes: [io.debezium.connector.mysql.MySqlConnector]',
    '# connect-clusters/cdc/values.yaml',
    'image: registry.example/connect:1',
    'plugins:',
    '  debezium-mysql: { artifact: debezium-connector-mysql@3.6.1.Final }',
    '# pipelines/orders-cdc/values.yaml',
    'connectors:',
    '  orders-mongodb:',
    '    class: io.debezium.connector.mongodb.MongoDbConnector',
  ].join('\n'),
  good: [
    '# shared.yaml',
    'artifacts:',
    '  debezium-connector-mysql@3.6.1.Final:',
    '    version: 3.6.1.Final',
    '    classes: [io.debezium.connector.mysql.MySqlConnector]',
    '# connect-clusters/cdc/values.yaml',
    'image: registry.example/connect:1',
    'plugins:',
    '  debezium-mysql: { artifact: debezium-connector-mysql@3.6.1.Final }',
    '# pipelines/orders-cdc/values.yaml',
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
  ].join('\n'),
  *checkPipeline({ connectClusterIn, connectors }) {
    for (const connector of connectors) {
      const { connectCluster } = connector.effective;
      const cluster = connectClusterIn(
        connector.environment.name,
        connectCluster,
      );
      for (const { key, message, hint } of cluster
        ? missingPlugins(connector.configured, connectCluster, cluster)
        : []) {
        yield {
          message,
          hint,
          place: connector.place(configPath(connector.merged, key), 'value'),
          subject: connector.subject,
        };
      }
    }
  },
};
