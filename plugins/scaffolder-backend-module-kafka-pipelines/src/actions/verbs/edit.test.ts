import { VerbHarness } from '../../__testUtils__/verbHarness';
import { EDITED_FILE } from '../../__testUtils__/verbValues';

describe('kafka:pipeline:edit', () => {
  const verbs = VerbHarness.use();
  it('makes a commit of one line', async () => {
    const { change, checked, published } = await verbs.run(
      'edit',
      await verbs.values('edit'),
    );
    expect(await verbs.git.git('diff', '--numstat', 'main~1', 'main')).toBe(
      `1\t1\t${EDITED_FILE}`,
    );
    expect(change).toMatchObject({ pipeline: 'orders-cdc' });
    expect(change).not.toHaveProperty('plan');
    expect(checked.summary).toContain('In dev: ');
    expect(published).toMatchObject({
      result: 'created',
      commit: await verbs.git.git('rev-parse', 'main'),
      pageUrl: '/kafka-pipelines/demo/orders-cdc',
      entityRef: 'component:default/pipeline.orders-cdc',
    });
    expect(await verbs.message()).toContain('Edit pipeline orders-cdc');
    expect(verbs.module.logs.join('\n')).toContain(
      'Edits 1 field of pipeline orders-cdc:\n  values.yaml  set  /topics/shop.orders/partitions',
    );
    expect(verbs.module.audit).toEqual([
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
    const values = await verbs.values('edit');
    const digest = await verbs.digest('edit', values);
    const first = await verbs.run('edit', values, { digest });
    const adopted = { result: 'adopted', commit: first.published.commit };
    const again = await verbs.run('edit', values, { digest });
    expect(again.published).toMatchObject(adopted);

    await verbs.git.write(
      EDITED_FILE,
      (
        await verbs.git.git('show', `main:${EDITED_FILE}`)
      ).replace('partitions: 12', 'partitions: 18'),
    );
    const commits = await verbs.git.commits();
    const later = await verbs.run('edit', values, { digest });
    expect(later.published).toMatchObject(adopted);
    expect(await verbs.git.commits()).toBe(commits);
  });

  it('refuses what somebody else has changed since the form was filled in', async () => {
    const values = await verbs.values('edit');
    const digest = await verbs.digest('edit', values);
    await verbs.git.write(
      EDITED_FILE,
      (
        await verbs.git.git('show', `main:${EDITED_FILE}`)
      ).replace('partitions: 6', 'partitions: 9'),
    );
    const error = await verbs.refused(() =>
      verbs.run('edit', values, { digest }),
    );
    expect(error.message).toContain(
      '/topics/shop.orders/partitions in "pipelines/orders-cdc/values.yaml" was changed in the meantime',
    );
  });

  it('keeps what somebody else has changed beside it', async () => {
    const values = await verbs.values('edit');
    const digest = await verbs.digest('edit', values);
    await verbs.git.write(
      EDITED_FILE,
      `${await verbs.git.git('show', `main:${EDITED_FILE}`)}\n# by hand\n`,
    );
    const { published } = await verbs.run('edit', values, { digest });
    expect(published.result).toBe('created');
    expect(await verbs.git.git('show', `main:${EDITED_FILE}`)).toContain(
      '# by hand',
    );
  });
});
