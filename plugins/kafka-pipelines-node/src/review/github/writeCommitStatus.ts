import type { GithubClient } from '../../repository/github/GithubClient';
import type { GithubSlug } from '../../repository/github/GithubCommits';
import { cut } from '../../changes/pullRequest/markdown';
import type { Verdict } from '../types';

/** What a commit status says. */
export interface StatusContent {
  name: string;
  head: string;
  verdict: Verdict;
  title: string;
  targetUrl?: string;
}

/** GitHub's limit. */
const MAX_DESCRIPTION = 140;

/**
 * Sets the verdict as a commit status, for tokens that may not write checks.
 * The same status is not set twice: a commit takes 1,000 of a name.
 *
 * @throws GithubFailure, GithubRateLimit
 */
export async function writeCommitStatus(
  client: GithubClient,
  slug: GithubSlug,
  { name, head, verdict, title, targetUrl }: StatusContent,
): Promise<void> {
  const status = {
    // There is no neutral status
    state: verdict === 'failure' ? ('failure' as const) : ('success' as const),
    description: cut(title, MAX_DESCRIPTION),
    ...(targetUrl !== undefined && { target_url: targetUrl }),
  };
  const { data } = await client.call(octokit =>
    octokit.rest.repos.listCommitStatusesForRef({
      ...slug,
      ref: head,
      per_page: 100,
    }),
  );
  const newest = data.find(({ context }) => context === name);
  if (
    newest?.state === status.state &&
    newest.description === status.description &&
    (newest.target_url ?? undefined) === targetUrl
  ) {
    return;
  }
  await client.call(octokit =>
    octokit.rest.repos.createCommitStatus({
      ...slug,
      sha: head,
      context: name,
      ...status,
    }),
  );
}
