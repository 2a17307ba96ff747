import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { applyChangeSet } from '../changes/applyChangeSet';
import { loadFleet } from '../fleet/loadFleet';
import { demoSnapshot } from './__testUtils__/demoSnapshot';
import { secretFindings } from './secretFindings';

const PATH = 'pipelines/orders-cdc/values.yaml';
const CONFIG = '/connectors/orders-mysql/config';

function setting(pointer: string, value: unknown, blob: string): ChangeSet {
  return {
    version: 1,
    repository: 'gitops',
    branch: 'main',
    base: 'older',
    request: { id: 'task-1', by: 'user:default/ada', verb: 'edit' },
    pipelines: ['orders-cdc'],
    message: 'Edit pipeline orders-cdc',
    edits: [{ path: PATH, blob, set: [{ pointer, value }] }],
  };
}

describe('secretFindings', () => {
  const found = async (pointer: string, value: unknown, kind: string) => {
    const snapshot = await demoSnapshot();
    const fleet = loadFleet(snapshot.files, snapshot.skipped);
    const changeSet = setting(pointer, value, 'older');
    expect(applyChangeSet(changeSet, snapshot).kind).toBe(kind);
    return secretFindings({ changeSet, snapshot, fleet }).map(each => [
      each.rule,
      each.severity,
      each.pointer,
      JSON.stringify(each).includes('hunter2'),
    ]);
  };

  it('are of fields that can be set', async () => {
    const pointer = `${CONFIG}/database.ssl.keystore.password`;
    expect(await found(pointer, 'hunter2', 'applied')).toEqual([
      ['secret/plaintext', 'error', pointer, false],
    ]);
  });

  it.each([
    [`${CONFIG}/database.password`, 'hunter2', `${CONFIG}/database.password`],
    [CONFIG, { 'database.password': 'hunter2' }, `${CONFIG}/database.password`],
  ])(
    'are also of fields that somebody else has changed: %s',
    async (pointer, value, place) => {
      expect(await found(pointer, value, 'conflict')).toEqual([
        ['secret/plaintext', 'error', place, false],
      ]);
    },
  );

  it('are not of what is no secret', async () => {
    expect(
      await found(`${CONFIG}/topic.prefix`, 'hunter2', 'conflict'),
    ).toEqual([]);
  });
});
