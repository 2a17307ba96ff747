import {
  fleetLineage,
  type Fleet,
  type LineageGraph,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { ManifestChange } from './manifestChanges';

/** Whom a change concerns besides its own pipelines. @public */
export interface BlastRadius {
  /** Connect clusters with connectors that are added, changed or removed. */
  connectClusters: Array<{
    environment: string;
    cluster: string;
    connectors: number;
  }>;
  /** Other pipelines that share topics or tables with the changed ones. */
  pipelines: SharingPipeline[];
}

/** @public */
export interface SharingPipeline {
  pipeline: string;
  /** What is shared, and what the other pipeline does with it. */
  shared: Array<{
    kind: 'topic' | 'dataset';
    platform: string;
    name: string;
    does: 'reads' | 'writes' | 'declares';
  }>;
}

/**
 * Whom a change concerns. Better too many than too few: every pipeline counts
 * that shares something with a changed one, before or after the change.
 *
 * @public
 */
export function blastRadius(options: {
  pipelines: readonly string[];
  objects: readonly ManifestChange[];
  before: Fleet;
  after: Fleet;
}): BlastRadius {
  const { pipelines, objects, before, after } = options;
  return {
    connectClusters: touchedClusters(objects),
    pipelines: sharingPipelines(pipelines, [
      fleetLineage(before),
      fleetLineage(after),
    ]),
  };
}

function touchedClusters(
  objects: readonly ManifestChange[],
): BlastRadius['connectClusters'] {
  const clusters = new Map<string, BlastRadius['connectClusters'][number]>();
  for (const { kind, environment, before, after } of objects) {
    if (kind !== 'KafkaConnector') continue;
    const { labels } = (after ?? before)!.object.metadata;
    const cluster = labels?.['strimzi.io/cluster'] ?? '';
    const key = JSON.stringify([environment, cluster]);
    const connectors = (clusters.get(key)?.connectors ?? 0) + 1;
    clusters.set(key, { environment, cluster, connectors });
  }
  return [...clusters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, c]) => c);
}

function sharingPipelines(
  changed: readonly string[],
  graphs: LineageGraph[],
): SharingPipeline[] {
  const isChanged = (pipeline: string | undefined) =>
    pipeline !== undefined && changed.includes(pipeline);
  const found = new Map<
    string,
    Map<string, SharingPipeline['shared'][number]>
  >();

  for (const { nodes, edges } of graphs) {
    const byId = new Map(nodes.map(node => [node.id, node]));
    const uses: Array<{
      thing: string;
      pipeline: string;
      does: 'reads' | 'writes' | 'declares';
    }> = nodes.flatMap(({ id, kind, pipeline }) =>
      kind === 'topic' && pipeline
        ? [{ thing: id, pipeline, does: 'declares' as const }]
        : [],
    );
    for (const { from, to } of edges) {
      const [source, target] = [byId.get(from), byId.get(to)];
      if (!source || !target) continue;
      if (source.pipeline && isThing(target.kind)) {
        uses.push({ thing: to, pipeline: source.pipeline, does: 'writes' });
      }
      if (target.pipeline && isThing(source.kind)) {
        uses.push({ thing: from, pipeline: target.pipeline, does: 'reads' });
      }
    }
    const touched = new Set(
      uses
        .filter(({ pipeline }) => isChanged(pipeline))
        .map(({ thing }) => thing),
    );
    for (const { thing, pipeline, does } of uses) {
      const node = byId.get(thing);
      if (!node || isChanged(pipeline) || !touched.has(thing)) continue;
      if (node.kind !== 'topic' && node.kind !== 'dataset') continue;
      const { kind, platform, name } = node;
      const shared = found.get(pipeline) ?? new Map();
      found.set(
        pipeline,
        shared.set(`${thing} ${does}`, { kind, platform, name, does }),
      );
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pipeline, shared]) => ({
      pipeline,
      shared: [...shared]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, use]) => use),
    }));
}

function isThing(kind: string): boolean {
  return kind === 'topic' || kind === 'dataset';
}
