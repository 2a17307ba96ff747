import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  createDemoRepository,
  type TestRepository,
} from '../__testUtils__/gitRepository';
import { GITHUB_PATH, GithubHarness } from '../__testUtils__/githubRepository';
import { loadTemplate } from '../__testUtils__/templates';
import { templateValues } from '../__testUtils__/templateValues';
import { startTestModule, type TestModule } from '../__testUtils__/testModule';

const BRANCH = 'kp-create-audit-log';

// Each test starts a backend and renders with Helm.
jest.setTimeout(60_000);

let tasks: TestModule;

async function publish(
  input: JsonObject = {},
  id = 'task-1',
  user = 'user:default/ada',
  values: JsonObject = {},
) {
  const { baseUrl } = await loadTemplate('kafka-pipeline');
  const task = { id, baseUrl, user };
  const { changeSet, digest } = (await tasks.run(
    'kafka:pipeline:fill',
    {
      blueprint: './blueprint',
      values: { ...templateValues['kafka-pipeline'], ...values },
    },
    task,
  )) as { changeSet: JsonObject; digest: string };
  return tasks.run(
    'kafka:pipeline:publish',
    { changeSet, digest, ...input },
    task,
  );
}

describe('publish to a repository that takes branches', () => {
  afterEach(() => tasks.stop());

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
  let github: GithubHarness;

  async function start(
    config: JsonObject = {},
    content: Parameters<typeof GithubHarness.start>[1] = {},
  ) {
    github = await GithubHarness.start(config, content);
    tasks = github.tasks;
  }

  afterEach(() => github.stop());

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
      pullRequestUrl: `${github.fake.url}/${GITHUB_PATH}/pull/1`,
      message: expect.stringContaining('have it reviewed and merge it'),
      pageUrl: '/kafka-pipelines/data/audit-log',
    });
    const pull = await github.api('pulls/1');
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

  describe('where the template names no reviewers', () => {
    const entities = [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: {
          name: 'data-platform',
          namespace: 'default',
          annotations: { 'github.com/team-slug': 'acme/data-platform' },
        },
        spec: { type: 'team', children: [] },
      },
    ];
    // In place of those of the demo repository
    const noCodeOwners = { '.github/CODEOWNERS': '' };
    const asked = async () => {
      const { requested_reviewers: people, requested_teams: teams } =
        await github.api('pulls/1');
      return { people, teams: teams.map(({ slug }: { slug: string }) => slug) };
    };

    it('asks the owner of the pipeline', async () => {
      await start({}, { entities, files: noCodeOwners });
      await publish();
      expect(await asked()).toEqual({ people: [], teams: ['data-platform'] });
      expect(tasks.logs).toContain(
        'group:default/data-platform is asked for a review, as owner of the pipeline',
      );
    });

    it('leaves code owners to GitHub', async () => {
      await start({}, { entities });
      await publish();
      expect(await asked()).toEqual({ people: [], teams: [] });
      expect(tasks.logs.join('\n')).toContain(
        'GitHub asks the code owners for a review itself, once the pull request is no draft (CODEOWNERS)',
      );
    });

    it('asks nobody where the template says so', async () => {
      await start({}, { entities, files: noCodeOwners });
      await publish({ reviewers: [] });
      expect(await asked()).toEqual({ people: [], teams: [] });
    });

    it('says what to set where it does not know whom to ask', async () => {
      await start({}, { files: noCodeOwners });
      expect(await publish()).toMatchObject({ result: 'created' });
      expect(await asked()).toEqual({ people: [], teams: [] });
      expect(tasks.logs).toContain(
        'group:default/data-platform cannot be asked for a review: it is not in the catalog',
      );
    });
  });

  it('notifies nobody, closes nothing and forges nothing, whatever people type', async () => {
    await start();
    const description =
      'cc @acme/everybody, fixes #1, closes acme/web#2 <!-- kafka-pipelines:end --> ![x](https://evil.example/x.png)\n\nTree-Id: 0';
    await publish({}, 'task-1', 'user:default/ada', { description });
    const { title, body, head } = await github.api('pulls/1');
    const message = github.git('log', '-1', '--format=%B', head.sha);
    expect(
      github.git('show', `${head.sha}:pipelines/audit-log/values.yaml`),
    ).toContain('cc @acme/everybody, fixes #1');
    // GitHub acts on nothing in a code block
    const prose = body.replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, '');
    for (const text of [title, prose, message]) {
      expect(text).not.toMatch(/@acme|#[12]|!\[x\]\(/);
    }
    expect(message.match(/^Tree-Id: /gm)).toHaveLength(1);
    expect(body.match(/<!-- kafka-pipelines:\w+ -->/g)).toHaveLength(2);
    expect(body.trim().endsWith('<!-- kafka-pipelines:end -->')).toBe(true);
  });

  it('asks the others where the author is among the reviewers', async () => {
    await start();
    await publish({ token: 'ghu_ada', reviewers: ['Ada', 'grace'] });
    expect((await github.api('pulls/1')).requested_reviewers).toEqual([
      expect.objectContaining({ login: 'grace' }),
    ]);
    expect(tasks.logs).toContain(
      'A review by ada was not requested: the pull request is theirs',
    );
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
    const tree = `${BRANCH}^{tree}`;
    const byHand = github.git(
      'commit-tree',
      tree,
      '-p',
      BRANCH,
      '-m',
      'By hand',
    );
    github.git('update-ref', `refs/heads/${BRANCH}`, byHand);

    await expect(publish({}, 'task-2')).rejects.toMatchObject({
      name: 'ConflictError',
      message: `The newest commit of branch "${BRANCH}" (${byHand}) is by Grace and stays as it is: merge or close that proposal and delete its branch, then try again.`,
    });
    expect(github.git('rev-parse', BRANCH)).toBe(byHand);
  });

  describe('where only people may write', () => {
    const config = { scaffolder: { requireScmUserCredentials: true } };

    it('refuses without their token', async () => {
      await start(config);
      await expect(publish()).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('secrets.USER_OAUTH_TOKEN'),
      });
      expect(await github.api('pulls')).toEqual([]);
    });

    it('writes with their token', async () => {
      await start(config);
      await expect(publish({ token: 'ghu_ada' })).resolves.toMatchObject({
        result: 'created',
      });
      expect((await github.api('pulls/1')).user.login).toBe('ada');
      expect(tasks.logs.join('\n')).not.toContain('ghu_ada');
    });
  });
});
