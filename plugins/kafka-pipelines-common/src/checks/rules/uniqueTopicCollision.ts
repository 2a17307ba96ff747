import type { FleetRule } from '../rule';

/** Kafka takes `.` and `_` for the same in metrics, and refuses the second of two such topics. */
export const uniqueTopicCollision: FleetRule = {
  id: 'unique/topic-collision',
  severity: 'error',
  description:
    'Two topics on one Kafka cluster have names that differ only in dots and underscores.',
  explanation:
    'Kafka gives both the same metrics and refuses to create the second one.',
  bad: 'topics:\n  shop.orders: {}\n  shop_orders: {}',
  good: ['topics:', '  shop.orders: {}', '  shop.items: {}'].join('\n'),
  unique: {
    ofPipeline: ({ topics, scopes }) =>
      topics
        .filter(({ effective }) => effective.kafkaCluster !== '')
        .map(({ effective, environment, label, name, place, subject }) => ({
          scope: scopes.kafkaCluster(environment.name, effective.kafkaCluster),
          value: name.replace(/\./g, '_'),
          label,
          subject,
          place: () => place([]),
          // The same name is another rule's business.
          group: name,
        })),
    describe: ({ group }, others) => ({
      message: `The name ${group} differs only in dots and underscores from ${others}.`,
      hint: 'Rename one of them: Kafka refuses to create the second.',
    }),
  },
};
