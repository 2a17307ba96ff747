import type { Config } from '@backstage/config';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import type { GithubAddress } from '../repository/github/githubAddress';
import type { GithubConnection } from '../repository/github/githubConnection';

/**
 * Connections with the tokens and apps of `integrations.github`: no other host
 * is ever asked.
 */
export function githubConnections(
  config: Config,
): (address: GithubAddress) => GithubConnection {
  const integrations = ScmIntegrations.fromConfig(config);
  const provider =
    DefaultGithubCredentialsProvider.fromIntegrations(integrations);

  return ({ host, owner, repo }) => {
    const integration = integrations.github.byHost(host)?.config;
    if (!integration?.token && !integration?.apps?.length) {
      throw new InputError(
        `integrations.github has no token and no app for ${host}, which kafkaPipelines.repositories needs for ${owner}/${repo}`,
      );
    }
    const { apiBaseUrl } = integration;
    if (!apiBaseUrl) {
      throw new InputError(
        `integrations.github has no apiBaseUrl for ${host}; write for example https://${host}/api/v3`,
      );
    }
    const url = `https://${host}/${owner}/${repo}`;
    return {
      apiBaseUrl,
      async getToken() {
        const { token, type } = await credentials(provider, url);
        if (token) return { token, isApp: type === 'app' };
        throw new NotAllowedError(
          `integrations.github has no token for ${url}: is its app installed there?`,
        );
      },
    };
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
