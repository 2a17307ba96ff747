import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'kafka-cluster/unknown';

describe('kafka-cluster/unknown', () => {
  it('wants a Kafka cluster that exists, and points where it is named', () => {
    expect(
      findingsOf(RULE, {
        'pipelines/orders/values.yaml': [
          'kafka: { cluster: mian }',
          'topics:',
          '  a: {}',
          '  b: { cluster: commerce }',
          '  c: { cluster: main }',
          'ksqldb:',
          '  k: { namespace: ksqldb }',
        ].join('\n'),
        'pipelines/orders/values-dev.yaml': '',
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:1:19 /kafka/cluster',
        message: 'There is no Kafka cluster mian. Did you mean main?',
        hint: 'Known in dev: main.',
      },
      {
        at: 'pipelines/orders/values.yaml:4:17 /topics/b/cluster',
        message: 'There is no Kafka cluster commerce.',
        hint: 'Known in dev: main.',
      },
    ]);
  });

  it('wants one at all', () => {
    expect(
      findingsOf(RULE, {
        'pipelines/orders/values.yaml': 'topics:\n  a: {}\n',
        'pipelines/orders/values-dev.yaml': '',
      }),
    ).toMatchObject([
      {
        at: 'pipelines/orders/values.yaml:2:3 /topics/a',
        message: 'The topic a of pipeline orders has no Kafka cluster.',
      },
    ]);
  });

  it("takes the Connect cluster's, and leaves that one's mistake to its own rule", () => {
    const topics = testPipeline('orders', 'topics:\n  a: {}\n');
    expect(findingsOf(RULE, topics)).toEqual([]);
    expect(
      findingsOf(RULE, {
        ...topics,
        'dev.yaml':
          'connectClusters: { cdc: { namespace: x, kafkaCluster: gone } }\n',
      }),
    ).toEqual([]);
  });
});
