import { Entity } from '@backstage/catalog-model';
import {
  Fleet,
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

const isWhole = ([, part]: [string, { broken: boolean }]) => !part.broken;

/** What never could be read has no entity: nobody knows what it would be. */
function withoutBroken(fleet: Fleet): Fleet {
  return {
    ...fleet,
    pipelines: Object.fromEntries(
      Object.entries(fleet.pipelines).filter(isWhole),
    ),
    connectClusters: Object.fromEntries(
      Object.entries(fleet.connectClusters).filter(isWhole),
    ),
  };
}

/**
 * The entities a repository stands for. Where a file cannot be read, its
 * newest version that could is taken instead, and its entities are marked.
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
  const fleet = stale.length ? withoutBroken(loadFleet(files)) : loaded.fleet;
  const graph = stale.length ? fleetLineage(fleet) : loaded.graph;
  return {
    entities: markStale(
      fleetEntities(fleet, graph, {
        repository: repository.name,
        branch: repository.branch,
        commit: loaded.snapshot.commit,
        namespace,
        webUrl: repository.webUrl,
      }),
      stale,
    ),
    stale,
  };
}
