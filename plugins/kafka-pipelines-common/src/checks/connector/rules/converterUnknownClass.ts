import type { ConnectorRule } from '../connectorRule';
import { misnamedPlugins } from '../misnamedPlugins';

/** Of a class that may be a private one nothing is said here. */
export const converterUnknownClass: ConnectorRule = {
  id: 'converter/unknown-class',
  severity: 'error',
  description:
    'A converter is no class that a worker could load as one: misspelt, or of another kind, such as a serializer of Kafka clients.',
  explanation:
    'Kafka Connect refuses the connector. With an operator that happens after the merge: the connector goes on with its former config.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      key.converter: org.apache.kafka.common.serialization.StringSerializer',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config:',
    '      key.converter: org.apache.kafka.connect.storage.StringConverter',
  ].join('\n'),
  check: connector => misnamedPlugins(connector, ['converter']),
};
