import type { Config } from '@backstage/config';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import type { GithubRepositoryConfig } from '../repository/config';
import { createGithubRepository } from '../repository/github/createGithubRepository';
import { processWritePaces } from '../repository/github/WritePace';
import type { GitOpsRepository } from '../repository/types';

/**
 * Adapters with the tokens and apps of `integrations.github`: no other host is
 * ever asked.
 */
export function githubRepositories(
  config: Config,
): (repository: GithubRepositoryConfig) => GitOpsRepository {
  const integrations = ScmIntegrations.fromConfig(config);
  const provider =
    DefaultGithubCredentialsProvider.fromIntegrations(integrations);

  return ({ name, branch, publish, github }) => {
    const { host, owner, repo, paceWrites } = github;
    const key = `kafkaPipelines.repositories.${name}.github`;
    const integration = integrations.github.byHost(host)?.config;
    if (!integration?.token && !integration?.apps?.length) {
      throw new InputError(
        `integrations.github has no token and no app for ${host}, which ${key} needs`,
      );
    }
    const { apiBaseUrl } = integration;
    if (!apiBaseUrl) {
      throw new InputError(
        `integrations.github has no apiBaseUrl for ${host}, which ${key} needs; write for example https://${host}/api/v3`,
      );
    }
    const url = `https://${host}/${owner}/${repo}`;
    return createGithubRepository({
      name,
      branch,
      publish,
      host,
      owner,
      repo,
      connection: {
        apiBaseUrl,
        ...(paceWrites && { writePaces: processWritePaces }),
        async getToken() {
          const { token, type } = await credentials(provider, url);
          if (token) return { token, isApp: type === 'app' };
          throw new NotAllowedError(
            `integrations.github has no token for ${url}: is its app installed there?`,
          );
        },
      },
    });
  };
}

/** Without the request that the error of an app holds, and its token. */
async function credentials(
  provider: DefaultGithubCredentialsProvider,
  url: string,
) {
  try {
    return await provider.getCredentials({ url });
  } catch (error) {
    throw new NotAllowedError(
      `integrations.github gives no credentials for ${url}: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}
