import type { RemovePlan } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { COMMERCE, VerbHarness } from '../../__testUtils__/verbHarness';

describe('kafka:pipeline:remove', () => {
  const verbs = VerbHarness.use();
  const values = { pipeline: 'orders-per-minute' };
  const task = { groups: COMMERCE };

  it('stops with one commit and deletes with another', async () => {
    const stop = await verbs.run('remove', values, { ...task, id: 'stop' });
    expect(stop.change.plan).toMatchObject({ step: 'stop' });
    expect(stop.change.next).toContain('fill in the same form again');
    expect(stop.published).toMatchObject({
      result: 'created',
      pageUrl: '/kafka-pipelines/demo/orders-per-minute',
      entityRef: 'component:default/pipeline.orders-per-minute',
    });
    expect(await verbs.message()).toContain(
      'Stop pipeline orders-per-minute before its removal',
    );
    expect(await verbs.changed()).toBe(
      'M\tpipelines/orders-per-minute/values-prod.yaml\nM\tpipelines/orders-per-minute/values.yaml',
    );

    const gone = await verbs.run('remove', values, { ...task, id: 'delete' });
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
    expect(await verbs.changed()).toBe(
      [
        'D\tpipelines/orders-per-minute/values-dev.yaml',
        'D\tpipelines/orders-per-minute/values-prod.yaml',
        'D\tpipelines/orders-per-minute/values.yaml',
      ].join('\n'),
    );
    expect(await verbs.message()).toContain(
      'Remove pipeline orders-per-minute',
    );
  });

  it('never deletes when the task that stops is run again', async () => {
    const digest = await verbs.digest('remove', values);
    const first = await verbs.run('remove', values, { ...task, digest });
    const commits = await verbs.git.commits();

    for (const reviewed of [digest, undefined]) {
      // Without a review, as a form that hands on the digest of the step
      const again = await verbs.module.run(
        'kafka:pipeline:remove',
        { values, ...(reviewed && { digest: reviewed }) },
        { id: 'task-1', ...task },
      );
      expect(again).toMatchObject({ digest, plan: { step: 'stop' } });
    }
    const again = await verbs.run('remove', values, { ...task, digest });
    expect(again.published).toMatchObject({
      result: 'adopted',
      commit: first.published.commit,
      pageUrl: '/kafka-pipelines/demo/orders-per-minute',
    });
    expect(await verbs.git.commits()).toBe(commits);
    expect(verbs.module.logs.join('\n')).toContain(
      `This task has written its change already, in commit ${first.published.commit}`,
    );
  });

  it('answers with their commits when both tasks are run again at the end', async () => {
    const digests: string[] = [];
    const commits: unknown[] = [];
    for (const id of ['stop', 'delete']) {
      const digest = await verbs.digest('remove', values);
      const done = await verbs.run('remove', values, { ...task, id, digest });
      digests.push(digest);
      commits.push(done.published.commit);
    }
    for (const [index, id] of ['stop', 'delete'].entries()) {
      const digest = digests[index];
      const { published } = await verbs.run('remove', values, {
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
    const digest = await verbs.digest('remove', values);
    await verbs.run('remove', values, { ...task, id: 'somebody-else' });
    const error = await verbs.refused(() =>
      verbs.run('remove', values, { ...task, digest }),
    );
    expect(error).toMatchObject({ name: 'ConflictError' });
    expect(error.message).toContain('not what was reviewed');
  });

  it('does not delete what somebody has changed since the review', async () => {
    await verbs.run('remove', values, { ...task, id: 'stop' });
    const digest = await verbs.digest('remove', values);
    await verbs.git.write(
      'pipelines/orders-per-minute/values-dev.yaml',
      'topics:\n  shop.late: { partitions: 1, replicas: 1 }\n',
    );
    const error = await verbs.refused(() =>
      verbs.run('remove', values, { ...task, id: 'delete', digest }),
    );
    expect(error).toMatchObject({ name: 'ConflictError' });
    expect(error.message).toContain('is not what was reviewed');
  });

  it('says how topics are deleted only when it was asked for twice', async () => {
    const error = await verbs.refused(() =>
      verbs.run('remove', { ...values, deleteTopics: true }, task),
    );
    expect(error).toMatchObject({ name: 'InputError' });
    expect(error.message).toContain('type orders-per-minute, ');

    const stop = await verbs.run('remove', values, { ...task, id: 'stop' });
    const kept = (stop.change.plan as RemovePlan).stays.filter(
      ({ kind }) => kind === 'KafkaTopic',
    );
    expect(kept.flatMap(({ commands }) => commands)).toEqual([]);

    await verbs.run(
      'remove',
      {
        ...values,
        deleteTopics: true,
        confirmTopics: 'orders-per-minute',
      },
      { ...task, id: 'delete' },
    );
    expect(await verbs.message()).toMatch(
      /DANGER: [^]*kubectl .*delete kafkatopic/i,
    );
    expect(verbs.module.logs.join('\n')).toContain('Danger: the commands for');
  });
});
