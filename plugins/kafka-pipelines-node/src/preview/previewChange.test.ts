import {
  checkFleet,
  type BulkPlan,
  type ChangeSet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { changeSetDigest } from '../changes/changeSetDigest';
import { loadFleet } from '../fleet/loadFleet';
import { resolveHelm, type Helm } from '../helm';
import type { Snapshot } from '../repository/types';
import { demoSnapshot, snapshotOf } from './__testUtils__/demoSnapshot';
import { createChangeSet } from './createChangeSet';
import type { Writer } from './decideWrite';
import { previewChange } from './previewChange';

const blueprint = {
  files: new Map([
    ['commit-message.txt', 'Create {{name}}'],
    [
      'pipelines/{{name}}/values.yaml',
      "pipeline: { name: '{{name}}', owner: group:default/data-platform }\nconnect: { cluster: cdc }\n",
    ],
    ['pipelines/{{name}}/values-{{each environments}}.yaml', ''],
  ]),
};
const values = { name: 'audit', environments: ['dev'] };
function baseOf({ files, skipped }: Snapshot) {
  const fleet = loadFleet(files, skipped);
  return { fleet, findings: checkFleet(fleet) };
}

const writer: Writer = {
  ownershipRefs: ['group:default/data-platform'],
  permission: { allowed: true },
};
const where = { repository: 'demo', branch: 'main' };

describe('previewChange', () => {
  let snapshot: Snapshot;
  let helm: Helm;

  beforeAll(async () => {
    [snapshot, helm] = await Promise.all([demoSnapshot(), resolveHelm()]);
  });

  const preview = (on: Snapshot) =>
    previewChange({
      changeSet: createChangeSet({
        blueprint,
        values,
        snapshot: on,
        ...where,
        request: { id: 'preview', by: 'user:default/ada' },
      }),
      snapshot: on,
      base: baseOf(on),
      ...where,
      publish: 'commit',
      writer,
      helm: { render: run => run(helm) },
      renderBase: async () => {
        throw new Error('There is nothing to compare with');
      },
    });

  it('signs what a task makes of the same form', async () => {
    const previewed = await preview(snapshot);
    expect(previewed).toMatchObject({
      ...where,
      base: snapshot.commit,
      pipelines: ['audit'],
      result: 'changed',
      findings: [],
      manifests: [{ environment: 'dev' }],
      dangers: [],
    });
    const changeSet = createChangeSet({
      blueprint,
      values: { ...values, review: { digest: previewed.digest } },
      snapshot: { commit: 'a later one' },
      ...where,
      request: { id: 'task-1', by: 'user:default/grace' },
    });
    expect(previewed.digest).toBe(changeSetDigest(changeSet));
  });

  it('signs nothing when the name is taken', async () => {
    const taken = new Map(snapshot.files).set(
      'pipelines/audit/values.yaml',
      '# other\n',
    );
    const previewed = await preview(snapshotOf(taken));
    expect(previewed.digest).toBeUndefined();
    expect(previewed).toMatchObject({
      result: 'changed',
      findings: [{ rule: 'pipeline/name-taken' }],
    });
  });

  describe('of many pipelines', () => {
    const plan: BulkPlan = { verb: 'bulk', rows: [] };

    /** A repository with copies of a pipeline, which Helm cannot render. */
    async function previewMany(count: number) {
      const files = new Map(snapshot.files);
      const pipelines = Array.from({ length: count }, (_, n) => `copy-${n}`);
      for (const name of pipelines) {
        files.set(
          `pipelines/${name}/values.yaml`,
          `pipeline: { name: ${name}, owner: group:default/data-platform }\n`,
        );
        files.set(`pipelines/${name}/values-dev.yaml`, '');
      }
      const many = snapshotOf(files);
      const render = jest.fn(async () => ({ environment: 'dev', command: '' }));
      const changeSet: ChangeSet = {
        version: 1,
        ...where,
        base: many.commit,
        request: { id: 'preview', verb: 'bulk', by: 'user:default/ada' },
        pipelines,
        message: 'Set system',
        edits: pipelines.map(name => ({
          path: `pipelines/${name}/values.yaml`,
          blob: many.blobs.get(`pipelines/${name}/values.yaml`)!,
          set: [{ pointer: '/pipeline/system', value: 'shop' }],
        })),
      };
      const previewed = await previewChange({
        changeSet,
        plan,
        snapshot: many,
        base: baseOf(many),
        ...where,
        publish: 'commit',
        writer,
        helm: {
          render: run =>
            run({ command: 'helm-that-is-not-there', version: '4.0.0' }),
        },
        renderBase: render,
      });
      return { changeSet, previewed };
    }

    it('renders the first forty, and names the others', async () => {
      const { changeSet, previewed } = await previewMany(42);
      expect(previewed).toMatchObject({ verb: 'bulk', plan });
      expect(previewed.pipelines).toHaveLength(42);
      expect(previewed.files).toHaveLength(42);
      expect(
        new Set(previewed.manifests.map(({ pipeline }) => pipeline)),
      ).toEqual(new Set(changeSet.pipelines.slice(0, 40)));
      expect(previewed.notRendered).toEqual(['copy-40', 'copy-41']);
    });

    it('has nothing to sign when nothing changes', async () => {
      expect(
        await previewChange({
          changeSet: undefined,
          plan,
          snapshot,
          base: baseOf(snapshot),
          ...where,
          publish: 'pullRequest',
          writer,
          helm: { render: run => run(helm) },
          renderBase: async () => ({ environment: 'dev', command: '' }),
        }),
      ).toEqual({
        ...where,
        publish: 'pullRequest',
        base: snapshot.commit,
        verb: 'bulk',
        pipelines: [],
        result: 'unchanged',
        findings: [],
        files: [],
        manifests: [],
        dangers: [],
        notRendered: [],
        plan,
      });
    });
  });
});
