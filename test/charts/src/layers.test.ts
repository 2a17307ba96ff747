import type { Helm } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { testedHelms } from './helm';
import { type Manifest, render } from './render';

const clusters = {
  kafkaClusters: { main: { namespaces: { topics: 'kafka' } } },
  connectClusters: { cdc: { namespace: 'kafka', kafkaCluster: 'main' } },
};
const pipeline = { pipeline: { name: 'p' }, connect: { cluster: 'cdc' } };

let helms: Helm[];
beforeAll(async () => {
  helms = await testedHelms();
});

/** Renders on every Helm, demands the same of each, and gives the specs by name. */
async function specs(
  layers: unknown[],
  options?: string[],
): Promise<Record<string, Manifest['spec']>> {
  const results = await Promise.all(
    helms.map(helm => render(helm, 'kafka-pipeline', layers, options)),
  );
  for (const result of results) {
    expect(result).toEqual(results[0]);
  }
  return Object.fromEntries(
    results[0].map(({ kind, metadata, spec }) => [
      kind === 'KafkaConnector' ? metadata.name : `${kind} ${metadata.name}`,
      spec,
    ]),
  );
}

describe('layers of a connector', () => {
  it('rise from defaults over environment, Connect cluster, preset and pipeline to the environment of the pipeline', async () => {
    const keys = ['1', '2', '3', '4', '5', '6'];
    const upTo = (layer: number, text: string) =>
      Object.fromEntries(keys.slice(layer).map(key => [`k${key}`, text]));
    const { c } = await specs([
      { defaults: { connector: { config: upTo(0, 'repository') } } },
      {
        defaults: { connector: { config: upTo(1, 'environment') } },
        kafkaClusters: clusters.kafkaClusters,
        connectClusters: {
          cdc: {
            ...clusters.connectClusters.cdc,
            defaults: { connector: { config: upTo(2, 'connect cluster') } },
          },
        },
      },
      { presets: { 'p@1': { config: upTo(3, 'preset') } } },
      {
        ...pipeline,
        connectors: {
          c: { class: 'C', preset: 'p@1', config: upTo(4, 'pipeline') },
        },
      },
      { connectors: { c: { config: upTo(5, 'pipeline in environment') } } },
    ]);
    expect(c.config).toEqual({
      k1: 'repository',
      k2: 'environment',
      k3: 'connect cluster',
      k4: 'preset',
      k5: 'pipeline',
      k6: 'pipeline in environment',
    });
  });

  it.each([
    ['a shorter list', ['a', 'b'], ['c'], 'c'],
    ['an empty list', ['a', 'b'], [], ''],
    ['text over a list', ['a', 'b'], 'c', 'c'],
    ['a list over text', 'c', ['a', 'b'], 'a,b'],
  ])('%s wins over a lower layer', async (_, lower, higher, expected) => {
    for (const layers of [
      // between layers of the chart
      [
        { defaults: { connector: { config: { k: lower } } } },
        { connectors: { c: { class: 'C', config: { k: higher } } } },
      ],
      // between -f files
      [
        { connectors: { c: { class: 'C', config: { k: lower } } } },
        { connectors: { c: { config: { k: higher } } } },
      ],
    ]) {
      const { c } = await specs([clusters, pipeline, ...layers]);
      expect((c.config as Record<string, string>).k).toBe(expected);
    }
  });

  it('a key removed in one layer may come back in a higher one', async () => {
    const { c } = await specs([
      clusters,
      pipeline,
      { defaults: { connector: { config: { k: 'a' } } } },
      { presets: { 'p@1': { config: { k: null } } } },
      { connectors: { c: { class: 'C', preset: 'p@1' } } },
      { connectors: { c: { config: { k: 'b' } } } },
    ]);
    expect(c.config).toEqual({ k: 'b' });
  });

  it('leak nothing from one connector into the next', async () => {
    const { a, b } = await specs([
      clusters,
      pipeline,
      { defaults: { connector: { config: { shared: 'x' } } } },
      { presets: { 'p@1': { class: 'C', config: { from: 'preset' } } } },
      {
        connectors: {
          a: {
            preset: 'p@1',
            config: { own: 'a', shared: 'changed', from: null },
            transforms: { t: { order: 1, type: 'T' } },
          },
          b: { preset: 'p@1' },
        },
      },
    ]);
    expect(a.config).toEqual({
      own: 'a',
      shared: 'changed',
      transforms: 't',
      'transforms.t.type': 'T',
    });
    expect(b.config).toEqual({ shared: 'x', from: 'preset' });
  });

  it('removes a connector, transform or predicate that is switched off later', async () => {
    const rendered = await specs([
      clusters,
      pipeline,
      {
        connectors: {
          a: { class: 'C' },
          b: {
            class: 'C',
            transforms: {
              t: { order: 1, type: 'T', predicate: 'p' },
              u: { order: 2, type: 'U' },
            },
            predicates: { p: { type: 'P' } },
          },
        },
        topics: { t: {}, u: {} },
      },
      {
        connectors: {
          a: { enabled: false },
          b: {
            transforms: { t: { enabled: false } },
            predicates: { p: { enabled: false } },
          },
        },
        topics: { t: { enabled: false } },
      },
    ]);
    expect(Object.keys(rendered).sort()).toEqual(['KafkaTopic u', 'b']);
    expect(rendered.b.config).toEqual({
      transforms: 'u',
      'transforms.u.type': 'U',
    });
  });
});

