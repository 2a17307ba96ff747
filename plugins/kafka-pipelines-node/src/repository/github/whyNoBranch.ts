import { noBranch } from '../noBranch';
import type { GitOpsRepository } from '../types';
import type { GithubCallOptions, GithubClient } from './GithubClient';
import type { GithubSlug } from './GithubCommits';
import { GithubFailure } from './githubFailure';

/** Says why a repository's branch is not there, and what to correct. */
export async function whyNoBranch(
  repository: Pick<GitOpsRepository, 'name' | 'branch' | 'webUrl'>,
  client: GithubClient,
  slug: GithubSlug,
  options: GithubCallOptions,
): Promise<string> {
  try {
    const { data } = await client.call(
      octokit => octokit.rest.repos.listBranches({ ...slug, per_page: 10 }),
      options,
    );
    return noBranch(
      repository,
      data.map(({ name }) => name),
    );
  } catch (error) {
    if (!(error instanceof GithubFailure) || error.status !== 404) throw error;
    const { name, webUrl } = repository;
    return `GitOps repository "${name}": there is no ${webUrl}, or the credentials for its host may not read it. Correct kafkaPipelines.repositories.${name}.github.url or integrations.github.`;
  }
}
