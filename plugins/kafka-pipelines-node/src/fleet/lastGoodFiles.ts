import type {
  FileTree,
  Finding,
  Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { GitOpsRepository } from '../repository/types';
import { loadFleet } from './loadFleet';

/** A file that cannot be read as it is now. @public */
export interface StaleFile {
  path: string;
  /** Newest commit at which it could be read; absent when there is none. */
  since?: string;
  /** Why it cannot be read now. */
  findings: Finding[];
}

/** How many versions of a file are tried before it counts as never good. */
const HISTORY_LIMIT = 50;

const OWN_FOLDER = /^(?:pipelines|connect-clusters)\/[^/]+\//;

function unreadable(fleet: Fleet): Map<string, Finding[]> {
  const result = new Map<string, Finding[]>();
  for (const finding of fleet.findings) {
    if (finding.severity === 'error' && fleet.files.has(finding.file)) {
      result.set(finding.file, [...(result.get(finding.file) ?? []), finding]);
    }
  }
  return result;
}

/**
 * The files it takes to judge one file: the shared ones and those of its own
 * folder. Judging a version must not cost a load of the whole fleet.
 */
function surroundings(files: FileTree, path: string): Map<string, string> {
  const folder = OWN_FOLDER.exec(path)?.[0];
  return new Map(
    [...files].filter(
      ([other]) =>
        !OWN_FOLDER.test(other) || (folder && other.startsWith(folder)),
    ),
  );
}

async function lastGoodVersion(
  repository: Pick<GitOpsRepository, 'history'>,
  files: FileTree,
  path: string,
): Promise<{ commit: string; text: string } | undefined> {
  const around = surroundings(files, path);
  for await (const { commit, text } of repository.history(path, {
    limit: HISTORY_LIMIT,
  })) {
    if (
      text !== undefined &&
      !unreadable(loadFleet(around.set(path, text))).has(path)
    ) {
      return { commit, text };
    }
  }
  return undefined;
}

/**
 * Replaces every file that does not parse, or does not fit its schema, by its
 * newest version that does.
 *
 * @param fleet - what `loadFleet` made of `files`
 * @returns the files to load instead, and what was replaced; a file without
 *   any good version stays as it is
 */
export async function lastGoodFiles(options: {
  repository: Pick<GitOpsRepository, 'history'>;
  files: FileTree;
  fleet: Fleet;
}): Promise<{ files: FileTree; stale: StaleFile[] }> {
  const { repository, files, fleet } = options;
  const good = new Map(files);
  const stale: StaleFile[] = [];
  for (const [path, findings] of unreadable(fleet)) {
    const version = await lastGoodVersion(repository, files, path);
    if (version) {
      good.set(path, version.text);
    }
    stale.push({ path, since: version?.commit, findings });
  }
  return { files: good, stale };
}
