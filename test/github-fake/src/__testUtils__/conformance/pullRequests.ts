import type { ProposalHarness } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import type { Octokit } from 'octokit';

type PullRequests = NonNullable<ProposalHarness['pullRequests']>;

interface Slug {
  owner: string;
  repo: string;
}

/**
 * Pull requests as their page shows them, and what people do on it.
 *
 * @param newest - the last one that an earlier test has left
 */
export function pullRequestHarness(
  octokit: Octokit,
  slug: Slug,
  newest = 0,
): PullRequests {
  const { pulls } = octokit.rest;
  return {
    async list() {
      const found = await octokit.paginate(pulls.list, {
        ...slug,
        state: 'all',
        sort: 'created',
        direction: 'asc',
      });
      const own = found.filter(({ number }) => number > newest);
      return own.map(pull => ({
        number: pull.number,
        branch: pull.head.ref,
        state: stateOf(pull),
        title: pull.title,
        body: pull.body ?? '',
        draft: pull.draft ?? false,
        labels: pull.labels.map(({ name }) => name),
      }));
    },
    async close(number) {
      await pulls.update({ ...slug, pull_number: number, state: 'closed' });
    },
    async edit(number, text) {
      await pulls.update({ ...slug, pull_number: number, ...text });
    },
  };
}

/** Number of the newest pull request; they are never deleted. */
export async function newestPull(
  octokit: Octokit,
  slug: Slug,
): Promise<number> {
  const { data } = await octokit.rest.pulls.list({
    ...slug,
    state: 'all',
    sort: 'created',
    direction: 'desc',
    per_page: 1,
  });
  return data[0]?.number ?? 0;
}

function stateOf(pull: { state: string; merged_at: string | null }) {
  if (pull.merged_at) return 'merged' as const;
  return pull.state === 'open' ? ('open' as const) : ('closed' as const);
}

/** The button of the open pull request of a branch. */
export async function mergePull(
  octokit: Octokit,
  slug: Slug,
  branch: string,
  method: 'merge' | 'squash',
): Promise<string> {
  const { data } = await octokit.rest.pulls.list({
    ...slug,
    head: `${slug.owner}:${branch}`,
  });
  const merged = await octokit.rest.pulls.merge({
    ...slug,
    pull_number: data[0].number,
    merge_method: method,
    ...(method === 'squash' ? { commit_message: 'Squashed' } : {}),
  });
  return merged.data.sha;
}
