import type { ConnectorRule } from '../connectorRule';
import { misnamedPlugins } from '../misnamedPlugins';

/** Of a class that may be a private one nothing is said here. */
export const transformUnknownClass: ConnectorRule = {
  id: 'transform/unknown-class',
  severity: 'error',
  description:
    'The type of a transform or predicate is no class that a worker could load for it: misspelt, without $Key or $Value, or of another kind.',
  explanation:
    'Kafka Connect refuses the connector. With an operator that happens after the merge: the connector goes on with its former config.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    transforms:',
    '      mask: { order: 10, type: org.apache.kafka.connect.transforms.MaskField, config: { fields: email } }',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    transforms:',
    '      mask: { order: 10, type: org.apache.kafka.connect.transforms.MaskField$Value, config: { fields: email } }',
  ].join('\n'),
  check: connector => misnamedPlugins(connector, ['transform', 'predicate']),
};
