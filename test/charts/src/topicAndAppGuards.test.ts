import { clusters, messages } from './guards';

describe('ksqlDB apps', () => {
  const base = {
    ...clusters,
    pipeline: { name: 'p' },
    connect: { cluster: 'cdc' },
  };
  const app = (entry: object) => ({
    ksqldb: {
      a: { namespace: 'apps', serviceId: 's', statements: 'CREATE', ...entry },
    },
  });

  it.each<[string, object, string]>([
    [
      'an empty ksqlDB app',
      { ksqldb: { a: null } },
      '/ksqldb/a is empty: write `enabled: false`',
    ],
    [
      'a ksqlDB name that is too long',
      { ksqldb: { ['a'.repeat(53)]: app({}).ksqldb.a } },
      "an app's name has at most 52 lower case letters, digits and dashes",
    ],
    [
      'a mode this chart does not run',
      app({ mode: 'interactive' }),
      '/ksqldb/a/mode is "interactive": this chart runs headless apps only',
    ],
    [
      'an app without namespace',
      app({ namespace: '' }),
      '/ksqldb/a/namespace is missing',
    ],
    [
      'an app without service id',
      app({ serviceId: '' }),
      '/ksqldb/a/serviceId is missing',
    ],
    [
      'an app without statements',
      app({ statements: ' \n ' }),
      '/ksqldb/a/statements is missing',
    ],
    [
      'an image without tag',
      app({ image: 'registry:5000/ksqldb' }),
      '/ksqldb/a/image is "registry:5000/ksqldb": name an image with its tag or digest',
    ],
    [
      'latest',
      app({ image: 'ksqldb:latest' }),
      '/ksqldb/a/image is ksqldb:latest: latest is another image tomorrow',
    ],
    [
      'a property the chart sets',
      app({ properties: { 'ksql.service.id': 'x' } }),
      '/ksqldb/a/properties/ksql.service.id is not allowed: it is set by serviceId',
    ],
    [
      'a config provider among the properties',
      app({ properties: { 'config.providers.x.class': 'x' } }),
      '/ksqldb/a/properties/config.providers.x.class is not allowed: it is set by kafkaClusters.main.secretProviders',
    ],
    [
      'a Secret of another namespace',
      app({ properties: { a: '${secrets:other/s:k}' } }),
      "/ksqldb/a/properties/a: ${secrets:other/s:k} is not a Secret of the app's namespace: pods can mount only those, so write ${secrets:apps/<name>:<key>}",
    ],
    [
      'an unknown provider in a property',
      app({ properties: { a: '${vault:apps/s:k}' } }),
      '/ksqldb/a/properties/a: ${vault:apps/s:k} names the provider vault, which is not in kafkaClusters.main.secretProviders (known: secrets)',
    ],
    [
      'a property that does not fit a properties file',
      app({ properties: { a: '😀' } }),
      '/ksqldb/a/properties/a has a control character or one outside the basic plane of Unicode',
    ],
    [
      'an app on a cluster without brokers',
      { kafkaClusters: { x: {} }, ...app({ cluster: 'x' }) },
      '/kafkaClusters/x/bootstrapServers is missing',
    ],
    [
      'SCRAM without a password',
      {
        kafkaClusters: {
          x: {
            bootstrapServers: 'x:1',
            authentication: { type: 'scram-sha-512', username: 'u' },
          },
        },
        ...app({ cluster: 'x' }),
      },
      '/kafkaClusters/x/authentication: scram-sha-512 needs username and passwordSecret with secretName and password',
    ],
  ])('refuses %s', async (_, values, message) => {
    const said = await messages('kafka-pipeline', [base, values]);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(text => !text.includes(message))).toEqual([]);
  });
});
