import { createMockDirectory } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import {
  createDemoRepository,
  type TestRepository,
} from '../__testUtils__/gitRepository';
import { loadTemplate } from '../__testUtils__/templates';
import { templateValues } from '../__testUtils__/templateValues';
import {
  startTestModule,
  type TaskOptions,
  type TestModule,
} from '../__testUtils__/testModule';

const VALUES: JsonObject = templateValues['kafka-pipeline'];
const FILE = 'pipelines/audit-log/values.yaml';

describe('fill, validate and publish on a real repository', () => {
  const directory = createMockDirectory();
  let git: TestRepository;
  let module: TestModule;
  let baseUrl: string;

  beforeAll(async () => {
    git = await createDemoRepository(directory.path);
    module = await startTestModule(
      { demo: { git: { url: `file:${git.path}` } } },
      {
        catalog: {
          providers: {
            kafkaPipelines: { x: { repository: 'demo', namespace: 'streams' } },
          },
        },
      },
    );
    ({ baseUrl } = await loadTemplate('kafka-pipeline'));
  });

  beforeEach(async () => {
    await git.reset();
    module.reset();
  });

  afterAll(() => module.stop());

  async function runTask(
    options: Partial<TaskOptions> & { values?: JsonObject; digest?: string },
  ) {
    const { values = {}, digest, ...rest } = options;
    const task = { id: 'task-1', baseUrl, ...rest };
    const filled = await module.run(
      'kafka:pipeline:fill',
      { blueprint: './blueprint', values: { ...VALUES, ...values } },
      task,
    );
    const changeSet = filled.changeSet as JsonObject;
    await module.run('kafka:pipeline:validate', { changeSet }, task);
    const input = { changeSet, digest: digest ?? (filled.digest as string) };
    return module.run('kafka:pipeline:publish', input, task);
  }

  it('makes one commit of who started the task', async () => {
    const before = await git.commits();
    const published = await runTask({
      values: { description: 'What the shop logs' },
    });
    const head = await git.git('rev-parse', 'main');
    expect(published).toEqual({
      result: 'created',
      commit: head,
      message: expect.any(String),
      pageUrl: '/kafka-pipelines/demo/audit-log',
      entityRef: 'component:streams/pipeline.audit-log',
    });
    expect(await git.commits()).toBe(before + 1);
    expect(await git.git('log', '-1', '--format=%an <%ae>')).toBe(
      'Ada Lovelace <ada@example.com>',
    );
    const text = await git.git('log', '-1', '--format=%B');
    expect(text.replace(/[0-9a-f]{64}/, '<digest>')).toBe(
      [
        'Create pipeline audit-log',
        '',
        'What the shop logs',
        '',
        'Environments: dev',
        '',
        'Request-Id: task-1',
        'Pipeline-Id: audit-log',
        'Change-Digest: <digest>',
        'Requested-By: user:default/ada',
      ].join('\n'),
    );
    expect(await git.git('diff', '--name-status', 'main~1', 'main')).toBe(
      `A\tpipelines/audit-log/values-dev.yaml\nA\t${FILE}`,
    );
    expect(module.events).toEqual([
      {
        topic: 'kafkaPipelines.repositoryChanged',
        eventPayload: { repository: 'demo', branch: 'main', commit: head },
      },
    ]);
    expect(module.audit).toEqual([
      expect.objectContaining({
        eventId: 'kafka-pipeline-publish',
        outcome: 'succeeded',
        meta: expect.objectContaining({
          initiator: 'user:default/ada',
          pipelines: ['audit-log'],
          repository: 'demo',
          taskId: 'task-1',
        }),
      }),
    ]);
    // Progress, but nothing of what was typed in.
    expect(module.logs.join('\n')).toContain('Writing pipeline audit-log');
    expect(module.logs.join('\n')).not.toContain('What the shop logs');
  });

  it('answers with the same commit when the task is run again', async () => {
    const first = await runTask({});
    const commits = await git.commits();
    const again = await runTask({});
    expect(again.commit).toBe(first.commit);
    expect(again.result).toBe('adopted');
    expect(await git.commits()).toBe(commits);
  });

  it('has one commit and one answer when it is killed between the two', async () => {
    const before = await git.commits();
    await expect(
      runTask({
        onOutput: name => {
          if (name === 'result') throw new Error('killed');
        },
      }),
    ).rejects.toThrow('killed');
    expect(await git.commits()).toBe(before + 1);
    const recovered = await runTask({});
    expect(recovered).toMatchObject({
      result: 'adopted',
      commit: await git.git('rev-parse', 'main'),
    });
    expect(await git.commits()).toBe(before + 1);
  });

  it('adopts its commit also when somebody has changed the file since', async () => {
    const first = await runTask({});
    await git.write(FILE, '# changed by hand\n');
    const commits = await git.commits();
    const again = await runTask({});
    expect(again).toMatchObject({ result: 'adopted', commit: first.commit });
    expect(await git.commits()).toBe(commits);
  });

  it('finds the same content of another task unchanged', async () => {
    const first = await runTask({});
    const commits = await git.commits();
    const second = await runTask({ id: 'task-2' });
    expect(second).toMatchObject({ result: 'unchanged', commit: first.commit });
    expect(await git.commits()).toBe(commits);
  });

  it('refuses other content under a taken name, at the check and at the write', async () => {
    await runTask({});
    const commits = await git.commits();
    const task = { id: 'task-2', baseUrl };
    const { changeSet, digest } = (await module.run(
      'kafka:pipeline:fill',
      {
        blueprint: './blueprint',
        values: { ...VALUES, lifecycle: 'production' },
      },
      task,
    )) as { changeSet: JsonObject; digest: string };
    await expect(
      module.run('kafka:pipeline:validate', { changeSet }, task),
    ).rejects.toThrow(
      /There is a pipeline audit-log already, and it says something else. Choose another name/,
    );
    await expect(
      module.run('kafka:pipeline:publish', { changeSet, digest }, task),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        new RegExp(
          `^"${FILE}" exists already .*choose another name than audit-log`,
        ),
      ),
    });
    expect(await git.commits()).toBe(commits);
    expect(module.audit.at(-1)?.outcome).toBe('failed');
  });

  it('lets several people create different pipelines at the same moment', async () => {
    const before = await git.commits();
    const names = ['audit-a', 'audit-b', 'audit-c', 'audit-d'];
    const results = await Promise.all(
      names.map(name =>
        runTask({
          id: `task-${name}`,
          values: { name, connectors: '', topics: [] },
        }),
      ),
    );
    expect(results.map(({ result }) => result)).toEqual(
      names.map(() => 'created'),
    );
    expect(await git.commits()).toBe(before + names.length);
  });

  it('lets one of two win who want the same name for different things', async () => {
    const settled = await Promise.allSettled([
      runTask({ id: 'task-a', values: { lifecycle: 'production' } }),
      runTask({ id: 'task-b', values: { lifecycle: 'deprecated' } }),
    ]);
    expect(settled.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
  });

  it('refuses who does not own the pipeline, without a commit', async () => {
    const before = await git.commits();
    await expect(
      runTask({
        user: 'user:default/mallory',
        groups: ['group:default/commerce'],
      }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining(
        'would belong to group:default/data-platform',
      ),
    });
    expect(await git.commits()).toBe(before);
    expect(module.audit).toEqual([
      expect.objectContaining({ outcome: 'failed' }),
    ]);
  });

  it('lets the platform group create for others', async () => {
    await expect(
      runTask({
        user: 'user:default/grace',
        groups: ['group:default/data-infrastructure'],
      }),
    ).resolves.toMatchObject({ result: 'created' });
  });

  it('refuses without the permission', async () => {
    module.permit(AuthorizeResult.DENY);
    const before = await git.commits();
    await expect(runTask({})).rejects.toThrow(
      'This needs the permission kafka.pipeline.publish',
    );
    expect(await git.commits()).toBe(before);
  });

  it('refuses what is not what was reviewed', async () => {
    const before = await git.commits();
    await expect(
      runTask({ digest: 'of-something-else' }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('Go back to the review'),
    });
    expect(await git.commits()).toBe(before);
  });

  it('does everything but the write in a dry run', async () => {
    const before = await git.commits();
    const head = await git.git('rev-parse', 'main');
    await expect(runTask({ isDryRun: true })).resolves.toEqual({
      result: 'dryRun',
      commit: head,
      message: expect.any(String),
      pageUrl: '/kafka-pipelines/demo/audit-log',
      entityRef: 'component:streams/pipeline.audit-log',
    });
    await expect(
      runTask({ isDryRun: true, user: 'user:default/mallory', groups: [] }),
    ).rejects.toThrow('would belong to');
    expect(await git.commits()).toBe(before);
    expect(module.events).toEqual([]);
    expect(module.audit).toEqual([]);
  });

  it('names file and line of every error', async () => {
    const before = await git.commits();
    await expect(
      runTask({
        values: {
          connectors: String(VALUES.connectors).replace(
            'defaultDataset',
            'name',
          ),
        },
      }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^The change of pipeline audit-log has (?:an error|\d+ errors), nothing is written:\npipelines\/audit-log\/values.yaml:\d+:\d+ /,
      ),
    });
    expect(await git.commits()).toBe(before);
  });

  it('judges what it writes on the commit it writes on', async () => {
    const task = { id: 'task-2', baseUrl };
    const { changeSet, digest } = (await module.run(
      'kafka:pipeline:fill',
      { blueprint: './blueprint', values: VALUES },
      task,
    )) as { changeSet: JsonObject; digest: string };
    // Somebody else declares the topic after the review.
    await runTask({ values: { name: 'audit-other', connectors: '' } });
    const commits = await git.commits();
    await expect(
      module.run('kafka:pipeline:publish', { changeSet, digest }, task),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('audit.log'),
    });
    expect(await git.commits()).toBe(commits);
  });

  it('takes who asks and which task it is from the task, not from its input', async () => {
    const task = { id: 'task-7', baseUrl };
    const { changeSet, digest } = (await module.run(
      'kafka:pipeline:fill',
      { blueprint: './blueprint', values: VALUES },
      task,
    )) as { changeSet: { request: JsonObject } & JsonObject; digest: string };
    const forged = {
      ...changeSet,
      request: { ...changeSet.request, id: 'forged', by: 'user:default/root' },
    };
    await module.run(
      'kafka:pipeline:publish',
      { changeSet: forged, digest },
      task,
    );
    expect(await git.git('log', '-1', '--format=%B')).toContain(
      'Request-Id: task-7',
    );
  });

  it('stops when the task is cancelled', async () => {
    const before = await git.commits();
    await expect(
      runTask({ signal: AbortSignal.abort(new Error('cancelled')) }),
    ).rejects.toThrow('cancelled');
    expect(await git.commits()).toBe(before);
  });
});
