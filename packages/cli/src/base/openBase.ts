import type { Fleet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  loadFleet,
  WorkingCopy,
  type Snapshot,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { UsageError } from '../exitCodes';

/** The repository as it was at a commit. */
export interface OpenedRevision {
  /** As people named it, or the branch that was found. */
  revision: string;
  snapshot: Snapshot;
  fleet: Fleet;
}

/** Which commits to compare. */
export interface BaseOptions {
  /** Working copy of the GitOps repository. */
  repository: string;
  /** A branch, tag or commit; absent for the branch that is deployed. */
  base?: string;
  /** What is compared with it; absent for the working copy, whose commit is HEAD. */
  head?: string;
  /** Compare with the base itself, not with where the head parted from it. */
  exact?: boolean;
}

/** Names that a default branch has where nobody says which one it is. */
const USUAL_BRANCHES = ['origin/main', 'origin/master', 'main', 'master'];

/** What may be the branch that is deployed, the surest first. */
function deployedBranches(fleet: Fleet): string[] {
  const { revision } = fleet.config.argocd ?? {};
  return [
    ...(revision && revision !== 'HEAD'
      ? [`origin/${revision}`, revision]
      : []),
    'origin/HEAD',
    ...USUAL_BRANCHES,
  ];
}

async function workingCopyOf(folder: string): Promise<WorkingCopy> {
  const copy = await WorkingCopy.find(folder);
  if (!copy) {
    throw new UsageError(
      `${folder} is no working copy of Git, or there is no git on PATH: there is nothing to compare with`,
    );
  }
  return copy;
}

async function existing(copy: WorkingCopy, revision: string): Promise<string> {
  const commit = await copy.commitOf(revision);
  if (commit === undefined) {
    throw new UsageError(
      `There is no revision ${revision} here. Fetch it: git fetch origin; in a pipeline of CI fetch the whole history (fetch-depth: 0 of actions/checkout)`,
    );
  }
  return commit;
}

async function deployedBranch(
  copy: WorkingCopy,
  fleet: Fleet,
): Promise<{ revision: string; commit: string }> {
  for (const revision of deployedBranches(fleet)) {
    const commit = await copy.commitOf(revision);
    if (commit !== undefined) return { revision, commit };
  }
  throw new UsageError(
    'No branch to compare with was found (argocd.revision of kafka-pipelines.yaml, origin/HEAD, main, master): name one',
  );
}

async function opened(
  copy: WorkingCopy,
  revision: string,
  commit: string,
  known?: Fleet,
): Promise<OpenedRevision> {
  const snapshot = await copy.read(commit);
  return {
    revision,
    snapshot,
    fleet: loadFleet(snapshot.files, snapshot.skipped, known),
  };
}

/**
 * Opens the commit that a change is compared with: the newest one that the
 * head and the base have in common, so that what others have merged since is
 * not taken for a part of the change.
 *
 * @param known - fleet of the head: what is the same is taken over from it, and
 *   it says which branch is deployed
 * @throws UsageError when there is no Git, no such revision, or nothing in common
 */
export async function openBase(
  { repository, base, head = 'HEAD', exact = false }: BaseOptions,
  known: Fleet,
): Promise<OpenedRevision> {
  const copy = await workingCopyOf(repository);
  const { revision, commit } =
    base === undefined
      ? await deployedBranch(copy, known)
      : { revision: base, commit: await existing(copy, base) };
  if (exact) {
    return opened(copy, revision, commit, known);
  }
  const common = await copy.mergeBase(commit, await existing(copy, head));
  if (common === undefined) {
    throw new UsageError(
      `${revision} and ${head} have no commit in common here. Fetch the history: git fetch --unshallow origin; in a pipeline of CI fetch-depth: 0 of actions/checkout`,
    );
  }
  return opened(copy, revision, common, known);
}

/**
 * Opens the repository at a revision.
 *
 * @throws UsageError when there is no Git, or no such revision
 */
export async function openRevision(
  repository: string,
  revision: string,
): Promise<OpenedRevision> {
  const copy = await workingCopyOf(repository);
  return opened(copy, revision, await existing(copy, revision));
}
