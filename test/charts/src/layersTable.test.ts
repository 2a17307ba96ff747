import {
  chartDefaults,
  effectivePipeline,
  mergeValues,
  type EffectivePipeline,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { testedHelms } from './helm';
import { type Manifest, render } from './render';
import {
  ABSENT,
  assignments,
  expected,
  type Files,
  keyOf,
  layerOf,
  PLACES,
  type Value,
} from './truthTable';

const kafkaClusters = {
  main: { bootstrapServers: 'kafka:9092', namespaces: { topics: 'kafka' } },
};
const cdc = { namespace: 'connect', kafkaCluster: 'main' };
const pipeline = { pipeline: { name: 'p' }, connect: { cluster: 'cdc' } };

/** The manifests of a kind by name; the same on every Helm. */
async function rendered(
  layers: object[],
  kind: string,
): Promise<Record<string, Manifest>> {
  const results = await Promise.all(
    (await testedHelms()).map(helm => render(helm, 'kafka-pipeline', layers)),
  );
  for (const result of results) {
    expect(result).toEqual(results[0]);
  }
  return Object.fromEntries(
    results[0]
      .filter(manifest => manifest.kind === kind)
      .map(manifest => [manifest.metadata.name, manifest]),
  );
}

/** Of a ConfigMap with the file ksqldb-server.properties. */
function propertiesOf(manifest: Manifest): Record<string, string> {
  const { data } = manifest as Manifest & { data: Record<string, string> };
  return Object.fromEntries(
    data['ksqldb-server.properties'].split('\n').map(line => {
      const [key, ...value] = line.split('=');
      return [key, value.join('=')];
    }),
  );
}

function effective(files: Files): EffectivePipeline {
  return effectivePipeline(
    mergeValues(files.repository, files.environment),
    mergeValues(files.pipeline, files.inEnvironment),
  );
}

// Thousands of keys through two Helms.
jest.setTimeout(60_000);

describe.each(PLACES)('every value in every layer, %s', (_, layersOf) => {
  it('of the config of a connector', async () => {
    const all = assignments(6);
    const config = (layer: number) => ({ config: layerOf(all, layer) });
    const files: Files = {
      repository: {
        kafkaClusters,
        connectClusters: { cdc },
        defaults: { connector: config(0) },
      },
      environment: {
        defaults: { connector: config(1) },
        connectClusters: { cdc: { defaults: { connector: config(2) } } },
        presets: { 'p@1': config(3) },
      },
      pipeline: {
        ...pipeline,
        connectors: { c: { class: 'C', preset: 'p@1', ...config(4) } },
      },
      inEnvironment: { connectors: { c: config(5) } },
    };
    const { c } = await rendered(layersOf(files), 'KafkaConnector');
    expect(c.spec.config).toEqual(expected(all));
    expect({ ...effective(files).connectors.c.config }).toEqual(expected(all));
  });

  it('of the config of a topic', async () => {
    const all = assignments(4);
    const topic = (layer: number) => ({ config: layerOf(all, layer) });
    const files: Files = {
      repository: {
        kafkaClusters,
        connectClusters: { cdc },
        defaults: { topic: topic(0) },
      },
      environment: { defaults: { topic: topic(1) } },
      pipeline: { ...pipeline, topics: { t: topic(2) } },
      inEnvironment: { topics: { t: topic(3) } },
    };
    const { t } = await rendered(layersOf(files), 'KafkaTopic');
    expect(t.spec.config).toEqual(expected(all));
    expect({ ...effective(files).topics.t.config }).toEqual(expected(all));
  });

  it('of the fields of a connector', async () => {
    // A field has one type, and null is for keys of config only.
    const values = [undefined, true, false];
    const saying = (value: boolean | undefined) =>
      value === undefined
        ? {}
        : {
            tasksMax: value ? 1 : 2,
            autoRestart: { enabled: value, maxRestarts: value ? 1 : 0 },
          };
    const named = <T>(
      name: (index: number) => string,
      content: (value?: boolean) => T,
    ) =>
      Object.fromEntries(
        values.map((value, index) => [name(index), content(value)]),
      );
    const all = values.flatMap((cluster, i) =>
      values.flatMap((preset, j) =>
        values.flatMap(own =>
          values.map((inEnvironment, k) => ({
            said: [cluster, preset, own, inEnvironment],
            i,
            j,
            name: `c-${i}-${j}-${values.indexOf(own)}-${k}`,
          })),
        ),
      ),
    );
    const entries = (entry: (each: (typeof all)[number]) => object) =>
      Object.fromEntries(all.map(each => [each.name, entry(each)]));
    const files: Files = {
      repository: {
        kafkaClusters,
        defaults: {
          connector: { tasksMax: 3, autoRestart: { enabled: true } },
        },
      },
      environment: {
        defaults: { connector: { autoRestart: { maxRestarts: 3 } } },
        connectClusters: named(
          i => `cluster-${i}`,
          value => ({ ...cdc, defaults: { connector: saying(value) } }),
        ),
        presets: named(j => `p${j}@1`, saying),
      },
      pipeline: {
        pipeline: { name: 'p' },
        connectors: entries(({ said, i, j }) => ({
          class: 'C',
          cluster: `cluster-${i}`,
          preset: `p${j}@1`,
          ...saying(said[2]),
        })),
      },
      inEnvironment: { connectors: entries(({ said }) => saying(said[3])) },
    };
    const wanted = entries(({ said }) => ({
      tasksMax: 3,
      autoRestart: { enabled: true, maxRestarts: 3 },
      ...saying(said.findLast(value => value !== undefined)),
    }));
    const fields = ({ tasksMax, autoRestart }: Record<string, unknown>) => ({
      tasksMax,
      autoRestart,
    });
    const connectors = await rendered(layersOf(files), 'KafkaConnector');
    expect(entries(({ name }) => fields(connectors[name].spec))).toEqual(
      wanted,
    );
    expect(
      entries(({ name }) => fields({ ...effective(files).connectors[name] })),
    ).toEqual(wanted);
  });

  it.each([
    [
      [ABSENT, ABSENT],
      [ABSENT, null],
      [ABSENT, false],
    ],
    [
      [ABSENT, 0],
      [ABSENT, ''],
      [null, ABSENT],
    ],
    [
      [false, ABSENT],
      [0, ABSENT],
      ['', ABSENT],
    ],
  ] as Value[][][])(
    'of properties of ksqlDB apps that the chart has a default for (%#)',
    async (...shared) => {
      const defaults = Object.entries(
        chartDefaults.defaults.ksqldb.properties,
      ).slice(0, shared.length);
      const apps = assignments(2);
      const properties = (said: (index: number) => Value) => ({
        properties: Object.fromEntries(
          defaults
            .map(([key], index) => [key, said(index)] as const)
            .filter(([, value]) => value !== ABSENT),
        ),
      });
      const entries = (entry: (said: Value[]) => object) =>
        Object.fromEntries(apps.map(said => [keyOf(said), entry(said)]));
      const files: Files = {
        repository: {
          kafkaClusters,
          defaults: { ksqldb: properties(index => shared[index][0]) },
        },
        environment: {
          defaults: { ksqldb: properties(index => shared[index][1]) },
        },
        pipeline: {
          pipeline: { name: 'p' },
          kafka: { cluster: 'main' },
          ksqldb: entries(said => ({
            namespace: 'ksqldb',
            serviceId: `${keyOf(said)}_`,
            statements: 'CREATE STREAM s;',
            ...properties(() => said[0]),
          })),
        },
        inEnvironment: { ksqldb: entries(said => properties(() => said[1])) },
      };
      const wanted = entries(said =>
        Object.fromEntries(
          defaults.flatMap(([key, byChart], index) => {
            const last = [byChart, ...shared[index], ...said].findLast(
              value => value !== ABSENT,
            );
            return last === null ? [] : [[key, String(last)]];
          }),
        ),
      );
      const only = (all: Record<string, string>) =>
        Object.fromEntries(
          defaults.flatMap(([key]) => (key in all ? [[key, all[key]]] : [])),
        );
      const maps = await rendered(layersOf(files), 'ConfigMap');
      expect(entries(said => only(propertiesOf(maps[keyOf(said)])))).toEqual(
        wanted,
      );
      expect(
        entries(said => only(effective(files).ksqldb[keyOf(said)].properties)),
      ).toEqual(wanted);
    },
  );
});
