import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'ksqldb/user';

const app = (namespace: string, user: string) =>
  testPipeline(
    'orders',
    [
      'ksqldb:',
      '  minutes:',
      `    namespace: ${namespace}`,
      '    serviceId: minutes_',
      '    statements: CREATE STREAM a AS SELECT * FROM b;',
      `    user: ${user}`,
    ].join('\n'),
  );
const kafka = (authentication: string, users = 'operator') => ({
  'shared.yaml': `kafkaClusters: { main: { users: ${users}, namespaces: { users: kafka }, authentication: { type: ${authentication} } } }`,
});

const found = (files: Record<string, string>) =>
  findingsOf(RULE, files).map(({ at, message }) => `${at} ${message}`);

describe('ksqldb/user', () => {
  it('is silent where the app can sign in, and where no operator makes users', () => {
    expect(found({ ...app('kafka', '{}'), ...kafka('scram-sha-512') })).toEqual(
      [],
    );
    expect(found({ ...app('kafka', '{}'), ...kafka('tls') })).toEqual([]);
    expect(
      found({ ...app('apps', '{}'), ...kafka('msk-iam', 'none') }),
    ).toEqual([]);
    expect(
      found({ ...app('apps', '{ enabled: false }'), ...kafka('msk-iam') }),
    ).toEqual([]);
  });

  it('needs an authentication that knows users', () => {
    expect(found({ ...app('kafka', '{}'), ...kafka('msk-iam') })).toEqual([
      'pipelines/orders/values.yaml:8:5 /ksqldb/minutes/user minutes asks for a user, but clients of Kafka cluster main sign in by msk-iam, for which the user operator makes none.',
    ]);
  });

  it('needs the app where the Secret is', () => {
    expect(found({ ...app('apps', '{}'), ...kafka('tls') })).toEqual([
      'pipelines/orders/values.yaml:5:5 /ksqldb/minutes/namespace The Secret of the user of minutes would be in namespace kafka, where its pods cannot mount it.',
    ]);
  });

  it('needs a name that fits a certificate', () => {
    const files = app('kafka', `{ name: ${'a'.repeat(65)} }`);
    expect(found({ ...files, ...kafka('scram-sha-512') })).toEqual([]);
    expect(found({ ...files, ...kafka('tls') })).toEqual([
      expect.stringContaining(
        ':8:13 /ksqldb/minutes/user/name The user aaaaaaaa',
      ),
    ]);
  });
});
