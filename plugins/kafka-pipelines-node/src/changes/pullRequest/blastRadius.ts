import {
  sharingPipelines,
  type Fleet,
  type SharingPipeline,
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
  const { objects, before, after } = options;
  const pipelines = new Set(options.pipelines);
  return {
    connectClusters: touchedClusters(objects),
    pipelines: sharingPipelines(
      [before, after],
      ({ pipeline }) => pipeline !== undefined && pipelines.has(pipeline),
      pipelines,
    ),
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
