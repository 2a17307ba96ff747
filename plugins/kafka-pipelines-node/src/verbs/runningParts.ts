import type {
  FleetPipeline,
  RunningPart,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

interface Part {
  part: RunningPart;
  state: 'running' | 'paused' | 'stopped';
}

function partsOf({ instances }: FleetPipeline): Part[] {
  return Object.values(instances).flatMap(({ environment, effective }) => [
    ...Object.values(effective.connectors).map(
      ({ name, state = 'running' }) => ({
        part: {
          environment,
          kind: 'connector' as const,
          name,
          now: state,
        },
        state,
      }),
    ),
    ...Object.values(effective.ksqldb).map(({ name, replicas }) => ({
      part: {
        environment,
        kind: 'ksqldb' as const,
        name,
        now: `${replicas} ${replicas === 1 ? 'server' : 'servers'}`,
      },
      state: replicas > 0 ? ('running' as const) : ('stopped' as const),
    })),
  ]);
}

/** What of a pipeline runs, or would run again by itself, by environment. */
export function runningParts(pipeline: FleetPipeline): RunningPart[] {
  return partsOf(pipeline)
    .filter(({ state }) => state !== 'stopped')
    .map(({ part }) => part);
}

/** What of a pipeline is paused or stopped, by environment. */
export function partsAtRest(pipeline: FleetPipeline): RunningPart[] {
  return partsOf(pipeline)
    .filter(({ state }) => state !== 'running')
    .map(({ part }) => part);
}
