import type { JsonObject } from '@backstage/types';
import type { Verb } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { GithubHarness } from '../../__testUtils__/githubRepository';
import { COMMERCE, PLATFORM } from '../../__testUtils__/verbHarness';
import { reviewedDigest, runVerbTask } from '../../__testUtils__/verbTask';
import { EDITED_FILE } from '../../__testUtils__/verbValues';

// Each test starts a backend and renders with Helm.
jest.setTimeout(60_000);

describe('verbs on a repository on GitHub', () => {
  let github: GithubHarness;

  beforeEach(async () => {
    github = await GithubHarness.start();
  });

  afterEach(() => github.stop());

  const run = (
    verb: Verb,
    values: JsonObject,
    task: { id?: string; digest?: string; groups?: string[] } = {},
  ) => runVerbTask(github.tasks, verb, values, { id: 'task-1', ...task });

  const merge = (number: number, method = 'merge') =>
    github.api(`pulls/${number}/merge`, 'PUT', { merge_method: method });

  it('proposes an edit of one line, once, before and after it is merged', async () => {
    const values = {
      pipeline: 'orders-cdc',
      files: [
        {
          file: 'values.yaml',
          blob: github.git('rev-parse', `main:${EDITED_FILE}`),
          set: [
            { pointer: '/topics/shop.orders/partitions', value: 12, was: 6 },
          ],
        },
      ],
    };
    const digest = await reviewedDigest(github.tasks, 'edit', values);
    const first = await run('edit', values, { digest });
    expect(first.published).toMatchObject({
      result: 'created',
      branch: 'kp-edit-orders-cdc',
      pageUrl: '/kafka-pipelines/data/orders-cdc',
      entityRef: 'component:default/pipeline.orders-cdc',
    });
    expect(github.git('diff', '--numstat', 'main', 'kp-edit-orders-cdc')).toBe(
      `1\t1\t${EDITED_FILE}`,
    );
    const pull = await github.api('pulls/1');
    expect(pull.title).toBe('Edit pipeline orders-cdc');
    expect(pull.body).toContain('+  partitions: 12');

    const again = await run('edit', values, { digest });
    expect(again.published.commit).toBe(first.published.commit);
    await merge(1);
    const later = await run('edit', values, { digest });
    expect(later.published).toMatchObject({
      result: 'adopted',
      commit: first.published.commit,
    });
    expect(await github.api('pulls?state=all')).toHaveLength(1);
  });

  it('proposes to stop, and only after that to delete', async () => {
    const values = { pipeline: 'orders-per-minute' };
    const task = { groups: COMMERCE };
    const digest = await reviewedDigest(github.tasks, 'remove', values);
    const first = await run('remove', values, { ...task, digest });
    expect(first.change.plan).toMatchObject({ step: 'stop' });
    expect((await github.api('pulls/1')).title).toBe(
      'Stop pipeline orders-per-minute before its removal',
    );

    // Somebody asks again while it waits: nothing is stopped yet.
    const impatient = await run('remove', values, { ...task, id: 'task-2' });
    expect(impatient.change.plan).toMatchObject({ step: 'stop' });
    expect(impatient.published).toMatchObject({ result: 'unchanged' });

    await merge(1);
    github.git('branch', '-D', 'kp-remove-orders-per-minute');
    const again = await run('remove', values, { ...task, digest });
    expect(again.change.plan).toMatchObject({ step: 'stop' });
    expect(again.published).toMatchObject({
      result: 'adopted',
      commit: first.published.commit,
    });

    const last = await run('remove', values, { ...task, id: 'task-3' });
    expect(last.change.plan).toMatchObject({ step: 'delete' });
    expect(last.published).toMatchObject({
      result: 'created',
      pageUrl: '/kafka-pipelines',
    });
    expect(last.published).not.toHaveProperty('entityRef');
    const pull = await github.api('pulls/2');
    expect(pull.title).toBe('Remove pipeline orders-per-minute');
    expect(pull.body).toContain(
      '<https://backstage.example.com/kafka-pipelines/data/orders-per-minute>',
    );
    await merge(2);
    expect(
      github.git(
        'ls-tree',
        '-r',
        '--name-only',
        'main',
        'pipelines/orders-per-minute',
      ),
    ).toBe('');
  });

  it('never deletes by itself, also when a squash has left no trace of the task', async () => {
    const values = { pipeline: 'orders-per-minute' };
    const task = { groups: COMMERCE };
    const digest = await reviewedDigest(github.tasks, 'remove', values);
    await run('remove', values, { ...task, digest });
    await merge(1, 'squash');
    const head = github.git('rev-parse', 'main');
    await expect(
      run('remove', values, { ...task, digest }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('not what was reviewed'),
    });
    expect(github.git('rev-parse', 'main')).toBe(head);
    expect(await github.api('pulls')).toEqual([]);
  });

  it('makes one pull request of a change of many', async () => {
    const values = {
      select: {},
      change: { kind: 'metadata', field: 'lifecycle', value: 'deprecated' },
    };
    const { published } = await run('bulk', values, { groups: PLATFORM });
    expect(published).toMatchObject({
      result: 'created',
      branch: expect.stringMatching(/^kp-bulk-[0-9a-f]{8}$/),
      pageUrl: '/kafka-pipelines',
    });
    expect(await github.api('pulls')).toHaveLength(1);
    // Seven pipelines: one in dev only, the others in two environments
    expect(github.tasks.logs).toEqual(
      expect.arrayContaining(['Rendered 13 of 13', 'Rendered 26 of 26']),
    );
  });
});
