import { testCatalogue } from '../connect/catalogue/testCatalogue';
import { testFleet, testPipeline } from '../checks/testFleet';
import type { DiffOptions } from './asked';
import { diffFleets, isEmptyDiff } from './diffFleets';
import type { FieldChange, PartDiff } from './types';

type Files = Record<string, string>;

const diff = (before: Files, after: Files, options?: DiffOptions) =>
  diffFleets(testFleet(before), testFleet(after), options);

const fieldText = ({ key, before, after, secret, identity }: FieldChange) =>
  `${key}: ${secret ? 'secret' : `${before} > ${after}`}${
    identity ? ' (identity)' : ''
  }`;

const partText = ({ change, kind, name, environment, fields }: PartDiff) =>
  [`${change} ${kind} ${name} ${environment}`, ...fields.map(fieldText)].join(
    '\n  ',
  );

/** What changes of the one pipeline that does. */
const parts = (before: Files, after: Files) =>
  diff(before, after).pipelines.flatMap(each => each.parts.map(partText));

const connector = (more: string) =>
  testPipeline(
    'orders',
    `connectors:\n  orders-mysql:\n    class: com.example.Source\n${more}`,
  );

describe('diffFleets of pipelines', () => {
  it('says nothing of what is the same, however it is written', () => {
    const written = connector(
      `    tasksMax: 1\n    config: { topics: [a, b], limit: 10, name: 'on' }\n`,
    );
    const otherwise = connector(
      `    # A comment\n    config: { name: "on", limit: '10', topics: 'a,b' }\n    tasksMax: 1\n`,
    );
    expect(diff(written, written)).toEqual(diff(written, otherwise));
    expect(isEmptyDiff(diff(written, otherwise))).toBe(true);
  });

  it('compares what a connector is after all layers', () => {
    expect(
      parts(
        connector(
          '    tasksMax: 1\n    version: 1.0.0\n    state: paused\n    config: { a: 1, gone: x, topic.prefix: p }\n',
        ),
        connector(
          '    tasksMax: 2\n    version: 1.1.0\n    state: running\n    config: { a: 2, new: z, topic.prefix: q }\n',
        ),
      ),
    ).toEqual([
      [
        'changed connector orders-mysql dev',
        'config.a: 1 > 2',
        'config.gone: x > undefined',
        'config.new: undefined > z',
        'config.topic.prefix: p > q (identity)',
        'state: paused > running',
        'tasksMax: 1 > 2',
        'version: 1.0.0 > 1.1.0',
      ].join('\n  '),
    ]);
  });

  it('names the shared file by which a pipeline changes that did not', () => {
    const preset = (value: string) => ({
      ...connector('    preset: p@1\n'),
      'shared.yaml': `presets: { p@1: { config: { a: ${value} } } }\n`,
    });
    const { pipelines, sharedFiles } = diff(preset('1'), preset('2'));
    expect(pipelines).toMatchObject([{ pipeline: 'orders', byShared: true }]);
    expect(sharedFiles).toEqual([
      { file: 'shared.yaml', change: 'changed', pipelines: ['orders'] },
    ]);
    const unused = diff(
      { ...connector(''), 'shared.yaml': 'presets: { p@1: { tasksMax: 1 } }' },
      { ...connector(''), 'shared.yaml': 'presets: { p@1: { tasksMax: 2 } }' },
    );
    expect(unused.pipelines).toEqual([]);
    expect(unused.sharedFiles).toEqual([
      { file: 'shared.yaml', change: 'changed', pipelines: [] },
    ]);
  });

  it('compares topics, with durations', () => {
    const topic = (entry: string) =>
      testPipeline('orders', `topics: { shop.orders: ${entry} }\n`);
    const { pipelines, dangers, hit } = diff(
      topic(
        '{ partitions: 3, replicas: 3, config: { retention.ms: 604800000 } }',
      ),
      topic(
        '{ partitions: 6, replicas: 2, config: { retention.ms: 86400000, cleanup.policy: compact } }',
      ),
    );
    expect(pipelines[0].parts.map(partText)).toEqual([
      [
        'changed topic shop.orders dev',
        'config.cleanup.policy: undefined > compact',
        'config.retention.ms: 604800000 > 86400000',
        'partitions: 3 > 6',
        'replicas: 3 > 2',
      ].join('\n  '),
    ]);
    expect(pipelines[0].parts[0].fields[1].duration).toEqual({
      before: '7 days',
      after: '1 day',
    });
    expect(dangers.map(({ message }) => message)).toEqual([
      expect.stringContaining('more partitions'),
      expect.stringContaining('replicas'),
      expect.stringContaining('cleanup policy'),
      expect.stringContaining('keeps records for less'),
    ]);
    // Another number of replicas moves records, and loses none
    expect(hit.topics.map(({ risk }) => risk)).toEqual([
      expect.stringContaining('3 → 6'),
      expect.stringContaining('the default → compact'),
      expect.stringContaining('7 days → 1 day'),
    ]);
  });

  it('has no danger for a topic that somebody else manages', () => {
    const topic = (partitions: number) =>
      testPipeline(
        'orders',
        `topics: { t: { managed: external, partitions: ${partitions} } }\n`,
      );
    const { pipelines, dangers } = diff(topic(6), topic(3));
    expect(pipelines).toHaveLength(1);
    expect(dangers).toEqual([]);
  });

  it('says what becomes of what is no longer declared', () => {
    const files = testPipeline(
      'orders',
      'connectors: { c: { class: com.example.Source } }\ntopics: { t: {}, u: {} }\n',
    );
    const without = testPipeline('orders', 'topics: { u: {} }\n');
    expect(
      diff(files, without).dangers.map(({ kind, message }) => [kind, message]),
    ).toEqual([
      ['KafkaConnector', expect.stringContaining('is removed')],
      ['KafkaTopic', expect.stringContaining('stays with its data')],
    ]);
    const pruned = {
      'shared.yaml': 'argocd: { prune: { topics: "" } }\n',
    };
    expect(
      diff({ ...files, ...pruned }, { ...without, ...pruned }).hit.topics,
    ).toEqual([
      {
        environment: 'dev',
        kafkaCluster: 'main',
        topic: 't',
        risk: 'is deleted, with all its data',
      },
    ]);
    // Argo CD leaves what an Application had that goes as a whole
    const gone = diff({ ...files, ...pruned }, pruned);
    expect(gone.pipelines).toMatchObject([
      { change: 'removed', removedFrom: ['dev'], owner: 'group:default/data' },
    ]);
    expect(gone.dangers.map(({ message }) => message)).toEqual([
      expect.stringContaining('goes on as it is'),
      expect.stringContaining('stays with its data'),
      expect.stringContaining('stays with its data'),
    ]);
  });

  it('knows a part that another pipeline takes over', () => {
    const { dangers, pipelines } = diff(
      testPipeline('orders', 'topics: { t: {} }\n'),
      {
        ...testPipeline('orders', ''),
        ...testPipeline('stock', 'topics: { t: {} }\n'),
      },
    );
    expect(pipelines.map(({ pipeline }) => pipeline)).toEqual([
      'orders',
      'stock',
    ]);
    expect(dangers).toEqual([]);
  });

  it('compares environments a pipeline is in, and what is said of it', () => {
    const files = testPipeline('orders', 'topics: { t: {} }\n');
    const { pipelines } = diff(files, {
      ...testPipeline('orders', 'topics: { t: {} }\n', { dev: '', prod: '' }),
      'pipelines/orders/values.yaml': files[
        'pipelines/orders/values.yaml'
      ].replace('group:default/data', 'group:default/shop'),
    });
    expect(pipelines).toMatchObject([
      {
        change: 'changed',
        addedTo: ['prod'],
        removedFrom: [],
        owner: 'group:default/shop',
        metadata: [
          {
            key: 'owner',
            before: 'group:default/data',
            after: 'group:default/shop',
          },
        ],
        parts: [{ change: 'added', environment: 'prod' }],
      },
    ]);
  });

  it('compares one pipeline or environment only', () => {
    const both = (tasks: number) => ({
      ...testPipeline(
        'a',
        `connectors: { a: { class: c, tasksMax: ${tasks} } }\n`,
        { dev: '', prod: '' },
      ),
      ...testPipeline(
        'b',
        `connectors: { b: { class: c, tasksMax: ${tasks} } }\n`,
      ),
    });
    expect(
      diff(both(1), both(2), {
        pipeline: 'a',
        environment: 'prod',
      }).pipelines.map(({ pipeline, parts: [part] }) => [
        pipeline,
        part.environment,
      ]),
    ).toEqual([['a', 'prod']]);
  });
});

