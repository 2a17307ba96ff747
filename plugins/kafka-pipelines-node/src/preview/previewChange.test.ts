import { checkFleet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { changeSetDigest } from '../changes/changeSetDigest';
import { loadFleet } from '../fleet/loadFleet';
import { resolveHelm, type Helm } from '../helm';
import type { Snapshot } from '../repository/types';
import { demoSnapshot, snapshotOf } from './__testUtils__/demoSnapshot';
import { createChangeSet } from './createChangeSet';
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
      writer: {
        ownershipRefs: ['group:default/data-platform'],
        permission: { allowed: true },
      },
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
});
