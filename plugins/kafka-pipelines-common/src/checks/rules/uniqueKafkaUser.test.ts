import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'unique/kafka-user';

const app = (name: string, user: string) =>
  testPipeline(
    name,
    `ksqldb: { ${name}: { namespace: kafka, serviceId: ${name}_, statements: a, user: ${user} } }`,
  );
const kafka = (users: string) => ({
  'shared.yaml': `kafkaClusters: { main: { users: ${users}, namespaces: { users: kafka }, authentication: { type: tls } } }`,
});

describe('unique/kafka-user', () => {
  it('reports both apps', () => {
    expect(
      findingsOf(RULE, {
        ...app('orders', '{}'),
        ...app('users', '{ name: orders }'),
        ...kafka('operator'),
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:3:11 /ksqldb/orders',
        message:
          'The KafkaUser orders would also be that of ksqlDB app users of pipeline users.',
        hint: 'Give one of them another name, as user.name.',
      },
      {
        at: 'pipelines/users/values.yaml:3:86 /ksqldb/users/user/name',
        message:
          'The KafkaUser orders would also be that of ksqlDB app orders of pipeline orders.',
        hint: 'Give one of them another name, as user.name.',
      },
    ]);
  });

  it('leaves users alone that nobody makes', () => {
    expect(
      findingsOf(RULE, {
        ...app('orders', '{}'),
        ...app('users', '{ name: orders }'),
        ...kafka('none'),
      }),
    ).toEqual([]);
  });
});
