import type { Commit } from '../git/commits';
import { parseCommit } from '../git/commits';
import type { Repository, RepositoryView } from '../state/Repository';
import { emptyRepository } from '../server/ApiError';

export interface NamedCommit {
  sha: string;
  commit: Commit;
}

/** A commit by its full id. */
export async function findCommit(
  repository: Repository,
  sha: string,
): Promise<NamedCommit | undefined> {
  if (!isObjectId(sha)) return undefined;
  const object = await repository.store.readAs(sha, 'commit');
  return object && { sha, commit: parseCommit(object.content) };
}

export function isObjectId(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}

/** A commit by its id or by what GitHub takes for one: a branch, a tag or a ref. */
export async function resolveCommit(
  repository: Repository,
  view: RepositoryView,
  name: string,
): Promise<NamedCommit | undefined> {
  for (const ref of [
    `refs/heads/${name}`,
    `refs/tags/${name}`,
    `refs/${name}`,
    name,
  ]) {
    const sha = await view.ref(ref);
    const found = sha ? await findCommit(repository, sha) : undefined;
    if (found) return found;
  }
  return name === 'HEAD'
    ? resolveCommit(repository, view, repository.defaultBranch)
    : findCommit(repository, name);
}

/** Most of the Git Data API refuses to work in a repository without a commit. */
export async function requireCommits(
  { defaultBranch }: Repository,
  view: RepositoryView,
): Promise<void> {
  if (await view.ref(`refs/heads/${defaultBranch}`)) return;
  if ((await view.refs()).size === 0) throw emptyRepository();
}
