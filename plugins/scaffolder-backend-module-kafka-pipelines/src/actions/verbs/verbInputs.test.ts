import type { JsonObject } from '@backstage/types';
import type { Verb } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { COMMERCE, VerbHarness } from '../../__testUtils__/verbHarness';

describe('forms about pipelines that exist', () => {
  const verbs = VerbHarness.use();

  describe('who may', () => {
    it.each<[Verb, () => Promise<JsonObject>]>([
      ['edit', () => verbs.values('edit')],
      ['remove', async () => ({ pipeline: 'orders-cdc' })],
      ['bulk', () => verbs.values('bulk')],
    ])('%s needs the owners of all', async (verb, values) => {
      const error = await verbs.refused(async () =>
        verbs.run(verb, await values(), { groups: COMMERCE }),
      );
      expect(error).toMatchObject({ name: 'NotAllowedError' });
      expect(error.message).toContain('group:default/data-platform');
      expect(verbs.module.audit.at(-1)?.outcome).toBe('failed');
    });
  });

  it('does everything but the write in a dry run', async () => {
    const head = await verbs.git.git('rev-parse', 'main');
    for (const [verb, values] of [
      ['edit', await verbs.values('edit')],
      ['remove', { pipeline: 'orders-cdc' }],
    ] as const) {
      const { published } = await verbs.run(verb, values, { isDryRun: true });
      expect(published).toMatchObject({ result: 'dryRun', commit: head });
    }
    expect(await verbs.git.git('rev-parse', 'main')).toBe(head);
    expect(verbs.module.audit).toEqual([]);
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
      const unknown = await verbs.refused(() =>
        verbs.run(verb, { ...values, pipeline: 'nothing-here' }),
      );
      expect(unknown.message).toContain('There is no pipeline "nothing-here"');
      for (const pipeline of [...HOSTILE, 1, null]) {
        const error = await verbs.refused(() =>
          verbs.run(verb, { ...values, pipeline }),
        );
        expect(error).toMatchObject({ name: 'InputError' });
        expect(error.message).toContain('pipeline');
      }
    });

    it('of derive must have a name that is one', async () => {
      for (const name of HOSTILE) {
        const error = await verbs.refused(() =>
          verbs.run('derive', { pipeline: 'customers-cdc', name, answers: {} }),
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
        const error = await verbs.refused(() =>
          verbs.run('edit', {
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
      const values = await verbs.values('edit');
      const [file] = values.files as JsonObject[];
      const set = [
        { pointer: '/topics/shop.orders/partitions', value: 6, was: 6 },
      ];
      const error = await verbs.refused(() =>
        verbs.run('edit', { ...values, files: [{ ...file, set }] }),
      );
      expect(error).toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('Nothing changes'),
      });
    });

    it('may name the repository, and nothing else than a name', async () => {
      const { change } = await verbs.run('remove', {
        pipeline: 'orders-cdc',
        repository: 'demo',
      });
      expect(change.changeSet).toMatchObject({ repository: 'demo' });
      for (const repository of ['other', 'file:///etc', { url: 'x' }]) {
        await verbs.refused(() =>
          verbs.run('remove', { pipeline: 'orders-cdc', repository }),
        );
      }
    });
  });
});
