import type { FleetRule } from '../rule';

/** A KafkaUser belongs to one app: a second would take the ACLs of the first away. */
export const uniqueKafkaUser: FleetRule = {
  id: 'unique/kafka-user',
  severity: 'error',
  description: 'Two ksqlDB apps would be the same KafkaUser.',
  bad:
    'ksqldb:\n  orders-by-hour:\n    user: { name: orders-by-minute }  # as in another app',
  unique: {
    ofPipeline: ({ apps, scopes }) =>
      apps.flatMap(
        ({ effective: { user }, environment, label, place, subject }) =>
          user?.managed === 'operator' && user.namespace
            ? [
                {
                  scope: scopes.namespace(environment.name, user.namespace),
                  value: user.name,
                  label,
                  subject,
                  place: () => place(['user', 'name'], 'value'),
                },
              ]
            : [],
      ),
    describe: ({ value }, others) => ({
      message: `The KafkaUser ${value} would also be that of ${others}.`,
      hint: 'Give one of them another name, as user.name.',
    }),
  },
};
