import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type {
  DerivePlan,
  RemovePlan,
  Verb,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  createDemoRepository,
  type TestRepository,
} from '../../__testUtils__/gitRepository';
import {
  startTestModule,
  type TaskOptions,
  type TestModule,
} from '../../__testUtils__/testModule';
import { reviewedDigest, runVerbTask } from '../../__testUtils__/verbTask';

const ORDERS = 'pipelines/orders-cdc/values.yaml';
const COMMERCE = ['group:default/commerce'];
const PLATFORM = ['group:default/data-infrastructure'];

describe('verbs on a real repository', () => {
  const directory = createMockDirectory();
  let git: TestRepository;
  let module: TestModule;

  beforeAll(async () => {
    git = await createDemoRepository(directory.path);
    module = await startTestModule({
      demo: { git: { url: `file:${git.path}` } },
    });
  });

  beforeEach(async () => {
    await git.reset();
    module.reset();
  });

  afterAll(() => module.stop());

  const run = (
    verb: Verb,
    values: JsonObject,
    task: Partial<TaskOptions> & { digest?: string } = {},
  ) => runVerbTask(module, verb, values, { id: 'task-1', ...task });

  const changed = (...range: string[]) =>
    git.git('diff', '--name-status', ...range);

  const message = () => git.git('log', '-1', '--format=%B');

  /** Runs something that must fail, and looks that nothing was written. */
  async function refused(action: () => Promise<unknown>): Promise<Error> {
    const head = await git.git('rev-parse', 'main');
    let failure: unknown;
    await action().catch(error => {
      failure = error;
    });
    expect(await git.git('rev-parse', 'main')).toBe(head);
    if (!failure) throw new Error('It did not fail');
    return failure as Error;
  }

  /** Partitions of a topic of orders-cdc. */
  async function partitions(value: number): Promise<JsonObject> {
    return {
      pipeline: 'orders-cdc',
      files: [
        {
          file: 'values.yaml',
          blob: await git.git('rev-parse', `main:${ORDERS}`),
          set: [
            { pointer: '/topics/shop.orders/partitions', value, was: 6 },
          ],
        },
      ],
    };
  }

  describe('edit', () => {
    it('makes a commit of one line', async () => {
      const { change, checked, published } = await run(
        'edit',
        await partitions(12),
      );
      expect(await git.git('diff', '--numstat', 'main~1', 'main')).toBe(
        `1\t1\t${ORDERS}`,
      );
      expect(change).toMatchObject({ pipeline: 'orders-cdc' });
      expect(change).not.toHaveProperty('plan');
      expect(checked.summary).toContain('In dev: ');
      expect(published).toMatchObject({
        result: 'created',
        commit: await git.git('rev-parse', 'main'),
        pageUrl: '/kafka-pipelines/demo/orders-cdc',
        entityRef: 'component:default/pipeline.orders-cdc',
      });
      expect(await message()).toContain('Edit pipeline orders-cdc');
      expect(module.logs.join('\n')).toContain(
        'Edits 1 field of pipeline orders-cdc:\n  values.yaml  set  /topics/shop.orders/partitions',
      );
      expect(module.audit).toEqual([
        expect.objectContaining({
          outcome: 'succeeded',
          meta: expect.objectContaining({
            verb: 'edit',
            pipelines: ['orders-cdc'],
          }),
        }),
      ]);
    });

    it('answers with its commit when the task is run again, whatever was done since', async () => {
      const values = await partitions(12);
      const digest = await reviewedDigest(module, 'edit', values);
      const first = await run('edit', values, { digest });
      const adopted = { result: 'adopted', commit: first.published.commit };
      const again = await run('edit', values, { digest });
      expect(again.published).toMatchObject(adopted);

      await git.write(
        ORDERS,
        (await git.git('show', `main:${ORDERS}`)).replace(
          'partitions: 12',
          'partitions: 18',
        ),
      );
      const commits = await git.commits();
      const later = await run('edit', values, { digest });
      expect(later.published).toMatchObject(adopted);
      expect(await git.commits()).toBe(commits);
    });

    it('refuses what somebody else has changed since the form was filled in', async () => {
      const values = await partitions(12);
      const digest = await reviewedDigest(module, 'edit', values);
      await git.write(
        ORDERS,
        (await git.git('show', `main:${ORDERS}`)).replace(
          'partitions: 6',
          'partitions: 9',
        ),
      );
      const error = await refused(() => run('edit', values, { digest }));
      expect(error.message).toContain(
        '/topics/shop.orders/partitions in "pipelines/orders-cdc/values.yaml" was changed in the meantime',
      );
    });

    it('keeps what somebody else has changed beside it', async () => {
      const values = await partitions(12);
      const digest = await reviewedDigest(module, 'edit', values);
      await git.write(
        ORDERS,
        `${await git.git('show', `main:${ORDERS}`)}\n# by hand\n`,
      );
      const { published } = await run('edit', values, { digest });
      expect(published.result).toBe('created');
      expect(await git.git('show', `main:${ORDERS}`)).toContain('# by hand');
    });
  });

  describe('remove', () => {
    const values = { pipeline: 'orders-per-minute' };
    const task = { groups: COMMERCE };

    it('stops with one commit and deletes with another', async () => {
      const stop = await run('remove', values, { ...task, id: 'stop' });
      expect(stop.change.plan).toMatchObject({ step: 'stop' });
      expect(stop.change.next).toContain('fill in the same form again');
      expect(stop.published).toMatchObject({
        result: 'created',
        pageUrl: '/kafka-pipelines/demo/orders-per-minute',
        entityRef: 'component:default/pipeline.orders-per-minute',
      });
      expect(await message()).toContain(
        'Stop pipeline orders-per-minute before its removal',
      );
      expect(await changed('main~1', 'main')).toBe(
        'M\tpipelines/orders-per-minute/values-prod.yaml\nM\tpipelines/orders-per-minute/values.yaml',
      );

      const gone = await run('remove', values, { ...task, id: 'delete' });
      expect(gone.change.plan).toMatchObject({ step: 'delete' });
      const { stays } = gone.change.plan as RemovePlan;
      expect(stays.length).toBeGreaterThan(0);
      for (const { name } of stays) {
        expect(gone.change.next).toContain(name.slice(0, 40));
      }
      expect(gone.published).toMatchObject({
        result: 'created',
        pageUrl: '/kafka-pipelines',
      });
      expect(gone.published).not.toHaveProperty('entityRef');
      expect(await changed('main~1', 'main')).toBe(
        [
          'D\tpipelines/orders-per-minute/values-dev.yaml',
          'D\tpipelines/orders-per-minute/values-prod.yaml',
          'D\tpipelines/orders-per-minute/values.yaml',
        ].join('\n'),
      );
      expect(await message()).toContain('Remove pipeline orders-per-minute');
    });

    it('never deletes when the task that stops is run again', async () => {
      const digest = await reviewedDigest(module, 'remove', values);
      const first = await run('remove', values, { ...task, digest });
      const commits = await git.commits();

      for (const reviewed of [digest, undefined]) {
        // Without a review, as a form that hands on the digest of the step
        const again = await module.run(
          'kafka:pipeline:remove',
          { values, ...(reviewed && { digest: reviewed }) },
          { id: 'task-1', ...task },
        );
        expect(again).toMatchObject({ digest, plan: { step: 'stop' } });
      }
      const again = await run('remove', values, { ...task, digest });
      expect(again.published).toMatchObject({
        result: 'adopted',
        commit: first.published.commit,
        pageUrl: '/kafka-pipelines/demo/orders-per-minute',
      });
      expect(await git.commits()).toBe(commits);
      expect(module.logs.join('\n')).toContain(
        `This task has written its change already, in commit ${first.published.commit}`,
      );
    });

    it('answers with their commits when both tasks are run again at the end', async () => {
      const digests: string[] = [];
      const commits: unknown[] = [];
      for (const id of ['stop', 'delete']) {
        const digest = await reviewedDigest(module, 'remove', values);
        const done = await run('remove', values, { ...task, id, digest });
        digests.push(digest);
        commits.push(done.published.commit);
      }
      for (const [index, id] of ['stop', 'delete'].entries()) {
        const digest = digests[index];
        const { published } = await run('remove', values, {
          ...task,
          id,
          digest,
        });
        expect(published).toMatchObject({
          result: 'adopted',
          commit: commits[index],
        });
      }
    });

    it('does not delete what was reviewed as stopping', async () => {
      const digest = await reviewedDigest(module, 'remove', values);
      await run('remove', values, { ...task, id: 'somebody-else' });
      const error = await refused(() =>
        run('remove', values, { ...task, digest }),
      );
      expect(error).toMatchObject({ name: 'ConflictError' });
      expect(error.message).toContain('not what was reviewed');
    });

    it('says how topics are deleted only when it was asked for twice', async () => {
      const error = await refused(() =>
        run('remove', { ...values, deleteTopics: true }, task),
      );
      expect(error).toMatchObject({ name: 'InputError' });
      expect(error.message).toContain('must be orders-per-minute');

      const stop = await run('remove', values, { ...task, id: 'stop' });
      const kept = (stop.change.plan as RemovePlan).stays.filter(
        ({ kind }) => kind === 'KafkaTopic',
      );
      expect(kept.flatMap(({ commands }) => commands)).toEqual([]);

      await run(
        'remove',
        {
          ...values,
          deleteTopics: true,
          confirmTopics: 'orders-per-minute',
        },
        { ...task, id: 'delete' },
      );
      expect(await message()).toMatch(/DANGER: [^]*kubectl .*delete kafkatopic/i);
      expect(module.logs.join('\n')).toContain('Danger: the commands for');
    });
  });

  describe('promote', () => {
    const values = { pipeline: 'returns-outbox', from: 'dev', to: 'prod' };
    const task = { groups: COMMERCE };

    it('brings a pipeline to another environment, once', async () => {
      const digest = await reviewedDigest(module, 'promote', values);
      const first = await run('promote', values, { ...task, digest });
      expect(first.change.plan).toMatchObject({ verb: 'promote', isNew: true });
      expect(first.published.result).toBe('created');
      expect(await changed('main~1', 'main')).toBe(
        'A\tpipelines/returns-outbox/values-prod.yaml',
      );
      expect(module.logs.join('\n')).toContain(
        'Promotes pipeline returns-outbox from dev to prod, where it is new.',
      );

      const again = await run('promote', values, { ...task, digest });
      expect(again.published).toMatchObject({
        result: 'adopted',
        commit: first.published.commit,
      });
      const error = await refused(() =>
        run('promote', values, { ...task, id: 'another' }),
      );
      expect(error.message).toBe(
        'Nothing changes: pipeline returns-outbox says in prod all that it says in dev',
      );
    });

    it.each<[string, JsonObject, string]>([
      ['to itself', { to: 'dev' }, 'is promoted to another environment'],
      ['to nowhere', { to: 'moon' }, 'There is no environment "moon"'],
      ['from where it is not', { from: 'prod', to: 'dev' }, 'is not in prod'],
      ['by no target', { to: null }, 'to'],
    ])('refuses a promotion %s', async (_what, more, text) => {
      const error = await refused(() =>
        run('promote', { ...values, ...more }, task),
      );
      expect(error.message).toContain(text);
    });
  });

  describe('derive', () => {
    const source = { pipeline: 'customers-cdc', name: 'suppliers-cdc' };
    let values: JsonObject;

    beforeAll(async () => {
      await git.reset();
      // What the form shows first
      const error = await refused(() => run('derive', source));
      expect(error.message).toContain('Answers are missing: connector/');
      const ids = error.message
        .replace(/^.*missing: /, '')
        .split(', ')
        .map(id => [id, `${id.slice(id.indexOf('/') + 1)}-2`]);
      values = { ...source, answers: Object.fromEntries(ids) };
    });

    it('makes a pipeline with names of its own, once', async () => {
      const { mustDiffer } = await derivePlan();
      const answers = Object.fromEntries(
        mustDiffer.map(({ id, suggestion }) => [id, suggestion]),
      );
      const all = { ...source, answers };
      const task = { groups: PLATFORM };
      const digest = await reviewedDigest(module, 'derive', all);
      const first = await run('derive', all, { ...task, digest });
      expect(first.published).toMatchObject({
        result: 'created',
        pageUrl: '/kafka-pipelines/demo/suppliers-cdc',
        entityRef: 'component:default/pipeline.suppliers-cdc',
      });
      expect(await changed('main~1', 'main')).toBe(
        [
          'A\tpipelines/suppliers-cdc/values-dev.yaml',
          'A\tpipelines/suppliers-cdc/values-prod.yaml',
          'A\tpipelines/suppliers-cdc/values.yaml',
        ].join('\n'),
      );
      expect(await message()).toContain(
        'Derive pipeline suppliers-cdc from customers-cdc',
      );

      const again = await run('derive', all, { ...task, digest });
      expect(again.published).toMatchObject({
        result: 'adopted',
        commit: first.published.commit,
      });
      const error = await refused(() =>
        run('derive', all, { ...task, digest, id: 'another' }),
      );
      expect(error.message).toBe('There is a pipeline suppliers-cdc already');
    });

    async function derivePlan(): Promise<DerivePlan> {
      const { plan } = await module.run(
        'kafka:pipeline:derive',
        { values },
        { id: 'plan' },
      );
      return plan as DerivePlan;
    }
  });

  describe('bulk', () => {
    const values = {
      select: { pipelines: ['orders-cdc', 'orders-per-minute'] },
      change: { kind: 'metadata', field: 'lifecycle', value: 'deprecated' },
    };
    const task = { groups: PLATFORM };

    it('changes many pipelines with one commit, once', async () => {
      const before = await git.commits();
      const digest = await reviewedDigest(module, 'bulk', values);
      const { change, published } = await run('bulk', values, {
        ...task,
        digest,
      });
      expect(change).not.toHaveProperty('pipeline');
      expect(published).toMatchObject({
        result: 'created',
        pageUrl: '/kafka-pipelines',
      });
      expect(published).not.toHaveProperty('entityRef');
      expect(await git.commits()).toBe(before + 1);
      expect(await git.git('diff', '--numstat', 'main~1', 'main')).toBe(
        '1\t1\tpipelines/orders-cdc/values.yaml\n1\t1\tpipelines/orders-per-minute/values.yaml',
      );
      expect(module.logs.join('\n')).toMatch(
        /Changes 2 fields of 2 pipelines, of 2 fields that were looked at:\n  changed  orders-cdc  .*production -> deprecated/,
      );
      const again = await run('bulk', values, { ...task, digest });
      expect(again.published).toMatchObject({
        result: 'adopted',
        commit: published.commit,
      });
      expect(await git.commits()).toBe(before + 1);

      const error = await refused(() =>
        run('bulk', values, { ...task, id: 'another' }),
      );
      expect(error).toMatchObject({
        name: 'InputError',
        message: 'Nothing changes: 2 fields with this value already',
      });
    });

    it.each<[string, JsonObject, string]>([
      [
        'selects nothing',
        { select: { owner: 'group:default/nobody' } },
        'Nothing changes: nothing in the repository fits every condition',
      ],
      [
        'asks for a version of everything',
        { select: {}, change: { kind: 'pluginVersion', version: '1' } },
        'select connectors by class',
      ],
      [
        'says nothing to do',
        { change: { kind: 'everything' } },
        'The values of the form are not right',
      ],
    ])('refuses a change that %s', async (_what, more, text) => {
      const error = await refused(() =>
        run('bulk', { ...values, ...more }, task),
      );
      expect(error).toMatchObject({ name: 'InputError' });
      expect(error.message).toContain(text);
    });
  });

  describe('who may', () => {
    it.each<[Verb, () => Promise<JsonObject>]>([
      ['edit', () => partitions(12)],
      ['remove', async () => ({ pipeline: 'orders-cdc' })],
      [
        'bulk',
        async () => ({
          select: { pipelines: ['orders-cdc', 'orders-per-minute'] },
          change: { kind: 'metadata', field: 'lifecycle', value: 'deprecated' },
        }),
      ],
    ])('%s needs the owners of all', async (verb, values) => {
      const error = await refused(async () =>
        run(verb, await values(), { groups: COMMERCE }),
      );
      expect(error).toMatchObject({ name: 'NotAllowedError' });
      expect(error.message).toContain('group:default/data-platform');
      expect(module.audit.at(-1)?.outcome).toBe('failed');
    });
  });

  it('does everything but the write in a dry run', async () => {
    const head = await git.git('rev-parse', 'main');
    for (const [verb, values] of [
      ['edit', await partitions(12)],
      ['remove', { pipeline: 'orders-cdc' }],
    ] as const) {
      const { published } = await run(verb, values, { isDryRun: true });
      expect(published).toMatchObject({ result: 'dryRun', commit: head });
    }
    expect(await git.git('rev-parse', 'main')).toBe(head);
    expect(module.audit).toEqual([]);
  });

  describe('values', () => {
    const HOSTILE = [
      '../orders-cdc',
      'orders-cdc/..',
      '__proto__',
      'Orders',
      'a\nRequest-Id: forged',
      '${{ secrets.token }}',
      '-x',
      '',
    ];

    it.each<[Verb, JsonObject]>([
      ['edit', { files: [{ file: 'values.yaml', blob: 'x' }] }],
      ['remove', {}],
      ['promote', { from: 'dev', to: 'prod' }],
      ['derive', { name: 'new-one' }],
    ])('of %s must name a pipeline', async (verb, values) => {
      const unknown = await refused(() =>
        run(verb, { ...values, pipeline: 'nothing-here' }),
      );
      expect(unknown.message).toContain('There is no pipeline "nothing-here"');
      for (const pipeline of [...HOSTILE, 1, null]) {
        const error = await refused(() => run(verb, { ...values, pipeline }));
        expect(error).toMatchObject({ name: 'InputError' });
        expect(error.message).toContain('pipeline');
      }
    });

    it('of derive must have a name that is one', async () => {
      for (const name of HOSTILE) {
        const error = await refused(() =>
          run('derive', { pipeline: 'customers-cdc', name, answers: {} }),
        );
        expect(error).toMatchObject({ name: 'InputError' });
      }
    });

    it('of edit stay in the files of the pipeline', async () => {
      for (const file of [
        '../orders-per-minute/values.yaml',
        '../../kafka-pipelines.yaml',
        '.git/config',
        'values-../x.yaml',
        'README.md',
      ]) {
        const error = await refused(() =>
          run('edit', {
            pipeline: 'orders-cdc',
            files: [
              {
                file,
                blob: 'x',
                set: [{ pointer: '/pipeline/description', value: 'x' }],
              },
            ],
          }),
        );
        expect(error).toMatchObject({ name: 'InputError' });
      }
    });

    it('of edit must change something', async () => {
      const values = await partitions(6);
      const error = await refused(() => run('edit', values));
      expect(error).toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('Nothing changes'),
      });
    });

    it('may name the repository, and nothing else than a name', async () => {
      const { change } = await run('remove', {
        pipeline: 'orders-cdc',
        repository: 'demo',
      });
      expect(change.changeSet).toMatchObject({ repository: 'demo' });
      for (const repository of ['other', 'file:///etc', { url: 'x' }]) {
        await refused(() =>
          run('remove', { pipeline: 'orders-cdc', repository }),
        );
      }
    });
  });
});
