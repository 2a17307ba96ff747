import type { PipelineDetail } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/**
 * Whether the first of the two commits that remove a pipeline is done: every
 * connector is stopped in every environment. Of ksqlDB apps the page does not
 * know how many servers they have, so of a pipeline with one it says nothing.
 */
export function isStopped({ connectors, ksqldb }: PipelineDetail): boolean {
  const states = connectors.flatMap(({ byEnvironment }) =>
    Object.values(byEnvironment).map(({ state }) => state),
  );
  return (
    ksqldb.length === 0 &&
    states.length > 0 &&
    states.every(state => state === 'stopped')
  );
}
