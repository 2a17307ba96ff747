import type { JsonObject } from '@backstage/types';
import { PLATFORM, VerbHarness } from '../../__testUtils__/verbHarness';

describe('kafka:pipeline:bulk', () => {
  const verbs = VerbHarness.use();
  let values: JsonObject;

  beforeAll(async () => {
    values = await verbs.values('bulk');
  });

  const task = { groups: PLATFORM };

  it('changes many pipelines with one commit, once', async () => {
    const before = await verbs.git.commits();
    const digest = await verbs.digest('bulk', values);
    const { change, published } = await verbs.run('bulk', values, {
      ...task,
      digest,
    });
    expect(change).not.toHaveProperty('pipeline');
    expect(published).toMatchObject({
      result: 'created',
      pageUrl: '/kafka-pipelines',
    });
    expect(published).not.toHaveProperty('entityRef');
    expect(await verbs.git.commits()).toBe(before + 1);
    expect(await verbs.git.git('diff', '--numstat', 'main~1', 'main')).toBe(
      '1\t1\tpipelines/orders-cdc/values.yaml\n1\t1\tpipelines/orders-per-minute/values.yaml',
    );
    expect(verbs.module.logs.join('\n')).toMatch(
      /Changes 2 fields of 2 pipelines, of 2 fields that were looked at:\n {2}changed +orders-cdc .*production -> deprecated/,
    );
    const again = await verbs.run('bulk', values, { ...task, digest });
    expect(again.published).toMatchObject({
      result: 'adopted',
      commit: published.commit,
    });
    expect(await verbs.git.commits()).toBe(before + 1);

    const error = await verbs.refused(() =>
      verbs.run('bulk', values, { ...task, id: 'another' }),
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
    const error = await verbs.refused(() =>
      verbs.run('bulk', { ...values, ...more }, task),
    );
    expect(error).toMatchObject({ name: 'InputError' });
    expect(error.message).toContain(text);
  });
});
