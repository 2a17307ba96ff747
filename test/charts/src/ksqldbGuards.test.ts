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

  const migrations = (entries: Record<string, string | null>) =>
    app({ statements: '', mode: 'interactive', migrations: entries });

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
      'a mode that is none',
      app({ mode: 'standalone' }),
      '/ksqldb/a/mode is "standalone": write headless or interactive',
    ],
    [
      'statements of an interactive app',
      app({ mode: 'interactive' }),
      '/ksqldb/a/statements is not allowed: an interactive app takes its SQL by REST, so write it as migrations',
    ],
    [
      'migrations of a headless app',
      app({ migrations: { V000001__a: 'A;' } }),
      '/ksqldb/a/migrations is not allowed: a headless app has no REST API, so write its SQL as statements',
    ],
    [
      'a startup probe of a headless app',
      app({ startupProbe: { periodSeconds: 1 } }),
      '/ksqldb/a/startupProbe is not allowed',
    ],
    [
      'a probe without anything to probe',
      app({ livenessProbe: { periodSeconds: 1 } }),
      '/ksqldb/a/livenessProbe is not allowed: a headless app has nothing to probe but the port of its metrics',
    ],
    [
      'clients of a headless app',
      app({ networkPolicy: { clients: { c: { podSelector: { a: 'b' } } } } }),
      '/ksqldb/a/networkPolicy/clients is not allowed: nobody can call a headless app',
    ],
    [
      'a section that is no map',
      app({ storage: '10Gi' }),
      '/ksqldb/a/storage is a string, but must be a map: indent its settings below it',
    ],
    [
      'a heap without unit',
      app({ heap: '1024' }),
      '/ksqldb/a/heap is "1024": write megabytes or gigabytes, as in 512m or 2g',
    ],
    [
      'a heap that fills the container',
      app({ heap: '2g', resources: { limits: { memory: '2048Mi' } } }),
      '/ksqldb/a/resources/limits/memory is 2048Mi, no more than the heap of 2g: RocksDB keeps its state outside of the heap',
    ],
    [
      'a migration with another name',
      migrations({ V1__create: 'A;' }),
      '/ksqldb/a/migrations/V1__create: name a migration V<six digits>__<what it does>, as in V000001__create_orders',
    ],
    [
      'a migration of version 0',
      migrations({ V000000__a: 'A;' }),
      '/ksqldb/a/migrations/V000000__a: versions start at V000001',
    ],
    [
      'two migrations of one version',
      migrations({ V000001__a: 'A;', V000001__b: 'A;' }),
      '/ksqldb/a/migrations/V000001__b: V000001__a has the version V000001 as well',
    ],
    [
      'an empty migration',
      migrations({ V000001__a: null }),
      '/ksqldb/a/migrations/V000001__a is empty: write the SQL of the migration',
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
      'a listener',
      app({ properties: { listeners: 'http://0.0.0.0:1' } }),
      '/ksqldb/a/properties/listeners is not allowed: it is set by mode: interactive, which listens on port 8088',
    ],
    [
      'the guarantee twice',
      app({
        exactlyOnce: true,
        properties: { 'ksql.streams.processing.guarantee': 'at_least_once' },
      }),
      '/ksqldb/a/properties/ksql.streams.processing.guarantee is not allowed: it is set by exactlyOnce',
    ],
    [
      'a Schema Registry without address',
      app({ schemaRegistry: { basicAuth: { username: 'u' } } }),
      '/ksqldb/a/schemaRegistry/url is missing',
    ],
    [
      'a Schema Registry without password',
      app({
        schemaRegistry: { url: 'http://r', basicAuth: { username: 'u' } },
      }),
      '/ksqldb/a/schemaRegistry/basicAuth needs username and passwordSecret with secretName and password',
    ],
    [
      'a pattern of certificates',
      app({
        schemaRegistry: {
          url: 'https://r',
          trustedCertificates: { ca: { secretName: 's', pattern: '*.crt' } },
        },
      }),
      '/ksqldb/a/schemaRegistry/trustedCertificates/ca/pattern is not allowed for a ksqlDB app: a property names every file, so write certificate',
    ],
    [
      'an authentication of its own that lacks something',
      app({ authentication: { type: 'scram-sha-256', username: 'u' } }),
      '/ksqldb/a/authentication: scram-sha-256 needs username and passwordSecret with secretName and password',
    ],
    [
      'a custom authentication that sets more',
      app({
        authentication: {
          type: 'custom',
          config: { 'ssl.truststore.type': 'PEM' },
        },
      }),
      '/ksqldb/a/authentication/config/ssl.truststore.type is not allowed: a custom authentication sets sasl. and ssl.keystore. only',
    ],
    [
      'a provider that ksqlDB has no class for',
      {
        kafkaClusters: {
          main: { secretProviders: { c: { type: 'kubernetes-configmap' } } },
        },
        ...app({}),
      },
      '/kafkaClusters/main/secretProviders/c/type is kubernetes-configmap, which ksqlDB has no class for',
    ],
    [
      'metrics without the exporter',
      app({ metrics: {} }),
      '/ksqldb/a/metrics/javaAgent is missing: write image or path',
    ],
    [
      'an exporter that is a folder',
      app({ metrics: { javaAgent: { path: '/jars' } } }),
      '/ksqldb/a/metrics/javaAgent/path is "/jars": name the jar itself',
    ],
    [
      'a jar from nowhere',
      app({ iamJar: {} }),
      '/ksqldb/a/iamJar needs image, an image to copy the jar from, or path',
    ],
    [
      'a jar with a path for a shell',
      app({ iamJar: { image: 'a:1', path: '/a b.jar' } }),
      '/ksqldb/a/iamJar/path is "/a b.jar": write an absolute path',
    ],
    [
      'a jar of any version',
      app({ iamJar: { image: 'jars' } }),
      '/ksqldb/a/iamJar/image is "jars": name an image with its tag or digest',
    ],
    [
      'clients of metrics there are none of',
      app({
        networkPolicy: { metricsClients: { p: { podSelector: { a: 'b' } } } },
      }),
      '/ksqldb/a/networkPolicy/metricsClients is not allowed: the app has no metrics',
    ],
    [
      'a client without labels',
      app({
        statements: '',
        mode: 'interactive',
        networkPolicy: { clients: { c: {} } },
      }),
      '/ksqldb/a/networkPolicy/clients/c has no label: write namespaceSelector, podSelector or both',
    ],
    [
      "a variable of the chart's",
      app({ env: { KSQL_OPTS: { value: '-Da=b' } } }),
      '/ksqldb/a/env/KSQL_OPTS is not allowed: it is set by jvmOptions',
    ],
    [
      'a variable with two values',
      app({ env: { A: { value: 'a', secret: { name: 'b', key: 'c' } } } }),
      '/ksqldb/a/env/A has value and secret: write exactly one of value, secret and configMap',
    ],
    [
      'a variable out of half a reference',
      app({ env: { A: { secret: { name: 'b' } } } }),
      '/ksqldb/a/env/A/secret/key is missing: write name and key',
    ],
    [
      'variables from nowhere',
      app({ extraEnvFrom: { a: { prefix: 'A_' } } }),
      '/ksqldb/a/extraEnvFrom/a: write exactly one of secret and configMap',
    ],
    [
      'an option that a shell would split',
      app({ jvmOptions: { javaSystemProperties: { a: 'b c' } } }),
      '/ksqldb/a/jvmOptions/javaSystemProperties/a: a blank or one of',
    ],
    [
      'a log level that is none',
      app({ logging: { loggers: { 'a.b': 'LOUD' } } }),
      '/ksqldb/a/logging/loggers/a.b is "LOUD": write OFF, FATAL',
    ],
    [
      "a label of the chart's",
      app({ pod: { labels: { 'app.kubernetes.io/name': 'x' } } }),
      '/ksqldb/a/pod/labels/app.kubernetes.io/name is not allowed: the chart sets it',
    ],
    [
      "a label of the operator's",
      app({ pod: { labels: { 'strimzi.io/kind': 'cluster-operator' } } }),
      '/ksqldb/a/pod/labels/strimzi.io/kind is not allowed: the operator keeps strimzi.io/ for itself',
    ],
    [
      "an annotation of the chart's",
      app({
        serviceAccount: {
          annotations: { 'argocd.argoproj.io/sync-wave': '9' },
        },
      }),
      '/ksqldb/a/serviceAccount/annotations/argocd.argoproj.io/sync-wave is not allowed: the chart sets it',
    ],
    [
      'a namespace that is none',
      app({ namespace: 'Kafka Connect' }),
      '/ksqldb/a/namespace is "Kafka Connect": a namespace has',
    ],
    [
      'SQL that would leave its text',
      app({ statements: 'SELECT 1;\u2028kind: Pod' }),
      '/ksqldb/a/statements holds the control character "\\u2028"',
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
