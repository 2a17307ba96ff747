import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { startGithubFake, type GithubFake } from 'github-fake';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { startTestModule, type TestModule } from './testModule';

/** Owner and name of the repository on the fake. */
export const GITHUB_PATH = 'acme/kafka-pipelines';

function demoFiles(): Record<string, Uint8Array> {
  const folder = resolve(__dirname, '../../../../examples/gitops');
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [relative(folder, path), readFileSync(path)]),
  );
}

/** The demo repository on GitHub, its branch protected, and the actions that publish to it. */
export class GithubHarness {
  readonly fake: GithubFake;
  readonly tasks: TestModule;

  private constructor(fake: GithubFake, tasks: TestModule) {
    this.fake = fake;
    this.tasks = tasks;
  }

  static async start(
    config: JsonObject = {},
    {
      files = {},
      entities,
    }: { files?: Record<string, string>; entities?: Entity[] } = {},
  ): Promise<GithubHarness> {
    const fake = await startGithubFake({
      repositories: [
        {
          path: GITHUB_PATH,
          files: { ...demoFiles(), ...files },
          collaborators: ['grace'],
          protectedBranches: ['main'],
        },
      ],
      tokens: { ghu_ada: { login: 'ada' } },
    });
    const { host } = new URL(fake.url);
    const tasks = await startTestModule(
      { data: { github: { url: `https://${host}/${GITHUB_PATH}` } } },
      {
        integrations: {
          github: [{ host, apiBaseUrl: fake.apiUrl, token: fake.token }],
        },
        app: { baseUrl: 'https://backstage.example.com' },
        ...config,
      },
      undefined,
      entities,
    );
    return new GithubHarness(fake, tasks);
  }

  /** Calls GitHub about the repository. */
  async api(path: string, method = 'GET', body?: JsonObject) {
    const response = await fetch(
      `${this.fake.apiUrl}/repos/${GITHUB_PATH}/${path}`,
      {
        method,
        headers: { authorization: `Bearer ${this.fake.token}` },
        ...(body && { body: JSON.stringify(body) }),
      },
    );
    const answer = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(answer));
    return answer;
  }

  /** Runs git in the repository, as a person with no account here. */
  git(...args: string[]): string {
    return execFileSync(
      'git',
      ['-c', 'user.name=Grace', '-c', 'user.email=grace@example.com', ...args],
      { cwd: this.fake.repository(GITHUB_PATH).gitDir, encoding: 'utf8' },
    ).trim();
  }

  async stop(): Promise<void> {
    await this.tasks.stop();
    await this.fake.close();
  }
}