describe('global', () => {
  const shared = {
    ...clusters,
    strimzi: { apiVersion: 'v1beta2' },
    rbac: { create: false },
    defaults: { connector: { tasksMax: 3, config: { a: '1', b: '1' } } },
  };

  it('gives the same as shared files at the top level', async () => {
    const own = { ...pipeline, connectors: { c: { class: 'C' } } };
    for (const helm of helms) {
      expect(
        await render(helm, 'kafka-pipeline', [{ global: shared }, own]),
      ).toEqual(await render(helm, 'kafka-pipeline', [shared, own]));
    }
  });

  it('lies beneath the top level, key by key', async () => {
    const { c } = await specs([
      { global: shared },
      pipeline,
      { defaults: { connector: { config: { b: '2' } } } },
      { connectors: { c: { class: 'C' } } },
    ]);
    expect(c).toMatchObject({ tasksMax: 3, config: { a: '1', b: '2' } });
  });
});

describe('transforms', () => {
  it('are applied by number, not by name or text', async () => {
    const { c } = await specs([
      clusters,
      pipeline,
      {
        connectors: {
          c: {
            class: 'C',
            transforms: {
              a: { order: 100, type: 'T' },
              b: { order: 20, type: 'T' },
              c: { order: -1, type: 'T' },
              d: { order: 0, type: 'T' },
              e: { order: -30, type: 'T' },
            },
          },
        },
      },
    ]);
    expect((c.config as Record<string, string>).transforms).toBe('e,c,d,b,a');
  });
});

describe('Roles for Secrets', () => {
  const cdc = {
    namespace: 'connect',
    kafkaCluster: 'main',
    secretProviders: {
      secrets: { type: 'kubernetes' },
      env: { type: 'env' },
    },
  };

  async function roles(...values: string[]) {
    const config = Object.fromEntries(
      values.map((value, index) => [`k${index}`, value]),
    );
    const manifests = await render(helms[0], 'kafka-pipeline', [
      { kafkaClusters: { main: {} }, connectClusters: { cdc } },
      pipeline,
      { connectors: { c: { class: 'C', config } } },
    ]);
    return manifests
      .filter(({ kind }) => kind === 'Role')
      .map(manifest => ({
        namespace: manifest.metadata.namespace,
        rules: (manifest as Manifest & { rules: unknown[] }).rules,
      }));
  }

  it('name each Secret once, per namespace, sorted', async () => {
    expect(
      await roles(
        '${secrets:b/two:k}',
        '${secrets:b/one:k}-${secrets:b/two:other}',
        '${secrets:a/x.y:k.json}',
        '${secrets:local:k}',
      ),
    ).toEqual(
      [
        ['a', 'x.y'],
        ['b', 'one', 'two'],
        ['connect', 'local'],
      ].map(([namespace, ...resourceNames]) => ({
        namespace,
        rules: [
          {
            apiGroups: [''],
            resources: ['secrets'],
            resourceNames,
            verbs: ['get'],
          },
        ],
      })),
    );
  });

  it('do not exist without a reference to a Kubernetes Secret', async () => {
    expect(
      await roles('${env:X}', '${env:a:b}', '${unknown:a/b:c}', '$1', '${x}'),
    ).toEqual([]);
  });
});
