import type { LineageNode } from '../../lineage/types';
import { connectorId, topicId } from '../../lineage/graphIds';
import type { LocatedDanger } from '../dangers/fleetDangers';
import type { FleetSides } from '../fleetSides';
import { ownValue } from '../../pipeline/ownRecord';
import type { ConnectClusterDiff, Hit, PipelineDiff } from '../types';
import { connectorsOn } from './connectorsOn';
import { sharingPipelines } from './sharingPipelines';

function restartsOf(
  sides: FleetSides,
  clusters: readonly ConnectClusterDiff[],
): Hit['restarts'] {
  const restarting = clusters.filter(({ restarts }) => restarts.length > 0);
  if (restarting.length === 0) return [];
  // Those that stop are the ones that run now
  const connectors = connectorsOn(sides.before.fleet);
  return restarting.map(({ environment, cluster, restarts }) => ({
    environment,
    cluster,
    connectors: connectors(environment, cluster),
    reasons: restarts,
  }));
}

function topicsOf(dangers: readonly LocatedDanger[]): Hit['topics'] {
  return dangers
    .filter(({ dataAtRisk }) => dataAtRisk)
    .map(({ part: { environment, cluster, name }, danger }) => ({
      environment,
      kafkaCluster: cluster,
      topic: name,
      risk: danger.values
        ? `${danger.message}: ${danger.values.before} → ${danger.values.after}`
        : danger.message,
    }));
}

/** Whether a node of the lineage is one of the parts that change. */
function changedNodes(
  pipelines: readonly PipelineDiff[],
): (node: LineageNode) => boolean {
  const ids = new Set<string>();
  const apps = new Set<string>();
  for (const { kind, name, cluster, fields } of pipelines.flatMap(
    ({ parts }) => parts,
  )) {
    const moved = fields.find(({ key }) => key === 'cluster')?.before;
    for (const at of moved === undefined ? [cluster] : [cluster, moved]) {
      if (kind === 'connector') ids.add(connectorId(at, name));
      if (kind === 'topic') ids.add(topicId(at, name));
      if (kind === 'ksqldb-app') apps.add(name);
    }
  }
  return ({ id, kind }) =>
    ids.has(id) || (kind === 'ksqldb-query' && apps.has(id.split(':')[1]));
}

function pipelinesOf(
  { before, after }: FleetSides,
  pipelines: readonly PipelineDiff[],
): Hit['pipelines'] {
  if (pipelines.every(({ parts }) => parts.length === 0)) return [];
  return sharingPipelines(
    [before.fleet, after.fleet],
    changedNodes(pipelines),
    new Set(pipelines.map(({ pipeline }) => pipeline)),
  ).map(each => ({
    ...each,
    owner: (ownValue(after.fleet.pipelines, each.pipeline)
      ? after
      : before
    ).owners.pipeline(each.pipeline),
  }));
}

/** Who is concerned by a change. */
export function hitOf(
  sides: FleetSides,
  changes: {
    pipelines: readonly PipelineDiff[];
    connectClusters: readonly ConnectClusterDiff[];
    dangers: readonly LocatedDanger[];
  },
): Hit {
  return {
    restarts: restartsOf(sides, changes.connectClusters),
    topics: topicsOf(changes.dangers),
    pipelines: pipelinesOf(sides, changes.pipelines),
  };
}
