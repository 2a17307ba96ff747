import type { ConnectorRule } from '../connectorRule';
import { misnamedPlugins } from '../misnamedPlugins';

/** A class that may be a private one is no mistake; of such connector/not-in-catalogue speaks. */
export const connectorUnknownClass: ConnectorRule = {
  id: 'connector/unknown-class',
  severity: 'error',
  description:
    'The class of a connector is misspelt, or is no connector at all.',
  explanation:
    'Kafka Connect refuses the connector. With an operator that happens after the merge.',
  bad: 'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConector',
  good: 'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConnector',
  check: connector => misnamedPlugins(connector, ['connector']),
};
