import type { Finding } from '../finding';
import { testFleet } from '../checks/testFleet';
import { affectedBy, changedFiles, isAffected } from './affectedBy';

const pipeline = (name: string, text: string) => ({
  [`pipelines/${name}/values.yaml`]: `pipeline: { name: ${name}, owner: group:default/data }\n${text}`,
  [`pipelines/${name}/values-dev.yaml`]: '',
});

const SUM = 'ab'.repeat(64);

const FILES: Record<string, string> = {
  'shared.yaml': `presets:
  one@1: { class: com.example.Source }
  two@1: { class: com.example.Source }
artifacts:
  plugin@1: { type: jar, url: https://example.com/plugin.jar, sha512sum: ${SUM} }
  other@1: { type: jar, url: https://example.com/other.jar, sha512sum: ${SUM} }
`,
  'dev.yaml': `kafkaClusters:
  main: { bootstrapServers: 'kafka:9092', namespaces: { topics: topics } }
  other: { bootstrapServers: 'other:9092', namespaces: { topics: topics } }
connectClusters:
  cdc: { namespace: connect, kafkaCluster: main }
  sink: { namespace: connect, kafkaCluster: other }
`,
  'charts/p/templates/a.yaml': 'a: 1\n',
  ...pipeline(
    'one',
    'connect: { cluster: cdc }\nconnectors: { one: { preset: one@1 } }\n',
  ),
  'pipelines/one/values-prod.yaml': '',
  ...pipeline(
    'two',
    'connect: { cluster: sink }\nconnectors: { two: { preset: two@1 } }\n',
  ),
  ...pipeline(
    'topics',
    'kafka: { cluster: main }\ntopics: { shop.orders: { partitions: 3, replicas: 3 } }\n',
  ),
  'connect-clusters/cdc/values.yaml':
    'cluster: { name: cdc }\nplugins: { jar: { artifact: plugin@1 } }\n',
  'connect-clusters/cdc/values-dev.yaml': '',
  'connect-clusters/sink/values.yaml':
    'cluster: { name: sink }\nplugins: { jar: { artifact: other@1 } }\n',
  'connect-clusters/sink/values-dev.yaml': '',
};

/** What a change of some files affects, as `one in dev`. */
function affected(change: Record<string, string | undefined>) {
  const after = Object.fromEntries(
    Object.entries({ ...FILES, ...change }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  return affectedBy(
    changedFiles(
      new Map(Object.entries(FILES)),
      new Map(Object.entries(after)),
    ),
    testFleet(FILES),
    testFleet(after),
  );
}

const targetsOf = (change: Record<string, string | undefined>) =>
  affected(change).targets.map(
    ({ name, environment }) => `${name} in ${environment}`,
  );

const changed = (path: string, from: string, to: string) => {
  expect(FILES[path]).toContain(from);
  return { [path]: FILES[path].replace(from, to) };
};

const EVERY_PIPELINE = [
  'one in dev',
  'one in prod',
  'two in dev',
  'topics in dev',
];
const EVERYTHING = ['cdc in dev', 'sink in dev', ...EVERY_PIPELINE];

describe('affectedBy', () => {
  it('is nothing for a change of nothing', () => {
    expect(affected({})).toEqual({
      targets: [],
      files: new Set(),
      folders: new Set(),
    });
  });

  it.each<[string, Record<string, string | undefined>, string[]]>([
    ['a file that nothing reads', { 'README.md': 'Hello' }, []],
    [
      'a pipeline',
      changed('pipelines/topics/values.yaml', '3, rep', '6, rep'),
      ['topics in dev'],
    ],
    [
      'the values of all its environments',
      changed(
        'pipelines/one/values.yaml',
        'group:default/data',
        'group:default/other',
      ),
      ['one in dev', 'one in prod'],
    ],
    [
      'a pipeline in one environment',
      { 'pipelines/one/values-prod.yaml': '# only a comment' },
      ['one in prod'],
    ],
    [
      'an environment that a pipeline joins',
      { 'pipelines/topics/values-prod.yaml': '' },
      ['topics in prod'],
    ],
    [
      'a preset',
      changed(
        'shared.yaml',
        'two@1: { class: com.example.Source',
        'two@1: { class: com.example.Sink',
      ),
      ['two in dev'],
    ],
    [
      'a Connect cluster, for its connectors and itself',
      changed(
        'dev.yaml',
        'cdc: { namespace: connect',
        'cdc: { namespace: elsewhere',
      ),
      ['cdc in dev', 'one in dev'],
    ],
    [
      'a Kafka cluster, also by way of a Connect cluster',
      changed('dev.yaml', 'other:9092', 'another:9092'),
      ['sink in dev', 'two in dev'],
    ],
    [
      'an artifact',
      changed('shared.yaml', 'plugin.jar', 'plugin-2.jar'),
      ['cdc in dev'],
    ],
    [
      'what every connector has beneath it',
      {
        'dev.yaml': `${FILES['dev.yaml']}defaults: { connector: { tasksMax: 2 } }\n`,
      },
      [
        'cdc in dev',
        'sink in dev',
        'one in dev',
        'two in dev',
        'topics in dev',
      ],
    ],
    [
      'what every connector has beneath it, in all environments',
      {
        'shared.yaml': `${FILES['shared.yaml']}strimzi: { apiVersion: v1beta2 }\n`,
      },
      EVERYTHING,
    ],
    [
      'a chart of the repository',
      { 'charts/p/templates/a.yaml': 'a: 2\n' },
      EVERY_PIPELINE,
    ],
    [
      'a file that a chart no longer has',
      { 'charts/p/templates/a.yaml': undefined },
      EVERY_PIPELINE,
    ],
    [
      'a preset, in all environments',
      changed(
        'shared.yaml',
        'one@1: { class: com.example.Source',
        'one@1: { class: com.example.Sink',
      ),
      ['one in dev', 'one in prod'],
    ],
  ])('knows whom it concerns: %s', (_what, change, targets) => {
    expect(targetsOf(change)).toEqual(targets);
  });

  it('has the pipeline with which a changed one collides, before and after', () => {
    const both = changed(
      'pipelines/two/values.yaml',
      'connectors: { two: {',
      'connectors: { one: { cluster: cdc,',
    );
    const { targets, folders } = affected(both);
    expect([...folders].sort()).toEqual(['pipelines/one', 'pipelines/two']);
    // It had no error and was rendered; now it is not.
    expect(targets.map(({ name }) => name)).toContain('one');
  });

  it('tells findings about what is affected from others', () => {
    const change = affected(
      changed('pipelines/topics/values.yaml', '3, rep', '6, rep'),
    );
    const at = (file: string) =>
      isAffected(change, { file } as Partial<Finding> as Finding);
    expect(at('pipelines/topics/values-dev.yaml')).toBe(true);
    expect(at('pipelines/two/values.yaml')).toBe(false);
    expect(at('shared.yaml')).toBe(false);
  });
});
