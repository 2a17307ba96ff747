import { Entity } from '@backstage/catalog-model';
import {
  fleetEntities,
  fleetLineage,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  GitOpsRepository,
  lastGoodFiles,
  loadFleet,
  StaleFile,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { LoadedFleet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { markStale } from './staleEntities';

/**
 * The entities a repository stands for. Where a file cannot be read, its
 * newest version that could is taken instead, and its entities are marked.
 * What never could be read has none: nobody knows what it would be.
 */
export async function readEntities(options: {
  loaded: LoadedFleet;
  repository: GitOpsRepository;
  namespace: string;
  signal?: AbortSignal;
}): Promise<{ entities: Entity[]; stale: StaleFile[] }> {
  const { loaded, repository, namespace, signal } = options;
  const { files, stale } = await lastGoodFiles({
    repository,
    files: loaded.snapshot.files,
    fleet: loaded.fleet,
    signal,
  });
  const fleet = stale.length
    ? loadFleet(files, loaded.snapshot.skipped)
    : loaded.fleet;
  const graph = stale.length ? fleetLineage(fleet) : loaded.graph;
  const entities = fleetEntities(fleet, graph, {
    repository: repository.name,
    branch: repository.branch,
    namespace,
    webUrl: repository.webUrl,
  });
  return { entities: markStale(entities, stale), stale };
}