describe('diffFleets of ksqlDB apps', () => {
  const app = (entry: string) =>
    testPipeline(
      'orders',
      `ksqldb:\n  k:\n    namespace: ksqldb\n    serviceId: k_\n${entry}`,
    );

  it('compares statement by statement', () => {
    const { pipelines } = diff(
      app('    statements: |\n      A;\n      B;\n      C;\n'),
      app('    statements: |\n      -- Now\n      a;\n      B2;\n      D;\n'),
    );
    expect(pipelines[0].parts[0].statements).toEqual([
      { kind: 'changed', before: 'B', after: 'B2' },
      { kind: 'changed', before: 'C', after: 'D' },
    ]);
  });

  it('compares migrations, and comments where nothing else changes', () => {
    const migrations = (entries: string) =>
      app(`    mode: interactive\n    migrations: { ${entries} }\n`);
    const changes = (before: string, after: string) =>
      diff(migrations(before), migrations(after)).pipelines.flatMap(
        each => each.parts[0].statements,
      );
    expect(changes('V000001__a: A;', 'V000001__a: A;, V000002__b: B;')).toEqual(
      [{ kind: 'added', migration: 'V000002__b', after: 'B' }],
    );
    expect(changes('V000001__a: A;', 'V000001__a: "A; -- now"')).toEqual([
      {
        kind: 'changed',
        migration: 'V000001__a',
        before: 'A;',
        after: 'A; -- now',
      },
    ]);
    expect(changes('V000001__a: A;', 'V000001__a: "A;\\n"')).toEqual([]);
  });

  it('compares all else of an app, with its identity', () => {
    const { pipelines, dangers } = diff(
      app('    replicas: 1\n    heap: 1g\n'),
      Object.fromEntries(
        Object.entries(
          app(
            '    replicas: 2\n    heap: 2g\n    exactlyOnce: true\n    storage: { size: 20Gi }\n',
          ),
        ).map(([path, text]) => [path, text.replace('k_', 'k2_')]),
      ),
    );
    expect(pipelines[0].parts.map(partText)).toEqual([
      [
        'changed ksqldb-app k dev',
        'heap: 1g > 2g',
        'properties.ksql.streams.processing.guarantee: undefined > exactly_once_v2',
        'replicas: 1 > 2',
        'serviceId: k_ > k2_ (identity)',
        'storage.size: 10Gi > 20Gi',
      ].join('\n  '),
    ]);
    expect(dangers.map(({ message }) => message)).toEqual([
      expect.stringContaining('(serviceId)'),
      expect.stringContaining('its volumes change'),
    ]);
  });
});

