import { testFleet, testPipeline } from '../checks/testFleet';
import { aclsOfPipeline } from './aclsOfPipeline';

function acls(
  kafkaCluster: string,
  app: string,
  bootstrapServers = 'kafka:9092',
) {
  const [found] = aclsOfPipeline(
    testFleet({
      'dev.yaml': `kafkaClusters:
  main: { bootstrapServers: '${bootstrapServers}', namespaces: { users: ksqldb }, ${kafkaCluster} }
connectClusters:
  cdc: { namespace: connect, kafkaCluster: main }
`,
      ...testPipeline(
        'orders',
        `ksqldb:\n  a: { serviceId: s_, statements: x, namespace: ksqldb, ${app} }\n`,
      ),
    }),
    'orders',
    'dev',
  );
  return found;
}

describe('aclsOfPipeline', () => {
  it('names what the app itself needs when it says nothing of its topics', () => {
    const { topicsNamed, acls: list, commands } = acls('users: none', '');
    expect(topicsNamed).toBe(false);
    expect(list).toHaveLength(4);
    expect(commands).toHaveLength(list.length);
    expect(commands[0]).toContain('--bootstrap-server kafka:9092');
  });

  it.each([
    ['users: none', '', 'User:ANONYMOUS'],
    ['authentication: { type: scram-sha-512, username: u }', '', 'User:u'],
    [
      'authentication: { type: scram-sha-512, username: u }',
      'authentication: { username: own }',
      'User:own',
    ],
    ['authentication: { type: plain }', 'user: { name: named }', 'User:named'],
    ['authentication: { type: tls }', '', 'User:CN=a'],
    ['authentication: { type: tls }', 'user: { name: named }', 'User:CN=named'],
    ['authentication: { type: msk-iam }', '', undefined],
    [
      'authentication: { type: scram-sha-512, username: u }, users: operator',
      'user: { topics: {} }',
      'User:a',
    ],
  ])('with %s, %s, brokers see %s', (cluster, app, principal) => {
    expect(acls(cluster, app).principal).toBe(principal);
  });

  it('has no commands for a KafkaUser that the chart renders', () => {
    const sasl = 'authentication: { type: scram-sha-512, username: u }';
    const user = 'user: { topics: { t: read } }';
    expect(acls(`${sasl}, users: operator`, user)).toMatchObject({
      rendered: true,
      topicsNamed: true,
      commands: [],
    });
    expect(acls(`${sasl}, users: operator`, '').rendered).toBe(false);
    expect(acls(`${sasl}, users: none`, user).rendered).toBe(false);
    expect(
      acls(`${sasl}, users: operator`, 'user: { enabled: false }'),
    ).toMatchObject({ rendered: false, principal: 'User:u' });
  });

  it('has no commands for IAM, or where the brokers are unknown', () => {
    expect(acls('authentication: { type: msk-iam }', '').commands).toEqual([]);
    expect(acls('users: none', '', '').commands).toEqual([]);
  });

  it('follows exactly-once processing', () => {
    const transactions = (app: string) =>
      acls('users: none', app).acls.filter(
        ({ resourceType }) => resourceType === 'transactionalId',
      ).length;
    expect(transactions('exactlyOnce: true')).toBe(1);
    expect(
      transactions(
        'properties: { ksql.streams.processing.guarantee: exactly_once_v2 }',
      ),
    ).toBe(1);
    expect(transactions('mode: headless')).toBe(0);
  });

  it('knows nothing of a pipeline that is not there', () => {
    const fleet = testFleet(testPipeline('orders', ''));
    expect(aclsOfPipeline(fleet, 'orders', 'dev')).toEqual([]);
    expect(aclsOfPipeline(fleet, 'orders', 'prod')).toEqual([]);
    expect(aclsOfPipeline(fleet, 'constructor', 'dev')).toEqual([]);
  });
});
