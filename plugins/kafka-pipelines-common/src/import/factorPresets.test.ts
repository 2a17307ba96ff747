import { testCatalogue } from '../connect/catalogue/testCatalogue';
import { factorPresets } from './factorPresets';
import { importFiles } from './importFiles';
import { planImport } from './planImport';
import { readImport } from './readImport';
import type { ImportPlan } from './types';

const SINK = 'com.wepay.kafka.connect.bigquery.BigQuerySinkConnector';

function planOf(configs: Record<string, string>[]): ImportPlan {
  const body = Object.fromEntries(
    configs.map((config, index) => [`c${index}`, { info: { config } }]),
  );
  const input = readImport([{ file: 'body.json', text: JSON.stringify(body) }]);
  return planImport(input, {
    catalogue: testCatalogue([]),
    connectCluster: 'cdc',
  });
}

const sink = (more: Record<string, string>) => ({
  'connector.class': SINK,
  'tasks.max': '2',
  topics: 'all-the-same',
  project: 'shop',
  'some.password': 'hunter2',
  'connector.plugin.version': '1.0.0',
  transforms: 'route',
  'transforms.route.type': 'a.Route',
  ...more,
});

describe('factorPresets', () => {
  const plan = planOf([
    sink({ dataset: 'a', batch: '1' }),
    sink({ dataset: 'b', batch: '1' }),
    sink({ dataset: 'c', batch: '2' }),
    sink({ dataset: 'd', batch: '1' }),
    { 'connector.class': 'a.Lone', x: 'y' },
  ]);

  it('takes what all have and most agree on', () => {
    const factored = factorPresets(plan);
    const files = importFiles(factored, []);
    const text = (path: string) => files.find(each => each.path === path)?.text;
    expect(text('presets/big-query-sink.yaml')).toBe(`presets:
  big-query-sink@1:
    class: ${SINK}
    tasksMax: 2
    config:
      project: shop
      batch: '1'
    transforms:
      route:
        order: 10
        type: a.Route
`);
    expect(text('pipelines/c2/values.yaml')).toBe(`pipeline:
  name: c2
connect:
  cluster: cdc
connectors:
  c2:
    preset: big-query-sink@1
    version: '1.0.0'
    config:
      topics: all-the-same
      some.password: '\${secrets:cdc/c2-credentials:some.password}'
      dataset: c
      batch: '2'
`);
    expect(factored.presets.map(({ usedBy }) => usedBy)).toEqual([
      ['c0', 'c1', 'c2', 'c3'],
    ]);
    expect(factored.pipelines.at(-1)).toEqual(plan.pipelines.at(-1));
  });

  it('wants as many as it is told, and takes no name twice', () => {
    expect(factorPresets(plan, { least: 5 }).presets).toEqual([]);
    const [{ name }] = factorPresets(plan, {
      shared: { presets: { 'big-query-sink@3': {} } },
    }).presets;
    expect(name).toMatch(/^big-query-sink-[0-9a-f]{8}@1$/);
  });
});
