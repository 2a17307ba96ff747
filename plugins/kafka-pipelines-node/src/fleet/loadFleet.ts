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
import type { Snapshot } from '../repository/types';
import { readEnvironments } from './environments';
import { readFleetConfig } from './fleetConfig';
import { FleetReader } from './FleetReader';
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

interface Context {
  reader: FleetReader;
  environments: Record<string, FleetEnvironment>;
  declared: string[] | undefined;
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
 * lists, and every folder below `pipelines/` and `connect-clusters/`.
 *
 * Never throws on content. What is wrong is in `findings`, with file, line and
 * column; a pipeline or Connect cluster with a file that is not YAML or does
 * not fit the schema is kept with `broken` and without instances.
 *
 * @param skipped - what could not be read where the files are from; without it
 * a file that is no text would be missing without a finding
 * @param known - a fleet that has many of the same files: they are not parsed
 * again, which is half of the time
 *
 * @public
 */
export function loadFleet(
  files: FileTree,
  skipped: Snapshot['skipped'],
  known?: Pick<Fleet, 'files'>,
): Fleet {
  const reader = new FleetReader(files, known?.files);
  const { config, declared } = readFleetConfig(reader);
  const environments = readEnvironments(reader, config);
  const context = { reader, environments, declared };
  const pipelines = ownRecord(
    ownFolders(files, PIPELINES).map(folder => [
      folder.name,
      loadPipeline(context, folder),
    ]),
  );
  const connectClusters = ownRecord(
    ownFolders(files, CONNECT_CLUSTERS).map(folder => [
      folder.name,
      loadConnectCluster(context, folder),
    ]),
  );
  if (declared) {
    reportUnlisted(reader);
  }
  return {
    config,
    environments,
    pipelines,
    connectClusters,
    argocd: files.get(ARGOCD_FILE),
    files: reader.parsed,
    findings: [...unreadableFindings(skipped), ...reader.findings],
  };
}
