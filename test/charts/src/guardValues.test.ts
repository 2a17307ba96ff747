import { clusters, messages } from './guards';

/** What the Helms say of values, as far as they do not say this. */
async function saidInstead(
  message: string,
  chart: 'kafka-pipeline' | 'kafka-connect',
  values: Record<string, unknown>,
): Promise<string[]> {
  const base =
    chart === 'kafka-pipeline'
      ? { pipeline: { name: 'p' }, connect: { cluster: 'cdc' } }
      : { cluster: { name: 'cdc' } };
  const said = await messages(chart, [{ ...clusters, ...base }, values]);
  return said.filter(text => !text.includes(`): ${message}`));
}

describe('values of a wrong type, without the schema', () => {
  it.each([
    [
      'a section that is text',
      { connect: 'cdc' },
      '/connect is a string, but must be a map: indent its settings below it',
    ],
    [
      'a section that is a list',
      { topics: [] },
      '/topics is a list, but must be a map',
    ],
    [
      'a section that is a number',
      { topics: 0 },
      '/topics is a number, but must be a map',
    ],
    [
      'a section that is empty',
      { ksqldb: { a: { storage: null } } },
      '/ksqldb/a/storage is empty: indent its settings below it, or leave it out',
    ],
    [
      'text that is a number',
      { topics: { t: { cluster: 5 } } },
      '/topics/t/cluster is 5: write text, in quotes',
    ],
    [
      'text that is a map',
      { topics: { t: { cluster: { main: {} } } } },
      '/topics/t/cluster is a map: write text',
    ],
    [
      'a broken number',
      { topics: { t: { partitions: 1.5 } } },
      '/topics/t/partitions is 1.5: write a whole number from 1 up',
    ],
    [
      'a number too large',
      { topics: { t: { replicas: 40000 } } },
      '/topics/t/replicas is 40000: write a whole number from 1 to 32767',
    ],
    [
      'a number that is text',
      { topics: { t: { partitions: '6' } } },
      '/topics/t/partitions is "6": write a whole number from 1 up',
    ],
    [
      'a switch that is text',
      { rbac: { create: 'never' } },
      '/rbac/create is "never": write true or false',
    ],
    [
      'a choice there is not',
      { topics: { t: { managed: 'me' } } },
      '/topics/t/managed is "me": write operator or external',
    ],
    [
      'a choice YAML reads as a boolean',
      { ksqldb: { a: { logging: { level: false } } } },
      '/ksqldb/a/logging/level is false: write OFF, FATAL, ERROR, WARN, INFO, DEBUG, TRACE or ALL, in quotes',
    ],
    [
      'a list that is text',
      { ksqldb: { a: { imagePullSecrets: 'registry' } } },
      '/ksqldb/a/imagePullSecrets is "registry": write a list',
    ],
    [
      'an item of a list',
      { ksqldb: { a: { imagePullSecrets: ['registry'] } } },
      '/ksqldb/a/imagePullSecrets/0 is a string, but must be a map',
    ],
    [
      'an empty item of a list',
      { pipeline: { name: 'p', tags: [null] } },
      '/pipeline/tags/0 is empty: give it a value, or take it out of the list',
    ],
    [
      'an order that is no whole number',
      {
        connectors: {
          c: { class: 'C', transforms: { t: { type: 'T', order: 1.5 } } },
        },
      },
      '/connectors/c/transforms/t/order is 1.5: write a whole number',
    ],
    [
      'memory that Kubernetes does not know',
      { ksqldb: { a: { resources: { limits: { memory: '2 GB' } } } } },
      '/ksqldb/a/resources/limits/memory is "2 GB": write text that is a quantity, such as 500m or 2Gi',
    ],
    [
      'a volume that Kubernetes does not know',
      { defaults: { ksqldb: { storage: { size: '10GB' } } } },
      '/defaults/ksqldb/storage/size is "10GB": write text that is a quantity',
    ],
    [
      'a shared section',
      { connectClusters: { cdc: { namespace: 5 } } },
      '/connectClusters/cdc/namespace is 5: write text, in quotes',
    ],
    [
      'a key that a preset cannot have',
      { presets: { 'x@1': { klass: 'C' } } },
      '/presets/x@1/klass is no key of these values',
    ],
    [
      'an operator that has no version',
      { strimzi: { operatorVersion: 'latest' } },
      '/strimzi/operatorVersion is "latest": write the version of the operator, as in "1.2.0"',
    ],
  ])('are refused for a pipeline: %s', async (_, values, message) => {
    expect(await saidInstead(message, 'kafka-pipeline', values)).toEqual([]);
  });

  it.each([
    [
      'replicas',
      { replicas: 1.5 },
      '/replicas is 1.5: write a whole number from 0 up',
    ],
    [
      'an artifact',
      { artifacts: { 'x@1': { url: 5 } } },
      '/artifacts/x@1/url is 5: write text, in quotes',
    ],
    [
      'options of a build',
      { build: { output: { additionalBuildOptions: '--verbosity=info' } } },
      '/build/output/additionalBuildOptions is "--verbosity=info": write a list',
    ],
    [
      'an output of a build',
      { build: { output: { type: 'podman' } } },
      '/build/output/type is "podman": write docker or imagestream',
    ],
  ])('are refused for a Connect cluster: %s', async (_, values, message) => {
    expect(await saidInstead(message, 'kafka-connect', values)).toEqual([]);
  });
});