describe('diffFleets of Connect clusters', () => {
  const cluster = (values: string, artifacts = '') => ({
    ...connector('    config: { topic.prefix: p }\n'),
    'shared.yaml': `artifacts:
  p@1.0.0: { type: zip, url: 'https://example.com/p-1.zip', classes: [com.example.Source] }
  p@1.1.0: { type: zip, url: 'https://example.com/p-2.zip', classes: [com.example.Source] }
${artifacts}`,
    'connect-clusters/cdc/values.yaml': `cluster: { name: cdc }\n${values}`,
    'connect-clusters/cdc/values-dev.yaml': '',
  });
  const BUILD = 'build: { output: { image: registry.example/c:1 } }\n';

  it('brings the version of a plugin to the connectors that use it', () => {
    const plugin = (version: string) =>
      cluster(`${BUILD}plugins: { plug: { artifact: p@${version} } }\n`);
    const { connectClusters, pipelines, hit } = diff(
      plugin('1.0.0'),
      plugin('1.1.0'),
    );
    expect(connectClusters).toMatchObject([
      {
        cluster: 'cdc',
        environment: 'dev',
        fields: [],
        plugins: [{ key: 'plug', before: '1.0.0', after: '1.1.0' }],
        restarts: ['plugins of the image that is built'],
      },
    ]);
    expect(pipelines[0].byShared).toBe(true);
    expect(pipelines[0].parts.map(partText)).toEqual([
      'changed connector orders-mysql dev\n  plugin.p: 1.0.0 > 1.1.0',
    ]);
    expect(hit.restarts).toMatchObject([{ cluster: 'cdc', connectors: 1 }]);
  });

  it('does not restart workers for what only says what an image holds', () => {
    const plugin = (version: string) =>
      cluster(`image: i:1\nplugins: { plug: { artifact: p@${version} } }\n`);
    expect(
      diff(plugin('1.0.0'), plugin('1.1.0')).connectClusters[0].restarts,
    ).toEqual([]);
  });

  it.each([
    ['version: 4.1.0', 'version: 4.2.0', ['version of Kafka Connect']],
    ['config: { a: 1 }', 'config: { a: 2 }', ['worker config']],
    ['image: a:1', 'image: a:2', ['image']],
    ['replicas: 1', 'replicas: 3', []],
    ['logging: { level: INFO }', 'logging: { level: WARN }', []],
    ['cluster: { description: a }', 'cluster: { description: b }', []],
    ['useConnectorResources: false', 'useConnectorResources: true', []],
  ])('knows whether workers restart: %s, %s', (before, after, restarts) => {
    const values = (text: string) => ({
      ...cluster(''),
      'connect-clusters/cdc/values.yaml': text.startsWith('cluster')
        ? text.replace('{', '{ name: cdc,')
        : `cluster: { name: cdc }\n${text}\n`,
    });
    const { connectClusters } = diff(values(before), values(after));
    expect(connectClusters).toMatchObject([{ restarts }]);
  });

  it('restarts workers when their Kafka cluster is reached in another way', () => {
    const { connectClusters, environments } = diff(cluster(''), {
      ...cluster(''),
      'dev.yaml': testFleetFile('dev.yaml').replace('kafka.dev', 'kafka2.dev'),
    });
    expect(connectClusters).toMatchObject([
      { fields: [], restarts: ['connection to its Kafka cluster'] },
    ]);
    expect(environments).toMatchObject([
      {
        environment: 'dev',
        fields: [
          {
            key: 'kafkaClusters.main.bootstrapServers',
            before: 'kafka.dev:9092',
            after: 'kafka2.dev:9092',
          },
        ],
      },
    ]);
  });

  it('calls another identity and a wider operator dangerous', () => {
    const { dangers } = diff(
      cluster('identity: { groupId: a }\nuseConnectorResources: false\n'),
      cluster('identity: { groupId: b }\nuseConnectorResources: true\n'),
    );
    expect(dangers).toEqual([
      {
        environment: 'dev',
        kind: 'KafkaConnect',
        name: 'cdc',
        message: expect.stringContaining('another identity (groupId)'),
        values: { before: 'a', after: 'b' },
      },
      expect.objectContaining({
        message: expect.stringContaining('deletes those'),
      }),
    ]);
  });
});

