import { DEAD_LETTER_QUEUE_KEYS } from '../../../pipeline/deadLetterQueue';
import type { ConfigReport, ConnectorRule } from '../connectorRule';

const DEAD_LETTER_QUEUE: Omit<ConfigReport, 'key'> = {
  what: 'key',
  message:
    'A source has no dead letter queue: records it fails on would be lost.',
  hint: 'Remove it; one that comes from another file is left out by `enabled: false` below deadLetterQueue.',
};

/** Kafka Connect passes over what it reads for connectors of the other kind. */
export const connectorWrongKindKey: ConnectorRule = {
  id: 'connector/wrong-kind-key',
  severity: 'error',
  description:
    'A source has a key that Kafka Connect reads for sinks only, such as those of a dead letter queue, or the other way round.',
  explanation:
    'Kafka Connect accepts the config, and nothing reads the key: a source that is to pass over records it fails on loses them.',
  bad: 'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConnector\n    deadLetterQueue: { topic: dead-letters }',
  good: [
    'connectors:',
    '  orders-bigquery:',
    '    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
    '    config: { topics: shop.orders }',
    '    deadLetterQueue: { topic: dead-letters }',
  ].join('\n'),
  *check({ keys, role }) {
    const misplaced = keys.filter(({ state }) => state === 'misplaced');
    const queue = misplaced.find(
      ({ key }) => role === 'source' && key.startsWith(DEAD_LETTER_QUEUE_KEYS),
    );
    if (queue) {
      yield { key: queue.key, ...DEAD_LETTER_QUEUE };
    }
    for (const { key } of misplaced) {
      if (!queue || !key.startsWith(DEAD_LETTER_QUEUE_KEYS)) {
        yield {
          key,
          what: 'key',
          message:
            role === 'source'
              ? `This connector is a source, but ${key} is for sinks.`
              : `This connector is a sink, but ${key} is for sources.`,
          hint: 'Remove it: nothing reads it.',
        };
      }
    }
  },
};
