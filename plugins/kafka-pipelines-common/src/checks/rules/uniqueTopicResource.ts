import type { FleetRule } from '../rule';

/** Two topics must not be one KafkaTopic: the later would overwrite the earlier. */
export const uniqueTopicResource: FleetRule = {
  id: 'unique/topic-resource',
  severity: 'error',
  description:
    'Two topics with different names have the same KafkaTopic in one namespace.',
  explanation:
    'The later one would overwrite the KafkaTopic of the other, which the operator refuses.',
  bad: 'topics:\n  shop.orders: {}\n  orders: { resourceName: shop.orders }',
  good: [
    'topics:',
    '  shop.orders: {}',
    '  orders: { resourceName: orders }',
  ].join('\n'),
  unique: {
    ofPipeline: ({ topics, scopes }) =>
      topics
        .filter(
          ({ effective }) =>
            effective.managed === 'operator' && effective.namespace !== '',
        )
        .map(({ effective, environment, label, name, place, subject }) => ({
          scope: scopes.namespace(environment.name, effective.namespace),
          value: effective.resourceName,
          label,
          subject,
          place: () => place(['resourceName'], 'value'),
          // One topic declared twice is reported by unique/topic.
          group:
            scopes.kafkaCluster(environment.name, effective.kafkaCluster) +
            name,
        })),
    describe: ({ value }, others) => ({
      message: `The KafkaTopic ${value} is also that of ${others}.`,
      hint: 'Give one of them another resourceName.',
    }),
  },
};
