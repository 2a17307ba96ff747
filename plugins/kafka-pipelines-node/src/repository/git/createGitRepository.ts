import { PROPOSAL_BRANCH_PREFIX } from '../proposalCommit';
import type { GitOpsRepository } from '../types';
import type { GitPlace } from './gitConfig';
import { GitRepository } from './GitRepository';
import { LocalOrigin } from './LocalOrigin';
import { defaultStateFolder } from './mirrorFolder';
import { MirrorOrigin, type GitLogger } from './MirrorOrigin';

/** A git repository, and how it is used. @public */
export type GitRepositoryOptions = GitPlace & {
  /** Name in app-config. */
  name: string;
  branch: string;
  /** Default is `commit`. */
  publish?: 'commit' | 'branch';
  /** Folder for copies of repositories on servers; default is one of this user's below the temporary folder. */
  stateFolder?: string;
  /** A server that sends nothing for so long is given up; default 60. */
  stallSeconds?: number;
  logger?: GitLogger;
};

const STALL_SECONDS = 60;

/**
 * A GitOps repository that is a bare git repository on a local disk, or on any
 * server that git can talk to. It spawns `git` for every call, so any number of
 * processes may work on it at once: what orders them is git's compare-and-swap
 * of the branch.
 *
 * Of a repository on a server there is a copy on this machine, which is brought
 * up to date whenever the newest is asked for: what `head` and `read` answer is
 * never older than the call.
 *
 * Nothing is read or checked before the first call; a repository that is made
 * later is found then.
 *
 * @public
 */
export function createGitRepository(
  options: GitRepositoryOptions,
): GitOpsRepository {
  const { name, branch, publish = 'commit' } = options;
  const {
    stateFolder = defaultStateFolder(),
    stallSeconds = STALL_SECONDS,
    logger,
  } = options;
  const origin =
    'path' in options
      ? new LocalOrigin({ name, path: options.path })
      : new MirrorOrigin({
          name,
          place: { url: options.url, auth: options.auth },
          branch,
          branchPrefix:
            publish === 'branch' ? PROPOSAL_BRANCH_PREFIX : undefined,
          stateFolder,
          stallSeconds,
          logger,
        });
  return new GitRepository({ name, branch, publish }, origin);
}
