import { countFindings } from '../checks/findingSets';
import { pipelineEntityRef } from '../entities/entityNames';
import { publicDescription } from '../entities/publicMetadata';
import { partsOf } from '../fleet/parts';
import type { Finding } from '../finding';
import type { FleetPipeline } from '../fleet/types';
import { ownerRef, systemRef } from '../text/entityRefs';
import type { PipelineSummary } from './types';

/**
 * One pipeline in one line: its parts in all environments, each counted once.
 *
 * @param findings - those in its files
 * @param namespace - of its catalog entity
 */
export function pipelineSummary(
  repository: string,
  pipeline: FleetPipeline,
  findings: readonly Finding[],
  namespace?: string,
): PipelineSummary {
  const { name, metadata, instances } = pipeline;
  const parts = partsOf(Object.values(instances));
  const connectors = parts.connectors.entries();
  const connectClusters = connectors.flatMap(([, byEnvironment]) =>
    Object.values(byEnvironment).flatMap(
      ({ connectCluster }) => connectCluster || [],
    ),
  );
  const { owner, system } = metadata;
  const description = publicDescription(metadata.description);
  return {
    repository,
    name,
    ...(owner && { owner: ownerRef(owner) ?? owner }),
    ...(description && { description }),
    ...(system && { system: systemRef(system) ?? system }),
    ...(metadata.lifecycle && { lifecycle: metadata.lifecycle }),
    environments: Object.keys(instances),
    connectClusters: [...new Set(connectClusters)].sort(),
    connectors: connectors.length,
    topics: parts.topics.entries().length,
    ksqldb: parts.ksqldb.entries().length,
    findings: countFindings(findings),
    entityRef: pipelineEntityRef(name, namespace),
  };
}
