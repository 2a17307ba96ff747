import type { GithubClient } from '../../repository/github/GithubClient';
import { GithubFailure } from '../../repository/github/githubFailure';

/**
 * The name under which a client writes, such as `github-actions[bot]`. GraphQL
 * tells it every token; REST tells it those of people, where there is no GraphQL.
 *
 * @throws GithubFailure
 */
export async function viewerLogin(client: GithubClient): Promise<string> {
  try {
    const { viewer } = await client.graphql<{ viewer: { login: string } }>(
      'query { viewer { login } }',
      {},
    );
    return viewer.login;
  } catch (error) {
    if (!(error instanceof GithubFailure) || error.status === 401) throw error;
    const { data } = await client.call(octokit =>
      octokit.rest.users.getAuthenticated(),
    );
    return data.login;
  }
}
