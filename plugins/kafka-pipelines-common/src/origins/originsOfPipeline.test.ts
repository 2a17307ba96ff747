import { testFleet, testPipeline } from '../checks/testFleet';
import { originsOfPipeline } from './originsOfPipeline';
import type { Origin, OriginPlace } from './types';

const at = ({ layer, file, line, value }: OriginPlace) =>
  `${layer} ${file}:${line} ${value}`;

/** `key: layer file:line value, over layer file:line value` */
const text = (origin: Origin) =>
  [
    `${origin.key}${origin.removed ? ' (removed)' : ''}: ${at(origin)}`,
    ...origin.overrides.map(place => `over ${at(place)}`),
    ...(origin.madeFrom ?? []).map(place => `from ${at(place)}`),
  ].join(', ');

function origins(
  files: Record<string, string>,
  wanted: { kind?: Origin['kind']; keys?: string[] } = {},
): string[] {
  const { kind = 'connector', keys } = wanted;
  return originsOfPipeline(testFleet(files), 'orders', 'dev')
    .filter(
      origin => origin.kind === kind && (keys?.includes(origin.key) ?? true),
    )
    .map(text);
}

describe('originsOfPipeline', () => {
  it('names every layer from the repository to the environment of the pipeline', () => {
    expect(
      origins(
        {
          'shared.yaml': `defaults:
  connector:
    config: { k: a }
presets:
  p@1:
    config: { k: d }
`,
          'dev.yaml': `defaults: { connector: { config: { k: b } } }
kafkaClusters: { main: {} }
connectClusters:
  cdc:
    namespace: connect
    kafkaCluster: main
    defaults:
      connector: { config: { k: c } }
`,
          ...testPipeline(
            'orders',
            'connectors:\n  c:\n    class: C\n    preset: p@1\n    config:\n      k: e\n',
            { dev: 'connectors: { c: { config: { k: f } } }\n' },
          ),
        },
        { keys: ['k'] },
      ),
    ).toEqual([
      [
        'k: environment pipelines/orders/values-dev.yaml:1 f',
        'over pipeline pipelines/orders/values.yaml:8 e',
        'over preset shared.yaml:6 d',
        'over connect-cluster dev.yaml:8 c',
        'over defaults dev.yaml:1 b',
        'over defaults shared.yaml:3 a',
      ].join(', '),
    ]);
  });

  it('shows what null and enabled: false take out, and where', () => {
    expect(
      origins(
        {
          'shared.yaml': `presets:
  p@1:
    class: C
    config: { a: 1, b: 2 }
    transforms:
      t: { order: 1, type: T }
      u: { order: 2, type: U }
`,
          ...testPipeline(
            'orders',
            'connectors:\n  c:\n    preset: p@1\n    config: { a: null }\n    transforms: { t: { enabled: false } }\n',
          ),
        },
        { keys: ['a', 'b', 'transforms.t', 'transforms.t.type', 'transforms'] },
      ),
    ).toEqual([
      'a (removed): pipeline pipelines/orders/values.yaml:6 undefined, over preset shared.yaml:4 1',
      'b: preset shared.yaml:4 2',
      'transforms: chart undefined:undefined u, from preset shared.yaml:7 2',
      'transforms.t (removed): pipeline pipelines/orders/values.yaml:7 false, over preset shared.yaml:6 1, over preset shared.yaml:6 T',
    ]);
  });

  it('says where a connector, topic or app is switched off, and nothing else of it', () => {
    const files = testPipeline(
      'orders',
      'connectors:\n  c: { class: C }\ntopics: { t: { partitions: 1 } }\nksqldb: { a: { serviceId: s } }\n',
      {
        dev: 'connectors: { c: { enabled: false } }\ntopics: { t: { enabled: false } }\nksqldb: { a: { enabled: false } }\n',
      },
    );
    for (const [line, kind] of (
      ['connector', 'topic', 'ksqldb'] as const
    ).entries()) {
      expect(origins(files, { kind })).toEqual([
        `enabled (removed): environment pipelines/orders/values-dev.yaml:${
          line + 1
        } false`,
      ]);
    }
  });

  it('takes nothing from a preset that a preset cannot say', () => {
    expect(
      origins(
        {
          'shared.yaml':
            'presets: { p@1: { class: C, state: paused, version: 1.0.0 } }\n',
          ...testPipeline('orders', 'connectors: { c: { preset: p@1 } }\n'),
        },
        { keys: ['class', 'state', 'version'] },
      ),
    ).toEqual(['class: preset shared.yaml:1 C']);
  });

  it('never shows a secret in clear, neither the winner nor what it wins over', () => {
    const json = JSON.stringify(
      originsOfPipeline(
        testFleet(
          testPipeline(
            'orders',
            `connectors:
  c:
    class: C
    config:
      database.password: hunter2
      connection.uri: mongodb://user:hunter2@db/
      topics: [a, 'password=hunter2']
      sasl.jaas.config: 'X required password="\${secrets:a/b:c}";'
    transforms:
      t: { order: 1, type: T, config: { api.key: hunter2 } }
`,
            {
              dev: "connectors: { c: { config: { database.password: '${secrets:a/b:c}' } } }\n",
            },
          ),
        ),
        'orders',
        'dev',
      ),
    );
    expect(json).not.toContain('hunter2');
    expect(json.split('…')).toHaveLength(5);
    expect(json).toContain('"value":"${secrets:a/b:c}"');
  });

  it('names what decides cluster, namespace and manager of a topic', () => {
    const files = {
      'shared.yaml': 'defaults:\n  topic: { replicas: 3 }\n',
      'dev.yaml': `kafkaClusters:
  main:
    namespaces: { topics: kafka }
  mirror:
    topics: { managed: external }
connectClusters:
  cdc: { namespace: connect, kafkaCluster: main }
`,
      ...testPipeline(
        'orders',
        'topics:\n  a: { config: { retention.ms: 5 } }\n  b: { cluster: mirror, partitions: 2 }\n',
      ),
    };
    expect(origins(files, { kind: 'topic' })).toEqual([
      'namespace: kafka-cluster dev.yaml:3 kafka',
      'cluster: connect-cluster dev.yaml:7 main',
      'managed: chart undefined:undefined operator',
      'replicas: defaults shared.yaml:2 3',
      'retention.ms: pipeline pipelines/orders/values.yaml:4 5',
      'cluster: pipeline pipelines/orders/values.yaml:5 mirror',
      'managed: kafka-cluster dev.yaml:5 external',
      'partitions: pipeline pipelines/orders/values.yaml:5 2',
      'replicas: defaults shared.yaml:2 3',
    ]);
  });

  it('shows what the chart itself assumes for a ksqlDB app', () => {
    expect(
      origins(
        {
          'shared.yaml': `defaults:
  ksqldb:
    heap: 2g
    properties: { ksql.streams.replication.factor: null }
`,
          ...testPipeline('orders', 'ksqldb: { a: { serviceId: s } }\n'),
        },
        {
          kind: 'ksqldb',
          keys: [
            'cluster',
            'heap',
            'mode',
            'serviceId',
            'ksql.streams.replication.factor',
          ],
        },
      ),
    ).toEqual([
      'mode: chart undefined:undefined headless',
      'cluster: connect-cluster dev.yaml:4 main',
      'serviceId: pipeline pipelines/orders/values.yaml:3 s',
      'heap: defaults shared.yaml:3 2g, over chart undefined:undefined 1g',
      'ksql.streams.replication.factor (removed): defaults shared.yaml:4 undefined, over chart undefined:undefined 3',
    ]);
  });

  it('knows nothing of a pipeline that is not there', () => {
    const fleet = testFleet(testPipeline('orders', ''));
    expect(originsOfPipeline(fleet, 'orders', 'prod')).toEqual([]);
    expect(originsOfPipeline(fleet, 'constructor', 'dev')).toEqual([]);
  });
});
