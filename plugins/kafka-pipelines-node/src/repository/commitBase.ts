import { BASE_COMMIT_TRAILER, parseTrailers } from './commitMessage';

const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * The commit that a commit was computed from: what its trailer `Base-Commit`
 * says, as the parent of a proposal's commit may be an older proposal, else its
 * first parent.
 *
 * @returns undefined for a first commit
 */
export function commitBase({
  message,
  parents,
}: {
  message: string;
  parents: readonly string[];
}): string | undefined {
  const named = parseTrailers(message).get(BASE_COMMIT_TRAILER) ?? [];
  // A squash of several commits may name several
  return named.length === 1 && COMMIT_ID.test(named[0]) ? named[0] : parents[0];
}
