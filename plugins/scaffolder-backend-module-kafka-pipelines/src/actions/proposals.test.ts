import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { startGithubFake, type GithubFake } from 'github-fake';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  createDemoRepository,
  type TestRepository,
} from '../__testUtils__/gitRepository';
import { loadTemplate } from '../__testUtils__/templates';
import { templateValues } from '../__testUtils__/templateValues';
import { startTestModule, type TestModule } from '../__testUtils__/testModule';

const PATH = 'acme/kafka-pipelines';
const BRANCH = 'kp-create-audit-log';

function demoFiles(): Record<string, Uint8Array> {
  const folder = resolve(__dirname, '../../../../examples/gitops');
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [relative(folder, path), readFileSync(path)]),
  );
}

// Each test starts a backend and renders with Helm.
jest.setTimeout(60_000);

let tasks: TestModule;

afterEach(async () => {
  await tasks?.stop();
});

async function publish(
  input: JsonObject = {},
  id = 'task-1',
  user = 'user:default/ada',
) {
  const { baseUrl } = await loadTemplate('kafka-pipeline');
  const task = { id, baseUrl, user };
  const { changeSet, digest } = (await tasks.run(
    'kafka:pipeline:fill',
    { blueprint: './blueprint', values: templateValues['kafka-pipeline'] },
    task,
  )) as { changeSet: JsonObject; digest: string };
  return tasks.run(
    'kafka:pipeline:publish',
    { changeSet, digest, ...input },
    task,
  );
}

describe('publish to a repository that takes branches', () => {
  const directory = createMockDirectory();
  let git: TestRepository;

  beforeEach(async () => {
    directory.clear();
    git = await createDemoRepository(directory.path);
    tasks = await startTestModule({
      demo: { git: { url: `file:${git.path}` }, publish: 'branch' },
    });
  });

  it('says on which branch the change waits, and tells the pages', async () => {
    const before = await git.git('rev-parse', 'main');
    const published = await publish();
    expect(published).toMatchObject({
      result: 'created',
      branch: BRANCH,
      commit: await git.git('rev-parse', BRANCH),
      message: `Branch "${BRANCH}" proposes the change: have it reviewed and merge it.`,
      pageUrl: '/kafka-pipelines/demo/audit-log',
    });
    expect(published).not.toHaveProperty('pullRequestUrl');
    expect(await git.git('rev-parse', 'main')).toBe(before);
    expect(tasks.events).toEqual([
      {
        topic: 'kafkaPipelines.proposalsChanged',
        eventPayload: { repository: 'demo' },
      },
    ]);
  });

  it('finds its proposal when the task is run again', async () => {
    const first = await publish();
    tasks.reset();
    expect(await publish()).toMatchObject({
      result: expect.stringMatching(/^(adopted|unchanged)$/),
      branch: BRANCH,
      commit: first.commit,
    });
  });
});

describe('publish to a repository on GitHub', () => {
  let fake: GithubFake;

  async function start(config: JsonObject = {}) {
    fake = await startGithubFake({
      repositories: [
        {
          path: PATH,
          files: demoFiles(),
          collaborators: ['grace'],
          protectedBranches: ['main'],
        },
      ],
      tokens: { ghu_ada: { login: 'ada' } },
    });
    const { host } = new URL(fake.url);
    tasks = await startTestModule(
      { data: { github: { url: `https://${host}/${PATH}` } } },
      {
        integrations: {
          github: [{ host, apiBaseUrl: fake.apiUrl, token: fake.token }],
        },
        app: { baseUrl: 'https://backstage.example.com' },
        ...config,
      },
    );
  }

  afterEach(() => fake.close());

  const api = async (path: string) => {
    const response = await fetch(`${fake.apiUrl}/repos/${PATH}/${path}`, {
      headers: { authorization: `Bearer ${fake.token}` },
    });
    return response.json();
  };

  it('opens a pull request that says what is in it', async () => {
    await start();
    const published = await publish({
      draft: true,
      labels: ['kafka'],
      reviewers: ['grace'],
    });
    expect(published).toMatchObject({
      result: 'created',
      branch: BRANCH,
      pullRequestUrl: `${fake.url}/${PATH}/pull/1`,
      message: expect.stringContaining('have it reviewed and merge it'),
      pageUrl: '/kafka-pipelines/data/audit-log',
    });
    const pull = await api('pulls/1');
    expect(pull).toMatchObject({
      title: 'Create pipeline audit-log',
      draft: true,
      head: { ref: BRANCH, sha: published.commit },
      labels: [expect.objectContaining({ name: 'kafka' })],
      requested_reviewers: [expect.objectContaining({ login: 'grace' })],
    });
    for (const text of [
      'Ada Lovelace',
      '<https://backstage.example.com/kafka-pipelines/data/audit-log>',
      '### Findings',
      'KafkaTopic',
      'kind: KafkaConnector',
    ]) {
      expect(pull.body).toContain(text);
    }
  });

  it('logs what did not work beside the pull request', async () => {
    await start();
    const published = await publish({ reviewers: ['nobody-here'] });
    expect(published.result).toBe('created');
    expect(tasks.logs.join('\n')).toContain('nobody-here');
  });

  it('writes nothing where a person has committed to the branch', async () => {
    await start();
    await publish();
    const git = (...args: string[]) =>
      execFileSync(
        'git',
        [
          '-c',
          'user.name=Grace',
          '-c',
          'user.email=grace@example.com',
          ...args,
        ],
        { cwd: fake.repository(PATH).gitDir, encoding: 'utf8' },
      ).trim();
    const tree = `${BRANCH}^{tree}`;
    const byHand = git('commit-tree', tree, '-p', BRANCH, '-m', 'By hand');
    git('update-ref', `refs/heads/${BRANCH}`, byHand);

    await expect(publish({}, 'task-2')).rejects.toMatchObject({
      name: 'ConflictError',
      message: `The newest commit of branch "${BRANCH}" (${byHand}) is by Grace and stays as it is: merge or close that proposal and delete its branch, then try again.`,
    });
    expect(git('rev-parse', BRANCH)).toBe(byHand);
  });

  describe('where only people may write', () => {
    const config = { scaffolder: { requireScmUserCredentials: true } };

    it('refuses without their token', async () => {
      await start(config);
      await expect(publish()).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('secrets.USER_OAUTH_TOKEN'),
      });
      expect(await api('pulls')).toEqual([]);
    });

    it('writes with their token', async () => {
      await start(config);
      await expect(publish({ token: 'ghu_ada' })).resolves.toMatchObject({
        result: 'created',
      });
      expect((await api('pulls/1')).user.login).toBe('ada');
      expect(tasks.logs.join('\n')).not.toContain('ghu_ada');
    });
  });
});
