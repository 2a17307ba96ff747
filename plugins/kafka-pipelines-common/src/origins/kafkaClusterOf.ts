import type { PipelineSources } from './pipelineSources';
import { tracedAt, winner, type Traced } from './traced';

/** What names the Kafka cluster of a pipeline, as defaultKafkaCluster finds it. */
export function kafkaClusterOf({
  shared,
  own,
}: PipelineSources): Traced | undefined {
  const named = tracedAt(own, ['kafka', 'cluster']);
  const connectCluster = winner(tracedAt(own, ['connect', 'cluster']));
  return (winner(named) ?? undefined) === undefined
    ? tracedAt(shared, [
        'connectClusters',
        String(connectCluster),
        'kafkaCluster',
      ])
    : named;
}
