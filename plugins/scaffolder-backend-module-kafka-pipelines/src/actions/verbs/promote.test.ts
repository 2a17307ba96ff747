import type { JsonObject } from '@backstage/types';
import { COMMERCE, VerbHarness } from '../../__testUtils__/verbHarness';

describe('kafka:pipeline:promote', () => {
  const verbs = VerbHarness.use();
  const values = { pipeline: 'returns-outbox', from: 'dev', to: 'prod' };
  const task = { groups: COMMERCE };

  it('brings a pipeline to another environment, once', async () => {
    const digest = await verbs.digest('promote', values);
    const first = await verbs.run('promote', values, { ...task, digest });
    expect(first.change.plan).toMatchObject({ verb: 'promote', isNew: true });
    expect(first.published.result).toBe('created');
    expect(await verbs.changed()).toBe(
      'A\tpipelines/returns-outbox/values-prod.yaml',
    );
    expect(verbs.module.logs.join('\n')).toContain(
      'Promotes pipeline returns-outbox from dev to prod, where it is new.',
    );

    const again = await verbs.run('promote', values, { ...task, digest });
    expect(again.published).toMatchObject({
      result: 'adopted',
      commit: first.published.commit,
    });
    const error = await verbs.refused(() =>
      verbs.run('promote', values, { ...task, id: 'another' }),
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
    const error = await verbs.refused(() =>
      verbs.run('promote', { ...values, ...more }, task),
    );
    expect(error.message).toContain(text);
  });
});
