import { App, Octokit } from 'octokit';
import type {
  GithubConnection,
  GithubToken,
} from '../../repository/github/githubConnection';
import { failureOf } from '../../repository/github/githubFailure';
import { WritePaces } from '../../repository/github/WritePace';

/** How a program that is no Backstage reaches a repository on GitHub. @public */
export interface GithubAccess {
  /** `https://api.github.com`, or that of an Enterprise server. */
  apiBaseUrl: string;
  owner: string;
  repo: string;
  /** A token, or an app that is installed for the repository. */
  credentials: { token: string } | { appId: string; privateKey: string };
  /** Whether the server limits writes, as github.com does. */
  paceWrites: boolean;
}

/** A connection with the token or app that is given. */
export function connectionOf(access: GithubAccess): GithubConnection {
  const { apiBaseUrl, credentials, paceWrites } = access;
  let token: Promise<GithubToken> | undefined;
  return {
    apiBaseUrl,
    ...(paceWrites && { writePaces: new WritePaces() }),
    getToken() {
      // It is valid for an hour, and no review takes as long
      token ??=
        'token' in credentials
          ? Promise.resolve({ token: credentials.token, isApp: false })
          : installationToken(access, credentials);
      return token;
    },
  };
}

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * A token of an app for this one repository.
 *
 * @throws GithubFailure: octokit's errors hold the token of the app
 */
async function installationToken(
  { apiBaseUrl, owner, repo }: GithubAccess,
  { appId, privateKey }: { appId: string; privateKey: string },
): Promise<GithubToken> {
  try {
    const app = new App({
      appId,
      // One line in a variable of CI stands for many
      privateKey: privateKey.replace(/\\n/g, '\n'),
      Octokit: Octokit.defaults({
        baseUrl: apiBaseUrl,
        log: SILENT,
        throttle: { enabled: false },
      }),
      log: SILENT,
    });
    const { data } = await app.octokit.rest.apps.getRepoInstallation({
      owner,
      repo,
    });
    const auth = await app.octokit.auth({
      type: 'installation',
      installationId: data.id,
      repositoryNames: [repo],
    });
    return { token: (auth as { token: string }).token, isApp: true };
  } catch (error) {
    throw failureOf(error);
  }
}
