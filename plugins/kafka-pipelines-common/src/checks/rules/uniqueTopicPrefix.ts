import { fullClass } from '../fullClass';
import type { ConnectorView } from '../partViews';
import type { FleetRule } from '../rule';

/** What Debezium 1 called the prefix. */
const PREFIX_KEYS = ['topic.prefix', 'database.server.name', 'mongodb.name'];

/** The key that sets the prefix of a Debezium source. */
function prefixKey(connector: ConnectorView): string | undefined {
  const { configured, effective } = connector;
  return fullClass(connector).startsWith('io.debezium.') &&
    configured.role === 'source'
    ? PREFIX_KEYS.find(key => (effective.config[key] ?? '').trim() !== '')
    : undefined;
}

/** Debezium builds the names of its topics and of its offsets from the prefix. */
export const uniqueTopicPrefix: FleetRule = {
  id: 'unique/topic-prefix',
  severity: 'error',
  description:
    'Two Debezium connectors on one Kafka cluster have the same topic.prefix.',
  explanation:
    'Both would write into the same topics, with the records of two databases side by side.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config: { topic.prefix: shopdb }',
    '  items-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config: { topic.prefix: shopdb }',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config: { topic.prefix: orders }',
    '  items-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config: { topic.prefix: items }',
  ].join('\n'),
  unique: {
    ofPipeline: ({ connectors, scopes }) =>
      connectors.flatMap(connector => {
        const { effective, environment, label, place, subject } = connector;
        const key = prefixKey(connector);
        return key === undefined || effective.kafkaCluster === ''
          ? []
          : [
              {
                scope: scopes.kafkaCluster(
                  environment.name,
                  effective.kafkaCluster,
                ),
                value: effective.config[key],
                label,
                subject,
                place: () => place(['config', key], 'value'),
              },
            ];
      }),
    describe: ({ value }, others) => ({
      message: `The topic.prefix ${value} is also used on this Kafka cluster by ${others}.`,
      hint: 'Give one of them another topic.prefix: topics and schema history would mix.',
    }),
  },
};
