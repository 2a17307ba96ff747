import type { ConnectorRule } from '../connectorRule';

/** Kafka Connect wants exactly one of the two from every sink (`SinkConnectorConfig`). */
export const connectorSinkTopics: ConnectorRule = {
  id: 'connector/sink-topics',
  severity: 'error',
  description:
    'A sink has neither topics nor topics.regex in its config, or both.',
  explanation: 'Kafka Connect refuses the connector.',
  bad: 'connectors:\n  orders-bigquery:\n    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
  good: [
    'connectors:',
    '  orders-bigquery:',
    '    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
    '    config: { topics: shop.orders }',
  ].join('\n'),
  *check({ config, role }) {
    if (role !== 'sink') {
      return;
    }
    const isSet = (key: string) => (config[key] ?? '').trim() !== '';
    if (isSet('topics') && isSet('topics.regex')) {
      yield {
        key: 'topics.regex',
        what: 'key',
        message: 'This sink has both topics and topics.regex.',
        hint: 'Keep one of them.',
      };
    } else if (!isSet('topics') && !isSet('topics.regex')) {
      const blank = ['topics', 'topics.regex'].find(key =>
        Object.hasOwn(config, key),
      );
      yield {
        key: blank ?? 'topics',
        what: blank === undefined ? 'missing' : 'value',
        message: 'This sink reads no topic.',
        hint: 'Write topics, a list, or topics.regex in its config.',
      };
    }
  },
};
