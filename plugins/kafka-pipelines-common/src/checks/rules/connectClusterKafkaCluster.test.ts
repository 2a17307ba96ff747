import { findingsOf } from '../testFleet';

const RULE = 'connect-cluster/kafka-cluster';

describe('connect-cluster/kafka-cluster', () => {
  it('wants a Kafka cluster that exists', () => {
    expect(
      findingsOf(RULE, {
        'dev.yaml':
          'kafkaClusters: { main: {} }\nconnectClusters:\n  cdc: { namespace: x, kafkaCluster: mian }\n',
      }),
    ).toEqual([
      {
        at: 'dev.yaml:3:38 /connectClusters/cdc/kafkaCluster',
        message: 'There is no Kafka cluster mian. Did you mean main?',
        hint: 'Known in dev: main.',
      },
    ]);
    expect(findingsOf(RULE, {})).toEqual([]);
  });
});
