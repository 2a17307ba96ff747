import { findingsOf } from '../testFleet';

const RULE = 'connect-cluster/required';

describe('connect-cluster/required', () => {
  it('wants what pipelines need to know', () => {
    expect(
      findingsOf(RULE, { 'dev.yaml': 'connectClusters:\n  cdc: {}\n' }),
    ).toEqual([
      {
        at: 'dev.yaml:2:3 /connectClusters/cdc',
        message: 'connectClusters.cdc has no namespace.',
        hint: 'Write the namespace of its KafkaConnect and of its connectors.',
      },
      {
        at: 'dev.yaml:2:3 /connectClusters/cdc',
        message: 'connectClusters.cdc has no kafkaCluster.',
        hint: 'Write the name of its Kafka cluster, a key in kafkaClusters.',
      },
    ]);
    expect(findingsOf(RULE, {})).toEqual([]);
  });
});
