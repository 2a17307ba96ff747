import { appendFile, readFile } from 'node:fs/promises';

/** What GitHub Actions says of the run: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
export interface ActionsRun {
  /** `https://github.com/acme/pipelines` */
  repositoryUrl: string;
  owner: string;
  repo: string;
  apiBaseUrl: string;
  /** Page of the run, with its summary and artifacts. */
  runUrl?: string;
  pullRequest?: number;
  /** Commits of the pull request. */
  base?: string;
  head?: string;
}

/** Of an event, what is looked at. */
interface GithubEvent {
  pull_request?: {
    number?: number;
    base?: { sha?: string };
    head?: { sha?: string };
  };
  workflow_run?: {
    head_sha?: string;
    pull_requests?: Array<{ number?: number; base?: { sha?: string } }>;
  };
}

async function readEvent(path: string | undefined): Promise<GithubEvent> {
  if (!path) return {};
  try {
    return JSON.parse(await readFile(path, 'utf8')) as GithubEvent;
  } catch (error) {
    throw new Error(
      `GITHUB_EVENT_PATH names ${path}, which cannot be read: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}

/**
 * The run of GitHub Actions that this process belongs to.
 *
 * @returns undefined outside of GitHub Actions
 * @throws Error when the event cannot be read
 */
export async function actionsRun(
  env: NodeJS.ProcessEnv = process.env,
): Promise<ActionsRun | undefined> {
  const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: server } = env;
  const [owner, repo] = name?.split('/') ?? [];
  if (!owner || !repo || !server) return undefined;
  const event = await readEvent(env.GITHUB_EVENT_PATH);
  const { pull_request: pull, workflow_run: earlier } = event;
  const [ofEarlier] = earlier?.pull_requests ?? [];
  return {
    repositoryUrl: `${server}/${name}`,
    owner,
    repo,
    apiBaseUrl: env.GITHUB_API_URL ?? `${server}/api/v3`,
    ...(env.GITHUB_RUN_ID && {
      runUrl: `${server}/${name}/actions/runs/${env.GITHUB_RUN_ID}`,
    }),
    pullRequest: pull?.number ?? ofEarlier?.number,
    base: pull?.base?.sha ?? ofEarlier?.base?.sha,
    head: pull?.head?.sha ?? earlier?.head_sha,
  };
}

/** Sets outputs of the step, one line each. */
export async function writeOutputs(
  outputs: Readonly<Record<string, string | number>>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  if (!env.GITHUB_OUTPUT) return;
  const lines = Object.entries(outputs).map(
    ([name, value]) => `${name}=${String(value).replace(/[\r\n]+/g, ' ')}\n`,
  );
  await appendFile(env.GITHUB_OUTPUT, lines.join(''));
}

/** @returns false where there is no page for it */
export async function writeStepSummary(
  markdown: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<boolean> {
  if (!env.GITHUB_STEP_SUMMARY) return false;
  await appendFile(env.GITHUB_STEP_SUMMARY, markdown);
  return true;
}
