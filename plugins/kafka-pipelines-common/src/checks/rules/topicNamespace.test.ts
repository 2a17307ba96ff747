import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'topic/namespace';

const kafka = (more: string) =>
  `kafkaClusters:\n  main: { bootstrapServers: 'k:9092'${more} }\n`;

describe('topic/namespace', () => {
  it('wants the namespace of the operator, once for all topics', () => {
    const pipeline = testPipeline(
      'orders',
      'kafka: { cluster: main }\ntopics: { a: {}, b: {} }\n',
    );
    expect(findingsOf(RULE, { ...pipeline, 'dev.yaml': kafka('') })).toEqual([
      {
        at: 'dev.yaml:2:3 /kafkaClusters/main',
        message:
          'kafkaClusters.main has no namespaces.topics, but pipelines declare topics on it.',
        hint: 'Write the namespace that the Topic Operator watches, or topics: { managed: external }.',
      },
    ]);
    expect(
      findingsOf(RULE, {
        ...pipeline,
        'dev.yaml': kafka(', topics: { managed: external }'),
      }),
    ).toEqual([]);
    expect(findingsOf(RULE, pipeline)).toEqual([]);
  });
});
