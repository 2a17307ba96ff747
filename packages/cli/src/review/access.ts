import { parseGithubAddress } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type { GithubAccess } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/pullRequests';
import { UsageError } from '../exitCodes';
import type { ActionsRun } from './actions';

/** Only GitHub's own hosts limit writes unless somebody says so. */
const limitsWrites = (host: string) =>
  host === 'github.com' || host.endsWith('.ghe.com');

function apiOf(host: string): string {
  if (host === 'github.com') return 'https://api.github.com';
  return host.endsWith('.ghe.com')
    ? `https://api.${host}`
    : `https://${host}/api/v3`;
}

function credentialsOf(env: NodeJS.ProcessEnv): GithubAccess['credentials'] {
  const {
    KAFKA_PIPELINES_APP_ID: appId,
    KAFKA_PIPELINES_APP_PRIVATE_KEY: privateKey,
  } = env;
  if (appId && privateKey) return { appId, privateKey };
  if (appId || privateKey) {
    throw new UsageError(
      'KAFKA_PIPELINES_APP_ID and KAFKA_PIPELINES_APP_PRIVATE_KEY come together: set both, or none and GITHUB_TOKEN',
    );
  }
  const token = env.GITHUB_TOKEN || env.GH_TOKEN;
  if (!token) {
    throw new UsageError(
      '--post needs a token: set GITHUB_TOKEN (in a workflow ${{ github.token }}), or KAFKA_PIPELINES_APP_ID and KAFKA_PIPELINES_APP_PRIVATE_KEY',
    );
  }
  return { token };
}

/**
 * How the repository of a pull request is reached.
 *
 * @param repositoryUrl - where it is not the one of the run
 * @throws UsageError when it is not known where, or with what
 */
export function accessOf(
  repositoryUrl: string | undefined,
  run: ActionsRun | undefined,
  env: NodeJS.ProcessEnv = process.env,
): GithubAccess {
  const credentials = credentialsOf(env);
  if (run && (!repositoryUrl || repositoryUrl === run.repositoryUrl)) {
    const { owner, repo, apiBaseUrl } = run;
    return {
      owner,
      repo,
      apiBaseUrl,
      credentials,
      paceWrites: limitsWrites(new URL(run.repositoryUrl).hostname),
    };
  }
  const address = repositoryUrl && parseGithubAddress(repositoryUrl);
  if (!address) {
    throw new UsageError(
      repositoryUrl
        ? `--repository-url ${repositoryUrl} is no address of a repository on GitHub: write https://github.com/owner/name`
        : '--post does not know the repository: name it with --repository-url https://github.com/owner/name',
    );
  }
  const { host, owner, repo } = address;
  // What the runner says is of its own server: another's token is not for it
  const isElsewhere = run && new URL(run.repositoryUrl).host !== host;
  return {
    owner,
    repo,
    apiBaseUrl: (!isElsewhere && env.GITHUB_API_URL) || apiOf(host),
    credentials,
    paceWrites: limitsWrites(host),
  };
}
