import { connectCluster, saidInstead, renderConnect } from './connectCluster';

describe('a Connect cluster', () => {
  it.each<[string, object, string]>([
    [
      'a missing name',
      { cluster: { name: '' } },
      '/cluster/name is "": write the name of the Connect cluster\'s folder',
    ],
    [
      'a cluster the shared files do not know',
      { cluster: { name: 'x' } },
      '/cluster/name: the Connect cluster x is not in connectClusters (known: cdc)',
    ],
    [
      'a missing Kafka cluster',
      { connectClusters: { cdc: { kafkaCluster: 'x' } } },
      '/connectClusters/cdc/kafkaCluster: the Kafka cluster x is not in kafkaClusters (known: main)',
    ],
    [
      'a missing group id',
      { identity: { groupId: '' } },
      '/identity/groupId is missing: write connect-cdc for a new cluster; an existing one keeps what it has',
    ],
    [
      'an operator nobody tested',
      { strimzi: { apiVersion: 'v1beta2', operatorVersion: '0.44.0' } },
      '/strimzi/operatorVersion is 0.44.0: Strimzi 0.45 to 1.2 are supported',
    ],
    [
      'v1 on an operator that has only v1beta2',
      { strimzi: { operatorVersion: '0.48.0' } },
      '/strimzi/apiVersion: API version v1 needs Strimzi 0.49, but strimzi.operatorVersion is 0.48.0',
    ],
    [
      'v1beta2 on an operator that has only v1',
      { strimzi: { apiVersion: 'v1beta2', operatorVersion: '1.0.0' } },
      '/strimzi/apiVersion is v1beta2, which Strimzi 1.0.0 no longer serves: write v1',
    ],
    [
      'a custom provider without class',
      {
        connectClusters: {
          cdc: { secretProviders: { v: { type: 'custom' } } },
        },
      },
      '/connectClusters/cdc/secretProviders/v/class is missing: a provider of type custom needs the class that resolves it',
    ],
    [
      'a map as a parameter of a provider',
      {
        connectClusters: {
          cdc: { secretProviders: { a: { type: 'env', params: { b: {} } } } },
        },
      },
      '/connectClusters/cdc/secretProviders/a/params/b: a config value is text',
    ],
    [
      'a reference that names no Secret',
      { config: { 'client.rack': '${secrets:Not a name:key}' } },
      '/config/client.rack: ${secrets:Not a name:key} does not name a Secret: write ${secrets:<namespace>/<name>:<key>}',
    ],
    [
      'a map in the worker config',
      { config: { key: { converter: 'x' } } },
      '/config/key: a config value is text, a number, a boolean or a list of these, not a map',
    ],
  ])('refuses %s', async (_, values, message) => {
    expect(await saidInstead(message, values)).toEqual([]);
  });

  it.each([
    ['group.id', 'identity.groupId'],
    ['config.storage.topic', 'identity.configStorageTopic'],
    ['offset.storage.topic', 'identity.offsetStorageTopic'],
    ['status.storage.topic', 'identity.statusStorageTopic'],
    ['bootstrap.servers', 'kafkaClusters'],
    ['sasl.mechanism', 'authentication of the Kafka cluster'],
    ['security.protocol', 'authentication of the Kafka cluster'],
    [
      'ssl.truststore.location',
      'tls and trustedCertificates of the Kafka cluster',
    ],
    ['config.providers.a.class', 'secretProviders of the Connect cluster'],
    ['plugin.path', 'the operator; name what to install in plugins'],
    ['listeners', 'the operator'],
    ['rest.port', 'the operator'],
    ['consumer.interceptor.classes', 'tracing'],
    ['producer.interceptor.classes', 'tracing'],
    ['prometheus.metrics.reporter.listener', 'metrics'],
  ])('says what sets %s', async (key, instead) => {
    const message = `/config/${key} is not allowed: it is set by ${instead}`;
    const values = { config: { [key]: 'x' } };
    expect(await saidInstead(message, values)).toEqual([]);
  });

  it('leaves the settings alone that the operator leaves alone', async () => {
    const config = {
      'ssl.endpoint.identification.algorithm': 'https',
      'ssl.cipher.suites': 'a',
      'ssl.protocol': 'TLSv1.3',
      'ssl.enabled.protocols': 'TLSv1.3',
      'config.storage.replication.factor': '3',
    };
    const { connect } = await renderConnect({ config });
    expect(connect.spec.config).toMatchObject(config);
  });

  it('drops a worker setting that a later file sets to null', async () => {
    const { connect } = await renderConnect(
      { config: { 'a.b': 1, 'c.d': 2 } },
      { config: { 'a.b': null } },
    );
    expect(connect.spec.config).toEqual({
      'c.d': '2',
      'config.providers': 'secrets',
      'config.providers.secrets.class':
        'io.strimzi.kafka.KubernetesSecretConfigProvider',
    });
  });

  it('keeps its identity when the API version moves', async () => {
    const names = connectCluster.identity;
    const v1 = await renderConnect({ strimzi: { apiVersion: 'v1' } });
    const v1beta2 = await renderConnect({ strimzi: { apiVersion: 'v1beta2' } });
    expect(v1.connect.spec).toMatchObject(names);
    expect(v1beta2.connect.spec.config).toMatchObject({
      'group.id': names.groupId,
      'config.storage.topic': names.configStorageTopic,
      'offset.storage.topic': names.offsetStorageTopic,
      'status.storage.topic': names.statusStorageTopic,
    });
    expect(v1beta2.connect.metadata).toEqual(v1.connect.metadata);
    expect(v1beta2.connect.spec).not.toHaveProperty('groupId');
  });
});

describe('access to what the worker config names', () => {
  const named = { config: { 'client.rack': '${secrets:rack:zone}' } };
  const roles = ({ manifests }: Awaited<ReturnType<typeof renderConnect>>) =>
    manifests.filter(({ kind }) => kind === 'Role');

  it('is granted for exactly the objects, where they are', async () => {
    const both = await renderConnect({
      config: { 'client.rack': '${secrets:rack:zone}${secrets:a/b:c}' },
    });
    expect(roles(both)).toMatchObject([
      {
        metadata: { namespace: 'a' },
        rules: [{ resources: ['secrets'], resourceNames: ['b'] }],
      },
      {
        metadata: { namespace: 'kafka' },
        rules: [{ resources: ['secrets'], resourceNames: ['rack'] }],
      },
    ]);
  });

  it('is not granted when nothing is named, or by another provider', async () => {
    expect(roles(await renderConnect())).toEqual([]);
    const file = await renderConnect(named, {
      connectClusters: {
        cdc: { secretProviders: { secrets: { type: 'file' } } },
      },
    });
    expect(roles(file)).toEqual([]);
  });

  it('is left to somebody else on demand', async () => {
    const without = await renderConnect(named, { rbac: { create: false } });
    expect(without.manifests.map(({ kind }) => kind)).toEqual(['KafkaConnect']);
  });
});
