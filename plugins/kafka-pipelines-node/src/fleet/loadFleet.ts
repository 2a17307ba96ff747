import {
  ARGOCD_FILE,
  connectClusterValuesSchema,
  effectivePipeline,
  ownRecord,
  ownValue,
  pipelineValuesSchema,
  type ConnectClusterInstance,
  type FileTree,
  type Fleet,
  type FleetConnectCluster,
  type FleetEnvironment,
  type FleetPipeline,
  type PipelineInstance,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { fleetCatalogue } from '../catalogue/fleetCatalogue';
import type { Snapshot } from '../repository/types';
import { readEnvironments } from './environments';
import {
  declaredIn,
  readFleetConfig,
  type ReadFleetConfig,
} from './fleetConfig';
import { FleetReader } from './FleetReader';
import { KnownFleet, type Kept } from './KnownFleet';
import {
  CONNECT_CLUSTERS,
  isSharedPlace,
  isYaml,
  ownFolders,
  PIPELINES,
  type OwnFolder,
} from './layout';
import { readOwnFiles } from './ownFiles';
import { unreadableFindings } from './unreadableFindings';

interface Shared extends ReadFleetConfig {
  environments: Record<string, FleetEnvironment>;
}

interface Context extends Shared {
  reader: FleetReader;
}

function loadShared(reader: FleetReader, known: KnownFleet['shared']): Shared {
  if (known) {
    reader.keep(known.files);
    return { ...known.value, declared: declaredIn(known.files[0]) };
  }
  const { config, declared } = readFleetConfig(reader);
  return {
    config,
    declared,
    environments: readEnvironments(reader, config),
  };
}

/** Takes over what is as it was, and loads the rest. */
function loadParts<T>(
  { reader }: Context,
  folders: OwnFolder[],
  known: (folder: OwnFolder) => Kept<T> | undefined,
  load: (folder: OwnFolder) => T,
): Record<string, T> {
  return ownRecord(
    folders.map(folder => {
      const kept = known(folder);
      reader.keep(kept?.files ?? []);
      return [folder.name, kept ? kept.value : load(folder)];
    }),
  );
}

function loadPipeline(context: Context, folder: OwnFolder): FleetPipeline {
  const { base, broken, files, merged } = readOwnFiles(
    context.reader,
    folder,
    pipelineValuesSchema,
    'pipeline',
    context.declared,
  );
  const instances = ownRecord<PipelineInstance>();
  for (const { environment: name, path, values } of merged) {
    const environment = ownValue(context.environments, name);
    if (environment) {
      instances[name] = {
        pipeline: folder.name,
        environment: name,
        valueFiles: [
          ...environment.config.valueFiles['kafka-pipeline'],
          ...(folder.values ? [folder.values] : []),
          path,
        ],
        values,
        effective: effectivePipeline(environment.shared, values),
      };
    }
  }
  return {
    name: folder.name,
    folder: folder.folder,
    metadata: base?.pipeline ?? {},
    files,
    instances,
    broken,
  };
}

function loadConnectCluster(
  context: Context,
  folder: OwnFolder,
): FleetConnectCluster {
  const { broken, files, merged } = readOwnFiles(
    context.reader,
    folder,
    connectClusterValuesSchema,
    'Connect cluster',
    context.declared,
  );
  const instances = ownRecord<ConnectClusterInstance>();
  for (const { environment: name, path, values } of merged) {
    const environment = ownValue(context.environments, name);
    if (environment) {
      instances[name] = {
        cluster: folder.name,
        environment: name,
        valueFiles: [
          ...environment.config.valueFiles['kafka-connect'],
          ...(folder.values ? [folder.values] : []),
          path,
        ],
        values,
      };
    }
  }
  return {
    name: folder.name,
    folder: folder.folder,
    files,
    instances,
    broken,
  };
}

/** A preset in a file that nobody lists looks like an unknown preset; this says why. */
function reportUnlisted(reader: FleetReader): void {
  for (const path of reader.files.keys()) {
    if (isSharedPlace(path) && isYaml(path) && !reader.parsed.has(path)) {
      reader.reportFile(path, {
        rule: 'layout/unlisted-file',
        severity: 'warning',
        message: 'No environment lists this file, so nothing reads it.',
        hint: 'Add it to valueFiles in kafka-pipelines.yaml, or remove it.',
      });
    }
  }
}

/**
 * Reads a GitOps repository: `kafka-pipelines.yaml`, the shared value files it
 * lists, every folder below `pipelines/` and `connect-clusters/`, and its own
 * facts about plugins in `catalogue/`.
 *
 * Never throws on content. What is wrong is in `findings`, with file, line and
 * column; a pipeline or Connect cluster with a file that is not YAML or does
 * not fit the schema is kept with `broken` and without instances.
 *
 * @param skipped - what could not be read where the files are from; without it
 * a file that is no text would be missing without a finding
 * @param known - a fleet that has many of the same files. They are not parsed
 * again, and when all shared files are the same, pipelines and Connect clusters
 * that did not change are taken over: the very same objects
 *
 * @public
 */
export function loadFleet(
  files: FileTree,
  skipped: Snapshot['skipped'],
  known?: Fleet,
): Fleet {
  const reader = new FleetReader(files, known?.files);
  const before = known && new KnownFleet(known, files);
  const shared = loadShared(reader, before?.shared);
  const context = { ...shared, reader };
  const pipelines = loadParts(
    context,
    ownFolders(files, PIPELINES),
    folder => before?.pipeline(folder),
    folder => loadPipeline(context, folder),
  );
  const connectClusters = loadParts(
    context,
    ownFolders(files, CONNECT_CLUSTERS),
    folder => before?.connectCluster(folder),
    folder => loadConnectCluster(context, folder),
  );
  if (shared.declared) {
    reportUnlisted(reader);
  }
  const own = fleetCatalogue(files, known?.catalogue);
  return {
    config: shared.config,
    environments: shared.environments,
    pipelines,
    connectClusters,
    argocd: files.get(ARGOCD_FILE),
    files: reader.parsed,
    catalogue: own.catalogue,
    findings: [
      ...unreadableFindings(skipped),
      ...reader.findings,
      ...own.findings,
    ],
  };
}
