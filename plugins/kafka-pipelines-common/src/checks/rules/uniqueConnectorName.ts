import type { FleetRule } from '../rule';

/** A connector's name is that of its KafkaConnector, so a namespace has it once. */
export const uniqueConnectorName: FleetRule = {
  id: 'unique/connector-name',
  severity: 'error',
  description: 'Two connectors in one namespace have the same name.',
  explanation:
    'Both would be the same KafkaConnector. The later sync wins, and the other one does not run.',
  bad: [
    '# pipelines/orders-cdc/values.yaml',
    'connectors:',
    '  orders-mysql: { class: io.debezium.connector.mysql.MySqlConnector }',
    '# pipelines/orders-copy/values.yaml',
    'connectors:',
    '  orders-mysql: { class: io.debezium.connector.mysql.MySqlConnector }',
  ].join('\n'),
  good: [
    '# pipelines/orders-cdc/values.yaml',
    'connectors:',
    '  orders-mysql: { class: io.debezium.connector.mysql.MySqlConnector }',
    '# pipelines/orders-copy/values.yaml',
    'connectors:',
    '  orders-mysql-copy: { class: io.debezium.connector.mysql.MySqlConnector }',
  ].join('\n'),
  unique: {
    ofPipeline: ({ connectors, scopes }) =>
      connectors
        .filter(({ effective }) => effective.namespace !== '')
        .map(({ effective, environment, label, name, place, subject }) => ({
          scope: scopes.namespace(environment.name, effective.namespace),
          value: name,
          label,
          subject,
          place: () => place([]),
        })),
    describe: ({ value }, others) => ({
      message: `The name ${value} is also taken in this namespace by ${others}.`,
      hint: 'Give one of them another name. A new name is a new connector, with offsets of its own.',
    }),
  },
};
