import fc from 'fast-check';
import { stringify } from 'yaml';
import { testFleet } from '../checks/testFleet';
import { configText } from '../pipeline/configText';
import { fromPointer, valueAt } from '../yaml/pointer';
import { originsOfPipeline } from './originsOfPipeline';
import type { Origin, OriginPlace } from './types';

const value = fc.constantFrom(
  'text',
  '',
  'x,y',
  0,
  7,
  true,
  false,
  null,
  ['a', 'b'],
  [],
);
const config = fc.dictionary(fc.constantFrom('k1', 'k2', 'k.3'), value);
const optional = { requiredKeys: [] };

const transform = fc.record(
  {
    enabled: fc.boolean(),
    type: fc.constantFrom('A', 'B'),
    negate: fc.boolean(),
    predicate: fc.constantFrom('p'),
    config,
  },
  optional,
);
/** Every alias with an order of its own, which may be said again and again. */
const transforms = fc
  .dictionary(fc.constantFrom('t', 'u'), transform)
  .map(entries =>
    Object.fromEntries(
      Object.entries(entries).map(([alias, entry]) => [
        alias,
        { ...entry, order: alias === 't' ? 20 : 10 },
      ]),
    ),
  );

const shareable = {
  class: fc.constantFrom('C', 'D'),
  tasksMax: fc.constantFrom(1, 2),
  autoRestart: fc.record(
    { enabled: fc.boolean(), maxRestarts: fc.constantFrom(0, 5) },
    optional,
  ),
  config,
  transforms,
  deadLetterQueue: fc.record(
    {
      enabled: fc.boolean(),
      topic: fc.constantFrom('dlq'),
      replicas: fc.constantFrom(1, 3),
      contextHeaders: fc.boolean(),
    },
    optional,
  ),
  predicates: fc.constantFrom(
    {},
    { p: { type: 'P' } },
    { p: { enabled: false } },
  ),
};
const layer = fc.option(fc.record(shareable, optional), { nil: undefined });
const own = fc.record(
  { ...shareable, state: fc.constantFrom('paused', 'stopped') },
  optional,
);

/** What one shared file may say about the connector. */
const sharedFile = fc.record({
  defaults: layer,
  cluster: layer,
  preset: layer,
});

const yamlOf = (content: unknown) =>
  stringify(JSON.parse(JSON.stringify(content)));

interface SharedLayers {
  defaults?: object;
  cluster?: object;
  preset?: object;
}

function sharedText({ defaults, cluster, preset }: SharedLayers): string {
  return yamlOf({
    ...(defaults && { defaults: { connector: defaults } }),
    connectClusters: {
      cdc: {
        namespace: 'connect',
        kafkaCluster: 'main',
        ...(cluster && { defaults: { connector: cluster } }),
      },
    },
    presets: { 'p@1': preset ?? {} },
  });
}

const fleet = fc
  .record({
    shared: sharedFile,
    environment: sharedFile,
    pipeline: own,
    inEnvironment: own,
    preset: fc.boolean(),
  })
  .map(({ shared, environment, pipeline, inEnvironment, preset }) =>
    testFleet({
      'shared.yaml': sharedText(shared),
      'dev.yaml': sharedText(environment),
      'pipelines/p/values.yaml': yamlOf({
        pipeline: { name: 'p' },
        connect: { cluster: 'cdc' },
        connectors: { c: { ...pipeline, ...(preset && { preset: 'p@1' }) } },
      }),
      'pipelines/p/values-dev.yaml': yamlOf({
        connectors: { c: inEnvironment },
      }),
    }),
  );

const isInConfig = ({ pointer, madeFrom }: Origin) =>
  madeFrom !== undefined ||
  (/\/(config|transforms|predicates|deadLetterQueue)\//.test(pointer) &&
    !/\/(enabled|order)$/.test(pointer));

const byKey = (origins: Origin[]) =>
  Object.fromEntries(origins.map(({ key, value: text }) => [key, text]));

describe('originsOfPipeline, for random layers', () => {
  it('says the values that the chart renders', () => {
    fc.assert(
      fc.property(fleet, tree => {
        const origins = originsOfPipeline(tree, 'p', 'dev').filter(
          ({ removed }) => !removed,
        );
        const { c } = tree.pipelines.p.instances.dev.effective.connectors;
        expect(byKey(origins.filter(isInConfig))).toEqual({ ...c.config });
        expect(byKey(origins)).toMatchObject({
          cluster: c.connectCluster,
          namespace: c.namespace,
          ...(c.class && { class: c.class }),
          ...(c.state && { state: c.state }),
          ...(c.tasksMax && { tasksMax: String(c.tasksMax) }),
          ...(c.autoRestart?.maxRestarts !== undefined && {
            'autoRestart.maxRestarts': String(c.autoRestart.maxRestarts),
          }),
        });
      }),
      { numRuns: 200 },
    );
  });

  it('names places that say so, each once', () => {
    fc.assert(
      fc.property(fleet, tree => {
        for (const origin of originsOfPipeline(tree, 'p', 'dev')) {
          const places: OriginPlace[] = [
            ...(origin.madeFrom ?? [origin]),
            ...origin.overrides,
          ];
          const keys = places.map(({ file, pointer }) => `${file} ${pointer}`);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { file, line, pointer, value: text } of places) {
            const parsed = tree.files.get(file ?? '');
            expect(
              configText(valueAt(parsed?.value, fromPointer(pointer))),
            ).toBe(text);
            expect(parsed?.locate(pointer).line).toBe(line);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
