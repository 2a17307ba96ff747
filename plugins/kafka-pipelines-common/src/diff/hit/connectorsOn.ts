import type { Fleet } from '../../fleet/types';
import { clusterKey } from '../fleetSide';

/**
 * Numbers of connectors on Connect clusters.
 *
 * @returns reads the number of one cluster in one environment
 * @public
 */
export function connectorsOn({
  pipelines,
}: Pick<Fleet, 'pipelines'>): (environment: string, cluster: string) => number {
  const counts = new Map<string, number>();
  for (const { instances } of Object.values(pipelines)) {
    for (const { environment, effective } of Object.values(instances)) {
      for (const { connectCluster } of Object.values(effective.connectors)) {
        const key = clusterKey(environment, connectCluster);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return (environment, cluster) =>
    counts.get(clusterKey(environment, cluster)) ?? 0;
}