/** A file of the small repository that all tests start from. */
function testFleetFile(path: string): string {
  return testFleet({}).files.get(path)!.text;
}

describe('diffFleets of charts', () => {
  it('shows another version of a chart', () => {
    const { environments } = diff(
      {},
      {
        'kafka-pipelines.yaml': testFleetFile('kafka-pipelines.yaml').replace(
          'charts/p',
          'charts/q',
        ),
      },
    );
    expect(environments).toMatchObject([
      {
        environment: 'dev',
        fields: [
          {
            key: 'charts.kafka-pipeline.path',
            before: 'charts/p',
            after: 'charts/q',
          },
        ],
      },
    ]);
  });
});

describe('diffFleets and secrets', () => {
  const catalogue = testCatalogue([
    {
      artifact: 'com.example:source',
      version: '1.0.0',
      classes: [
        {
          class: 'com.example.Source',
          kind: 'source',
          keys: { 'db.key': { type: 'PASSWORD', importance: 'HIGH' } },
        },
      ],
    },
  ]);

  it.each([
    ['database.password', 'hunter-canary', '${secrets:a/b:c}'],
    ['db.key', 'hunter-canary', 'hunter-canary-2'],
    ['jdbc.url', 'jdbc:x://a:hunter-canary@h/', 'jdbc:x://h/'],
  ])('says of %s only that it changes', (key, before, after) => {
    const files = (value: string) =>
      connector(`    config: { ${key}: '${value}' }\n`);
    const change = diffFleets(
      testFleet(files(before), catalogue),
      testFleet(files(after), catalogue),
    );
    expect(change.pipelines[0].parts[0].fields).toEqual([
      { key: `config.${key}`, secret: true },
    ]);
    expect(JSON.stringify(change)).not.toContain('canary');
  });

  it('shows references, which are none', () => {
    expect(
      parts(
        connector("    config: { database.password: '${secrets:a/b:c}' }\n"),
        connector("    config: { database.password: '${secrets:a/b:d}' }\n"),
      ),
    ).toEqual([
      'changed connector orders-mysql dev\n  config.database.password: ${secrets:a/b:c} > ${secrets:a/b:d}',
    ]);
  });

  it('hides them in statements and everywhere else', () => {
    const files = (secret: string) => ({
      ...testPipeline(
        'orders',
        `ksqldb:
  k:
    namespace: ksqldb
    serviceId: k_
    properties: { sasl.password: ${secret} }
    statements: CREATE SOURCE CONNECTOR c WITH ('connection.password' = '${secret}');
`,
      ),
      'connect-clusters/cdc/values.yaml': `cluster: { name: cdc }\nconfig: { x.password: ${secret} }\nenv: { TOKEN: { value: ${secret} } }\n`,
      'connect-clusters/cdc/values-dev.yaml': '',
    });
    const change = diff(files('canary-one'), files('canary-two'));
    expect(change.pipelines[0].parts[0].statements).toEqual([
      { kind: 'changed', secret: true },
    ]);
    expect(change.connectClusters).toHaveLength(1);
    expect(JSON.stringify(change)).not.toContain('canary');
  });
});

