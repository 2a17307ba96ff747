import type { FleetRule } from '../rule';

/** A KafkaUser belongs to one app: a second would take the ACLs of the first away. */
export const uniqueKafkaUser: FleetRule = {
  id: 'unique/kafka-user',
  severity: 'error',
  description: 'Two ksqlDB apps would be the same KafkaUser.',
  explanation:
    'The later one overwrites the ACLs of the other, which then may read and write nothing.',
  bad: [
    '# environments/dev/clusters.yaml',
    'kafkaClusters:',
    '  main: { users: operator, namespaces: { users: ksqldb }, authentication: { type: scram-sha-512 } }',
    '# pipelines/orders-cdc/values.yaml',
    'ksqldb:',
    '  orders-by-minute: { namespace: ksqldb, user: {} }',
    '  orders-by-hour: { namespace: ksqldb, user: { name: orders-by-minute } }',
  ].join('\n'),
  good: [
    '# environments/dev/clusters.yaml',
    'kafkaClusters:',
    '  main: { users: operator, namespaces: { users: ksqldb }, authentication: { type: scram-sha-512 } }',
    '# pipelines/orders-cdc/values.yaml',
    'ksqldb:',
    '  orders-by-minute: { namespace: ksqldb, user: {} }',
    '  orders-by-hour: { namespace: ksqldb, user: {} }',
  ].join('\n'),
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
