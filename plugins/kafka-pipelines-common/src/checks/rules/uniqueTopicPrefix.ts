import type { FleetRule } from '../rule';

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
      connectors
        .filter(
          ({ effective }) =>
            effective.class.startsWith('io.debezium.') &&
            effective.kafkaCluster !== '' &&
            effective.config['topic.prefix'] !== undefined,
        )
        .map(({ effective, environment, label, place, subject }) => ({
          scope: scopes.kafkaCluster(environment.name, effective.kafkaCluster),
          value: effective.config['topic.prefix'],
          label,
          subject,
          place: () => place(['config', 'topic.prefix'], 'value'),
        })),
    describe: ({ value }, others) => ({
      message: `The topic.prefix ${value} is also used on this Kafka cluster by ${others}.`,
      hint: 'Give one of them another topic.prefix: topics and schema history would mix.',
    }),
  },
};
