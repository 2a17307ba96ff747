import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { createPublishGithubPullRequestAction } from '@backstage/plugin-scaffolder-backend-module-github';
import type { GithubFake } from 'github-fake';
import { timed } from './measure';

const SILENT: LoggerService = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => SILENT,
};

/** Backstage's own action for pull requests, on a repository of the test server. */
export class BackstagePullRequest {
  readonly #action;
  readonly #repoUrl: string;

  constructor(fake: GithubFake, owner: string, repo: string) {
    const host = new URL(fake.url).host;
    const config = new ConfigReader({
      integrations: {
        github: [{ host, apiBaseUrl: fake.apiUrl, token: fake.token }],
      },
    });
    const integrations = ScmIntegrations.fromConfig(config);
    this.#action = createPublishGithubPullRequestAction({
      integrations,
      githubCredentialsProvider:
        DefaultGithubCredentialsProvider.fromIntegrations(integrations),
      config,
    });
    this.#repoUrl = `${host}?owner=${owner}&repo=${repo}`;
  }

  /**
   * Opens a pull request with new files.
   *
   * @returns milliseconds of the action; the files are in the task's workspace
   * before
   */
  async open(
    branchName: string,
    files: ReadonlyMap<string, string>,
    text: { title: string; description: string },
  ): Promise<number> {
    const workspacePath = await mkdtemp(join(tmpdir(), 'bench-workspace-'));
    try {
      for (const [path, content] of files) {
        const file = join(workspacePath, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
      return await timed(() =>
        this.#action.handler({
          logger: SILENT,
          workspacePath,
          input: { repoUrl: this.#repoUrl, branchName, ...text },
          checkpoint: async ({ fn }) => fn(),
          output() {},
          createTemporaryDirectory: () => mkdtemp(join(tmpdir(), 'bench-')),
          getInitiatorCredentials: async () => ({
            $$type: '@backstage/BackstageCredentials',
            principal: { type: 'none' },
          }),
          task: { id: branchName },
        }),
      );
    } finally {
      await rm(workspacePath, { recursive: true });
    }
  }
}
