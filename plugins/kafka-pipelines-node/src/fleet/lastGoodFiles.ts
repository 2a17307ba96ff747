import {
  connectClusterValuesSchema,
  fleetConfigSchema,
  parseYaml,
  pipelineValuesSchema,
  schemaFindings,
  sharedValuesSchema,
  type FileTree,
  type Finding,
  type Fleet,
  type ParsedYaml,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { z } from 'zod';
import type {
  GitOpsRepository,
  RepositoryCallOptions,
} from '../repository/types';
import { FLEET_CONFIG_FILE } from './fleetConfig';
import { CONNECT_CLUSTERS, PIPELINES } from './layout';

/** A file that cannot be read as it is now. @public */
export interface StaleFile {
  path: string;
  /** Newest commit at which it could be read; absent when there is none. */
  since?: string;
  /** Why it cannot be read now; at least one. */
  findings: Finding[];
}

/** How many versions of a file are tried before it counts as never good. */
const HISTORY_LIMIT = 50;

function schemaOf(path: string): z.ZodType {
  if (path === FLEET_CONFIG_FILE) {
    return fleetConfigSchema;
  }
  switch (path.split('/')[0]) {
    case PIPELINES:
      return pipelineValuesSchema;
    case CONNECT_CLUSTERS:
      return connectClusterValuesSchema;
    default:
      return sharedValuesSchema;
  }
}

/** The same question that makes a pipeline `broken`: YAML, and what its schema says. */
function isReadable(parsed: ParsedYaml): boolean {
  return (
    parsed.value !== undefined &&
    schemaFindings(parsed, schemaOf(parsed.file)).length === 0
  );
}

/**
 * Files that were read but are not what they should be, and values.yaml of a
 * folder that has lost it but still has other files.
 */
function unreadableFiles(fleet: Fleet): string[] {
  const suspects = new Set(
    fleet.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ file }) => file),
  );
  const missing = [
    ...Object.values(fleet.pipelines),
    ...Object.values(fleet.connectClusters),
  ]
    .filter(({ broken }) => broken)
    .map(({ folder }) => `${folder}/values.yaml`)
    .filter(path => !fleet.files.has(path));
  return [
    ...[...fleet.files.values()]
      .filter(parsed => suspects.has(parsed.file) && !isReadable(parsed))
      .map(parsed => parsed.file),
    ...missing,
  ];
}

/** Why a file cannot be read; for a missing one, what is said about its folder. */
function errorsOf(fleet: Fleet, path: string): Finding[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return fleet.findings.filter(
    ({ severity, file }) =>
      severity === 'error' &&
      (fleet.files.has(path) ? file === path : file.startsWith(folder)),
  );
}

/**
 * Replaces every file that is not YAML, does not fit its schema, or is missing
 * from a folder that needs it, by its newest version that can be read.
 *
 * @param options - `fleet` is what `loadFleet` made of `files`
 * @returns the files to load instead, and what could not be read; a file
 *   without a good version among its newest 50 stays as it is
 * @public
 */
export async function lastGoodFiles(
  options: RepositoryCallOptions & {
    repository: Pick<GitOpsRepository, 'history'>;
    files: FileTree;
    fleet: Fleet;
  },
): Promise<{ files: FileTree; stale: StaleFile[] }> {
  const { repository, files, fleet, signal } = options;
  const good = new Map(files);
  const stale: StaleFile[] = [];
  for (const path of unreadableFiles(fleet)) {
    const file: StaleFile = { path, findings: errorsOf(fleet, path) };
    stale.push(file);
    const versions = repository.history(path, { limit: HISTORY_LIMIT, signal });
    for await (const { commit, text } of versions) {
      if (text !== undefined && isReadable(parseYaml(path, text))) {
        good.set(path, text);
        file.since = commit;
        break;
      }
    }
  }
  return { files: good, stale };
}
