import type {
  Fleet,
  FleetTarget,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** Everything in a fleet that can be rendered, the Connect clusters first. */
export function fleetTargets(fleet: Fleet): FleetTarget[] {
  const parts = [
    ...Object.values(fleet.connectClusters).map(part => ({
      kind: 'connect-cluster' as const,
      ...part,
    })),
    ...Object.values(fleet.pipelines).map(part => ({
      kind: 'pipeline' as const,
      ...part,
    })),
  ];
  return parts
    .filter(({ broken }) => !broken)
    .flatMap(({ kind, name, instances }) =>
      Object.keys(instances).map(environment => ({ kind, name, environment })),
    );
}
