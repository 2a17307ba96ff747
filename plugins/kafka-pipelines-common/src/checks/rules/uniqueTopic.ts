import type { FleetRule } from '../rule';

/** A topic that an operator manages is declared once; who only uses it says `managed: external`. */
export const uniqueTopic: FleetRule = {
  id: 'unique/topic',
  severity: 'error',
  description:
    'Two pipelines declare the same managed topic on one Kafka cluster.',
  explanation:
    'Two pipelines would set partitions and retention of one topic, by turns.',
  bad: [
    '# pipelines/orders-cdc/values.yaml',
    'topics: { shop.orders: {} }',
    '# pipelines/orders-copy/values.yaml',
    'topics: { shop.orders: {} }',
  ].join('\n'),
  good: [
    '# pipelines/orders-cdc/values.yaml',
    'topics: { shop.orders: {} }',
    '# pipelines/orders-copy/values.yaml',
    'topics: { shop.orders: { managed: external } }',
  ].join('\n'),
  unique: {
    ofPipeline: ({ topics, scopes }) =>
      topics
        .filter(
          ({ effective }) =>
            effective.managed === 'operator' && effective.kafkaCluster !== '',
        )
        .map(({ effective, environment, label, name, place, subject }) => ({
          scope: scopes.kafkaCluster(environment.name, effective.kafkaCluster),
          value: name,
          label,
          subject,
          place: () => place([]),
        })),
    describe: ({ value }, others) => ({
      message: `The topic ${value} is also declared on this Kafka cluster by ${others}.`,
      hint: 'Declare it where it is written; everywhere else write managed: external.',
    }),
  },
};
