import { clusters, messages } from './guards';

describe('Connect clusters', () => {
  const base = {
    ...clusters,
    cluster: { name: 'cdc' },
    identity: {
      groupId: 'g',
      configStorageTopic: 'c',
      offsetStorageTopic: 'o',
      statusStorageTopic: 's',
    },
  };
  const sha512sum = 'a'.repeat(128);
  const build = (artifact: object) => ({
    build: { output: { image: 'r/i:1' } },
    plugins: { plugin: { artifact: 'x@1' } },
    artifacts: { 'x@1': artifact },
  });
  const maven = {
    type: 'maven',
    group: 'g',
    artifact: 'a',
    version: '1',
    checksum: 'unavailable',
    reason: 'r',
  };

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
      'a storage topic in config',
      { config: { 'offset.storage.topic': 'x' } },
      '/config/offset.storage.topic is not allowed: it is set by identity.offsetStorageTopic',
    ],
    [
      'security in config',
      { config: { 'sasl.mechanism': 'PLAIN' } },
      '/config/sasl.mechanism is not allowed: it is set by authentication of the Kafka cluster',
    ],
    [
      'image and build',
      {
        image: 'r/i:1',
        ...build({ type: 'zip', url: 'https://x', sha512sum }),
      },
      '/build is given beside image: write one of them',
    ],
    [
      'an image without tag',
      { image: 'r/i' },
      '/image is "r/i": name an image with its tag or digest',
    ],
    [
      'plugins that nothing installs',
      { plugins: { p: { artifact: 'x@1' } }, artifacts: { 'x@1': {} } },
      '/plugins is given without image or build',
    ],
    [
      'latest as the built image',
      { ...build(maven), build: { output: { image: 'r/i:latest' } } },
      '/build/output/image is r/i:latest: latest is another image tomorrow',
    ],
    [
      'a build of nothing',
      { build: { output: { image: 'r/i:1' } } },
      '/plugins is empty: a build needs at least one plugin to install',
    ],
    [
      'an unknown artifact',
      { ...build(maven), artifacts: { 'x@1': null, 'y@1': {} } },
      '/plugins/plugin/artifact: x@1 is not in artifacts (known: x@1, y@1)',
    ],
    [
      'an empty plugin',
      { plugins: { p: null } },
      '/plugins/p is empty: write `enabled: false`',
    ],
    [
      'an artifact without checksum',
      build({ type: 'tgz', url: 'https://x/x-1.tgz' }),
      "/artifacts/x@1/sha512sum is missing: write the 128 hexadecimal digits of the file's SHA-512",
    ],
    [
      'an artifact without address',
      build({ type: 'tgz', sha512sum }),
      '/artifacts/x@1/url is missing',
    ],
    [
      'an artifact over http',
      build({ type: 'tgz', url: 'http://x/x-1.tgz', sha512sum }),
      '/artifacts/x@1/url is http://x/x-1.tgz: only https:// is allowed',
    ],
    [
      'an artifact in S3',
      build({ type: 'tgz', url: 's3://x/x-1.tgz', sha512sum }),
      '/artifacts/x@1/url is s3://x/x-1.tgz: the operator cannot fetch from s3://, so build an image in CI',
    ],
    [
      'an artifact without version',
      build({ type: 'tgz', url: 'https://x/latest/x.tgz', sha512sum }),
      '/artifacts/x@1/url is https://x/latest/x.tgz, which is another file tomorrow',
    ],
    [
      'type other without a file name',
      build({ type: 'other', url: 'https://x/x-1.jar', sha512sum }),
      '/artifacts/x@1/fileName is missing',
    ],
    [
      'an artifact of unknown type',
      build({ type: 'image' }),
      '/artifacts/x@1/type is "image": a build takes jar, tgz, zip, other or maven',
    ],
    [
      'Maven without version',
      build({ ...maven, version: '' }),
      '/artifacts/x@1/version is missing: type maven needs group, artifact and version',
    ],
    [
      'a Maven snapshot',
      build({ ...maven, version: '1-SNAPSHOT' }),
      '/artifacts/x@1/version is 1-SNAPSHOT, which is another file tomorrow',
    ],
    [
      'a checksum nobody would check',
      build({ ...maven, sha512sum }),
      '/artifacts/x@1/sha512sum is not allowed: the operator checks no checksum for type maven',
    ],
    [
      'Maven without saying that there is no checksum',
      build({ ...maven, reason: '' }),
      '/artifacts/x@1/checksum is missing: the operator checks none for type maven',
    ],
    [
      'a Maven repository over http',
      build({ ...maven, repository: 'http://x' }),
      '/artifacts/x@1/repository is http://x: only https:// is allowed',
    ],
    [
      'IAM on an operator without custom authentication',
      {
        strimzi: { apiVersion: 'v1beta2', operatorVersion: '0.45.0' },
        kafkaClusters: { main: { authentication: { type: 'msk-iam' } } },
      },
      '/kafkaClusters/main/authentication/type: msk-iam needs Strimzi 0.48, but strimzi.operatorVersion is 0.45.0',
    ],
    [
      'unknown authentication',
      { kafkaClusters: { main: { authentication: { type: 'plain' } } } },
      '/kafkaClusters/main/authentication/type is "plain": write none, msk-iam or scram-sha-512',
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
  ])('refuses %s', async (_, values, message) => {
    const said = await messages('kafka-connect', [base, values]);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(text => !text.includes(message))).toEqual([]);
  });
});
