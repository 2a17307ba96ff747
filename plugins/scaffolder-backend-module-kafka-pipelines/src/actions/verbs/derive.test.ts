import type { DerivePlan } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { COMMERCE, VerbHarness } from '../../__testUtils__/verbHarness';

describe('kafka:pipeline:derive', () => {
  const verbs = VerbHarness.use();
  const task = { groups: COMMERCE };

  it('makes a pipeline with names of its own, once', async () => {
    const values = await verbs.values('derive');
    const digest = await verbs.digest('derive', values);
    const first = await verbs.run('derive', values, { ...task, digest });
    expect(first.change.plan).toMatchObject({ verb: 'derive' });
    const { mustDiffer } = first.change.plan as DerivePlan;
    expect(mustDiffer.map(({ id }) => id).sort()).toEqual(
      Object.keys(values.answers as object).sort(),
    );
    expect(first.published).toMatchObject({
      result: 'created',
      pageUrl: '/kafka-pipelines/demo/refunds-outbox',
      entityRef: 'component:default/pipeline.refunds-outbox',
    });
    expect(await verbs.changed()).toBe(
      [
        'A\tpipelines/refunds-outbox/values-dev.yaml',
        'A\tpipelines/refunds-outbox/values.yaml',
      ].join('\n'),
    );
    expect(await verbs.message()).toContain(
      'Derive pipeline refunds-outbox from returns-outbox',
    );
    expect(verbs.module.logs.join('\n')).toMatch(
      / {2}connector +returns-postgres +-> refunds-postgres\n/,
    );

    const again = await verbs.run('derive', values, { ...task, digest });
    expect(again.published).toMatchObject({
      result: 'adopted',
      commit: first.published.commit,
    });
    const error = await verbs.refused(() =>
      verbs.run('derive', values, { ...task, digest, id: 'another' }),
    );
    expect(error.message).toBe('There is a pipeline refunds-outbox already');
  });

  it('says what of the other pipeline does not run', async () => {
    await verbs.git.write(
      'pipelines/returns-outbox/values-dev.yaml',
      'connectors:\n  returns-postgres: { state: stopped }\n',
    );
    const values = await verbs.values('derive');
    await verbs.module.run(
      'kafka:pipeline:derive',
      { values },
      { ...task, id: 'task-1' },
    );
    expect(verbs.module.logs.join('\n')).toContain(
      'In dev, returns-postgres of pipeline returns-outbox does not run (stopped), and is copied as it is',
    );
  });

  it('says which answers are missing', async () => {
    const values = await verbs.values('derive');
    const error = await verbs.refused(() =>
      verbs.run('derive', { ...values, answers: {} }, task),
    );
    expect(error).toMatchObject({ name: 'InputError' });
    expect(error.message).toContain(
      'Answers are missing: connector/returns-postgres, ',
    );
  });

  it('refuses a name that others have', async () => {
    const values = await verbs.values('derive');
    const error = await verbs.refused(() =>
      verbs.run(
        'derive',
        {
          ...values,
          answers: {
            ...(values.answers as object),
            'connector/returns-postgres': 'orders-mysql',
          },
        },
        task,
      ),
    );
    expect(error).toMatchObject({ name: 'InputError' });
    expect(error.message).toContain('orders-mysql');
  });
});
