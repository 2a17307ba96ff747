import type { Helm } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { testedHelms } from './helm';
import { render } from './render';

let helms: Helm[];
beforeAll(async () => {
  helms = await testedHelms();
});

const clusters = {
  kafkaClusters: {
    main: {
      bootstrapServers: 'kafka:9092',
      namespaces: { topics: 'kafka' },
      secretProviders: { secrets: { type: 'kubernetes' } },
    },
  },
  connectClusters: {
    cdc: {
      namespace: 'kafka',
      kafkaCluster: 'main',
      secretProviders: { secrets: { type: 'kubernetes' } },
    },
  },
};

/** What every Helm says. The schema is left out: it would speak first. */
async function messages(
  chart: 'kafka-pipeline' | 'kafka-connect',
  layers: unknown[],
): Promise<string[]> {
  return Promise.all(
    helms.map(helm =>
      render(helm, chart, layers, ['--skip-schema-validation']).then(
        manifests => `rendered ${manifests.length} manifests`,
        error => error.message,
      ),
    ),
  );
}

describe('kafka-pipeline', () => {
  const base = {
    ...clusters,
    pipeline: { name: 'p' },
    connect: { cluster: 'cdc' },
  };
  const connector = (entry: unknown) => ({ connectors: { c: entry } });
  const withConfig = (config: unknown) => connector({ class: 'C', config });
  const withTransforms = (transforms: unknown, more = {}) =>
    connector({ class: 'C', transforms, ...more });
  const app = (entry: object) => ({
    ksqldb: {
      a: { namespace: 'apps', serviceId: 's', statements: 'CREATE', ...entry },
    },
  });

  it.each<[string, object, string]>([
    [
      'a missing pipeline name',
      { pipeline: { name: '' } },
      "/pipeline/name is missing: write the name of the pipeline's folder",
    ],
    [
      'a bad pipeline name',
      { pipeline: { name: 'Orders' } },
      '/pipeline/name is Orders: use at most 53 lower case letters',
    ],
    [
      'an empty connector',
      connector(null),
      '/connectors/c is empty: write `enabled: false` below it to leave it out',
    ],
    [
      'a connector that is text',
      connector('x'),
      '/connectors/c is a string, but must be a map: indent its settings below it',
    ],
    [
      'a connector name Kubernetes refuses',
      { connectors: { Orders_MySQL: { class: 'C' } } },
      "/connectors/Orders_MySQL: a connector's name is a Kubernetes name",
    ],
    [
      'a connector without Connect cluster',
      { connect: { cluster: '' }, ...connector({ class: 'C' }) },
      '/connectors/c: no Connect cluster is named: set connect.cluster, or cluster of this connector',
    ],
    [
      'an unknown Connect cluster',
      connector({ class: 'C', cluster: 'nowhere' }),
      '/connectors/c: the Connect cluster nowhere is not in connectClusters (known: cdc)',
    ],
    [
      'a Connect cluster without namespace',
      {
        connectClusters: { x: { kafkaCluster: 'main' } },
        ...connector({ class: 'C', cluster: 'x' }),
      },
      '/connectClusters/x/namespace is missing',
    ],
    [
      'an unknown preset',
      { presets: { 'b@1': {} }, ...connector({ preset: 'a@1' }) },
      '/connectors/c/preset: there is no preset a@1 (known: b@1)',
    ],
    [
      'a preset with a state',
      {
        presets: { 'a@1': { class: 'C', state: 'paused' } },
        ...connector({ preset: 'a@1' }),
      },
      '/presets/a@1/state: a preset cannot set state: set it in the connector',
    ],
    ['a missing class', connector({}), '/connectors/c/class is missing'],
    [
      'an unknown state',
      connector({ class: 'C', state: 'stoped' }),
      '/connectors/c/state is "stoped": write running, paused or stopped',
    ],
    [
      'a plugin version the operator does not know',
      {
        strimzi: { apiVersion: 'v1beta2', operatorVersion: '0.48.0' },
        ...connector({ class: 'C', version: '1' }),
      },
      '/connectors/c/version: a plugin version needs Strimzi 0.49, but strimzi.operatorVersion is 0.48.0',
    ],
    [
      'a map in config',
      withConfig({ a: { b: 1 } }),
      '/connectors/c/config/a: a config value is text, a number, a boolean or a list of these, not a map',
    ],
    [
      'a list in a list',
      withConfig({ a: ['x', ['y']] }),
      '/connectors/c/config/a/1: an item of a list is text, a number or a boolean',
    ],
    [
      'null in a list',
      withConfig({ a: [null] }),
      '/connectors/c/config/a/0: an item of a list is text, a number or a boolean',
    ],
    [
      'config that is not a map',
      withConfig(null),
      '/connectors/c/config must be a map',
    ],
    [
      'a forbidden key',
      withConfig({ 'connector.class': 'C' }),
      '/connectors/c/config/connector.class is not allowed: it is set by class',
    ],
    [
      'name in config',
      withConfig({ name: 'x' }),
      '/connectors/c/config/name is not allowed: it is set by the key under connectors',
    ],
    [
      'tasks.max in config',
      withConfig({ 'tasks.max': 1 }),
      '/connectors/c/config/tasks.max is not allowed: it is set by tasksMax',
    ],
    [
      'raw transforms beside structured ones',
      withTransforms(
        { t: { order: 1, type: 'T' } },
        { config: { 'transforms.u.type': 'U' } },
      ),
      '/connectors/c/config/transforms.u.type is not allowed beside transforms: write all of them under transforms',
    ],
    [
      'an empty transform',
      withTransforms({ t: null }),
      '/connectors/c/transforms/t is empty: write `enabled: false`',
    ],
    [
      'a transform without type',
      withTransforms({ t: { order: 1 } }),
      '/connectors/c/transforms/t/type is missing: name the Java class',
    ],
    [
      'a transform without order',
      withTransforms({ t: { type: 'T' } }),
      '/connectors/c/transforms/t/order is missing',
    ],
    [
      'equal orders',
      withTransforms({
        t: { type: 'T', order: 10 },
        u: { type: 'U', order: 10 },
      }),
      '/connectors/c/transforms/u/order: transforms t and u both have order 10: give each its own',
    ],
    [
      'a missing predicate',
      withTransforms(
        { t: { type: 'T', order: 1, predicate: 'x' } },
        { predicates: { other: { type: 'P' } } },
      ),
      '/connectors/c/transforms/t/predicate: there is no predicate x (known: other)',
    ],
    [
      'negate without predicate',
      withTransforms({ t: { type: 'T', order: 1, negate: true } }),
      '/connectors/c/transforms/t/negate has no predicate to negate',
    ],
    [
      'an alias with a dot',
      withTransforms({ 'a.b': { type: 'T', order: 1 } }),
      '/connectors/c/transforms/a.b: an alias has letters, digits, dashes and underscores only',
    ],
    [
      'type among the options of a transform',
      withTransforms({ t: { type: 'T', order: 1, config: { type: 'U' } } }),
      '/connectors/c/transforms/t/config/type is not allowed: write type beside config',
    ],
    [
      'an empty predicate',
      connector({ class: 'C', predicates: { p: null } }),
      '/connectors/c/predicates/p is empty: write `enabled: false`',
    ],
    [
      'a reference that names no Secret',
      withConfig({ a: '${secrets:ns/Bad_Name:key}' }),
      '/connectors/c/config/a: ${secrets:ns/Bad_Name:key} does not name a Secret: write ${secrets:<namespace>/<name>:<key>}',
    ],
    [
      'an unknown API version',
      { strimzi: { apiVersion: 'v2' }, ...connector({ class: 'C' }) },
      '/strimzi/apiVersion is "v2": write v1 (Strimzi 0.49 and newer) or v1beta2 (before 1.0)',
    ],
    [
      'v1 on an old operator',
      { strimzi: { operatorVersion: '0.45' }, ...connector({ class: 'C' }) },
      '/strimzi/apiVersion: API version v1 needs Strimzi 0.49, but strimzi.operatorVersion is 0.45',
    ],
    [
      'v1beta2 on a new operator',
      {
        strimzi: { apiVersion: 'v1beta2', operatorVersion: '1.0.0' },
        ...connector({ class: 'C' }),
      },
      '/strimzi/apiVersion is v1beta2, which Strimzi 1.0.0 no longer serves: write v1',
    ],
    [
      'an empty topic',
      { topics: { t: null } },
      '/topics/t is empty: write `enabled: false`',
    ],
    [
      'a bad topic name',
      { topics: { 'a b': {} } },
      "/topics/a b: a topic's name has at most 249 letters, digits, dots, underscores and dashes",
    ],
    [
      'a topic on an unknown Kafka cluster',
      { topics: { t: { cluster: 'x' } } },
      '/topics/t: the Kafka cluster x is not in kafkaClusters (known: main)',
    ],
    [
      'a topic without Kafka cluster',
      { connect: { cluster: '' }, topics: { t: {} } },
      '/topics/t: no Kafka cluster is named: set kafka.cluster',
    ],
    [
      'a topic where no operator is known',
      { kafkaClusters: { x: {} }, topics: { t: { cluster: 'x' } } },
      '/kafkaClusters/x/namespaces/topics is missing',
    ],
    [
      'topics that differ in . and _ only',
      { topics: { a_b: {}, 'a.b': {} } },
      '/topics/a_b: a.b and a_b differ only in . and _, which Kafka refuses on one cluster',
    ],
    [
      'two topics with one resource',
      { topics: { a: {}, b: { resourceName: 'a' } } },
      '/topics/b/resourceName: a and b would both be the KafkaTopic a: give each its own',
    ],
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
    expect(await messages('kafka-pipeline', [base, values])).toEqual(
      helms.map(() => expect.stringContaining(message)),
    );
  });
});

describe('kafka-connect', () => {
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
    expect(await messages('kafka-connect', [base, values])).toEqual(
      helms.map(() => expect.stringContaining(message)),
    );
  });
});

describe('the schema', () => {
  it.each([
    ['an unknown key', { conectors: {} }, 'conectors'],
    ['an unknown field', { connectors: { c: { klass: 'x' } } }, 'klass'],
    ['a bad state', { connectors: { c: { state: 'on' } } }, 'state'],
  ])('refuses %s on every Helm', async (_, values, where) => {
    for (const helm of helms) {
      await expect(
        render(helm, 'kafka-pipeline', [clusters, values]),
      ).rejects.toThrow(where);
    }
  });
});
