import type { ConnectorRule } from '../connectorRule';

/** Of a config that stands alone. In a repository the class may come from a preset. */
export const classInConfig: ConnectorRule = {
  id: 'connector/class',
  severity: 'error',
  alone: true,
  description: 'A config names no class.',
  explanation: 'Kafka Connect refuses it: there is nothing to run.',
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
