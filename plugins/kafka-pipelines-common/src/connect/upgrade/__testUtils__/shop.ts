import { testFleet, testPipeline } from '../../../checks/testFleet';
import type { Fleet } from '../../../fleet/types';
import type {
  ArtifactFacts,
  ClassFacts,
  KeyFacts,
} from '../../catalogue/facts';
import { testCatalogue } from '../../catalogue/testCatalogue';

const text = (facts: Partial<KeyFacts> = {}): KeyFacts => ({
  type: 'STRING',
  importance: 'HIGH',
  default: null,
  ...facts,
});

const sink = (keys: ClassFacts['keys']): ClassFacts => ({
  class: 'org.shop.ShopSink',
  kind: 'sink',
  keys,
});

const flatten = (keys: ClassFacts['keys']): ClassFacts => ({
  class: 'org.shop.Flatten',
  kind: 'transformation',
  keys,
});

/** A sink in three versions, which bundles its transforms. */
const ARTIFACTS: ArtifactFacts[] = [
  {
    artifact: 'org.shop:shop-sink',
    version: '1.0',
    bundles: [{ artifact: 'org.shop:shop-smt', version: '1.0' }],
    classes: [
      sink({
        'batch.size': text({ type: 'INT', default: 10, range: { min: 1 } }),
        dataset: text(),
        mode: text({ values: ['insert', 'merge', 'upsert'] }),
        'table.name': text(),
        token: text({ type: 'PASSWORD' }),
      }),
      { class: 'org.shop.OldSink', kind: 'sink', keys: {} },
    ],
  },
  {
    artifact: 'org.shop:shop-sink',
    version: '2.0',
    bundles: [{ artifact: 'org.shop:shop-smt', version: '2.0' }],
    classes: [
      sink({
        'batch.size': text({
          type: 'LONG',
          default: 100,
          range: { min: 1, max: 1000 },
        }),
        'default.dataset': text(),
        mode: text({ values: ['insert', 'upsert', 'append'] }),
        project: text({ required: true }),
        table: text({ aliases: ['table.name'] }),
        token: text({ type: 'PASSWORD', deprecated: true }),
      }),
      { class: 'org.shop.NewSink', kind: 'sink', keys: {} },
    ],
  },
  {
    artifact: 'org.shop:shop-smt',
    version: '1.0',
    classes: [flatten({ delimiter: text({ default: '.' }) })],
  },
  {
    artifact: 'org.shop:shop-smt',
    version: '2.0',
    classes: [flatten({ separator: text({ default: '_' }) })],
  },
];

const SOURCE = 'https://example.org';

/** The catalogue of these artifacts, with what an overlay says. */
export const CATALOGUE = testCatalogue(ARTIFACTS, [
  {
    classes: ['org.shop.ShopSink'],
    keys: {
      mode: {
        formerValues: { merge: 'upsert' },
        since: '2.0',
        source: SOURCE,
      },
    },
    removed: {
      dataset: { use: 'default.dataset', since: '2.0', source: SOURCE },
    },
  },
  {
    kinds: ['source', 'sink'],
    prefixes: [
      {
        prefix: 'transforms.',
        aliases: 'transforms',
        classIn: 'type',
        source: SOURCE,
      },
    ],
  },
]);

export const SHARED = `artifacts:
  shop@1.0: { type: zip, group: org.shop, artifact: shop-sink, version: '1.0', url: https://x/shop-1.0.zip, sha512sum: ${'a'.repeat(
    128,
  )} }
  spare@3: { classes: [a.Spare] }
`;

const CLUSTER = {
  'connect-clusters/cdc/values.yaml':
    'cluster: { name: cdc, owner: group:default/platform }\nreplicas: 3\nbuild: { output: { image: r/x:1 } }\nplugins: { shop: { artifact: shop@1.0 } }\n',
  'connect-clusters/cdc/values-dev.yaml': '',
  'connect-clusters/cdc/values-prod.yaml': '',
};

/** Files of a repository whose Connect cluster runs version 1.0. */
export const FILES: Record<string, string> = {
  'shared.yaml': SHARED,
  ...CLUSTER,
  ...testPipeline(
    'orders',
    `connectors:
  old:
    class: org.shop.ShopSink
    version: '1.0'
    config:
      dataset: raw
      mode: merge
      batch.size: 5000
      token: hunter2
    transforms:
      flat: { order: 1, type: org.shop.Flatten, config: { delimiter: '-' } }
  fresh:
    class: org.shop.ShopSink
    config: { mode: insert, batch.size: 10, project: p }
  gone: { class: org.shop.OldSink }
  other: { class: a.Private }
`,
    { dev: '', prod: '' },
  ),
};

export function shopFleet(files: Record<string, string> = FILES): Fleet {
  return testFleet(files, CATALOGUE);
}
