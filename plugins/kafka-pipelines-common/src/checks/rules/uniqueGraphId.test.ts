import { checkFleet } from '../checkFleet';
import { findingsOf, testFleet, testPipeline } from '../testFleet';

const RULE = 'unique/graph-id';

const VALUES =
  'connectors:\n  a: { class: x.Source }\ntopics:\n  t: {}\n  e: { managed: external }\nksqldb:\n  k: { namespace: ksqldb }\n';

/** The repository of testFleet, and an environment `test` with clusters of its own. */
function threeEnvironments(): Record<string, string> {
  const { config, files } = testFleet({});
  const { dev } = config.environments;
  return {
    'kafka-pipelines.yaml': JSON.stringify({
      environments: {
        ...config.environments,
        test: {
          ...dev,
          destination: { name: 'test' },
          valueFiles: {
            'kafka-pipeline': ['test.yaml'],
            'kafka-connect': ['test.yaml'],
          },
        },
      },
    }),
    'test.yaml': (files.get('dev.yaml')?.text ?? '').replace('.dev:', '.test:'),
  };
}

describe('unique/graph-id', () => {
  it('gives each thing of the graph to one pipeline, in whatever environments', () => {
    expect(
      findingsOf(RULE, {
        ...testPipeline('orders', VALUES, { dev: '' }),
        ...testPipeline('copy', VALUES, { prod: '' }),
      })
        .filter(({ at }) => at.startsWith('pipelines/orders'))
        .map(({ at, message }) => [at, message]),
    ).toEqual([
      [
        'pipelines/orders/values.yaml:4:3 /connectors/a',
        'connector:cdc:a also belongs to pipeline copy.',
      ],
      [
        'pipelines/orders/values.yaml:6:3 /topics/t',
        'topic:main:t also belongs to pipeline copy.',
      ],
      [
        'pipelines/orders/values.yaml:9:3 /ksqldb/k',
        'ksqldb:k also belongs to pipeline copy.',
      ],
    ]);
  });

  it('says it once of a pipeline, whatever files change the entry', () => {
    const both = {
      dev: 'topics: { t: { partitions: 1 } }\n',
      prod: 'topics: { t: { partitions: 6 } }\n',
    };
    expect(
      findingsOf(RULE, {
        ...threeEnvironments(),
        ...testPipeline('orders', 'topics: { t: {} }\n', both),
        ...testPipeline('copy', 'topics: { t: {} }\n', { test: '' }),
      }).map(({ at, message }) => [at, message]),
    ).toEqual([
      [
        'pipelines/copy/values.yaml:3:11 /topics/t',
        'topic:main:t also belongs to pipeline orders.',
      ],
      [
        'pipelines/orders/values.yaml:3:11 /topics/t',
        'topic:main:t also belongs to pipeline copy.',
      ],
    ]);
  });

  it('leaves it to the rule for what clashes within an environment', () => {
    const everywhere = { dev: '', prod: 'topics: { t: { partitions: 6 } }\n' };
    const files = {
      ...testPipeline('orders', 'topics: { t: {} }\n', everywhere),
      ...testPipeline('copy', 'topics: { t: {} }\n', { dev: '' }),
    };
    const said = (more: Record<string, string>) =>
      checkFleet(testFleet({ ...files, ...more })).map(
        ({ rule, severity, file }) => `${rule} ${severity} ${file}`,
      );
    expect(said({})).toEqual([
      'unique/topic error pipelines/copy/values.yaml',
      'unique/topic error pipelines/orders/values.yaml',
    ]);
    const { config } = testFleet({});
    const withRules = (severity: string) => ({
      'kafka-pipelines.yaml': JSON.stringify({
        ...config,
        rules: { 'unique/topic': severity },
      }),
    });
    expect(said(withRules('off'))).toEqual([
      'unique/graph-id error pipelines/copy/values.yaml',
      'unique/graph-id error pipelines/orders/values.yaml',
    ]);
    expect(said(withRules('info'))).toHaveLength(4);
  });

  it('is content when one pipeline has it in several environments', () => {
    expect(
      findingsOf(RULE, testPipeline('orders', VALUES, { dev: '', prod: '' })),
    ).toEqual([]);
  });
});