describe('diffFleets and who is hit', () => {
  it('names pipelines that read what a changed part writes, with their owners', () => {
    const files = (partitions: number) => ({
      ...testPipeline(
        'orders',
        `topics: { shop.orders: { partitions: ${partitions} }, other: {} }\n`,
      ),
      ...testPipeline(
        'delivery',
        'connectors: { sink: { class: com.example.HttpSink, config: { topics: shop.orders } } }\n',
      ),
      ...testPipeline(
        'unconcerned',
        'connectors: { sink2: { class: com.example.HttpSink, config: { topics: other } } }\n',
      ),
      ...testPipeline(
        'per-minute',
        'topics: { shop.orders: { managed: external } }\n',
      ),
    });
    expect(diff(files(1), files(2)).hit.pipelines).toEqual([
      {
        pipeline: 'delivery',
        owner: 'group:default/data',
        shared: [
          {
            kind: 'topic',
            platform: 'kafka',
            name: 'shop.orders',
            does: 'reads',
          },
        ],
      },
      {
        pipeline: 'per-minute',
        owner: 'group:default/data',
        shared: [
          {
            kind: 'topic',
            platform: 'kafka',
            name: 'shop.orders',
            does: 'uses',
          },
        ],
      },
    ]);
  });

  it('says what becomes of the records of a topic that is no longer declared', () => {
    const before = testPipeline('orders', 'topics: { shop.orders: {} }\n');
    expect(diff(before, testPipeline('orders', '')).hit.topics).toEqual([
      {
        environment: 'dev',
        kafkaCluster: 'main',
        topic: 'shop.orders',
        risk: 'is no longer declared; the topic stays with its data until somebody deletes it',
      },
    ]);
  });
});
