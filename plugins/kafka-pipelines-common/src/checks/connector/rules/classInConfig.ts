import type { ConnectorRule } from '../connectorRule';

/** Of a config that stands alone. In a repository the class may come from a preset. */
export const classInConfig: ConnectorRule = {
  id: 'connector/class',
  severity: 'error',
  alone: true,
  description:
    'A connector has no class, neither of its own nor from a preset.',
  explanation:
    'Without a class there is nothing to run: Kafka Connect refuses the connector, and the operator marks the KafkaConnector as not ready.',
  bad: 'connectors:\n  orders-mysql:\n    config: {}',
  good: 'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConnector',
  *check({ class: name }) {
    if (name.trim() === '') {
      yield {
        key: 'connector.class',
        what: 'missing',
        message: 'The connector has no class.',
        hint: 'Write connector.class: without it Kafka Connect refuses the config.',
      };
    }
  },
};
