import type { ListedCommit } from './GithubCommits';

/**
 * The commit of the branch itself that brought a commit to it: the commit, or
 * the merge of the branch it was made on. GitHub's lists do not tell the two
 * kinds apart.
 *
 * @param log - the newest commits of the branch, from its head on
 * @returns undefined when the commit is not in this part of the log
 */
export function bringerOf(
  log: readonly ListedCommit[],
  commit: string,
): string | undefined {
  const byId = new Map(log.map(listed => [listed.commit, listed]));
  if (!byId.has(commit)) return undefined;

  const having = new Set([commit]);
  // One pass is enough, unless clocks were wrong and a parent is listed before its child
  for (let before = 0; before < having.size; ) {
    before = having.size;
    for (let i = log.length - 1; i >= 0; i -= 1) {
      if (log[i].parents.some(parent => having.has(parent))) {
        having.add(log[i].commit);
      }
    }
  }

  let bringer = log[0].commit;
  for (;;) {
    const first = byId.get(bringer)?.parents[0];
    if (first === undefined || !having.has(first)) return bringer;
    bringer = first;
  }
}
