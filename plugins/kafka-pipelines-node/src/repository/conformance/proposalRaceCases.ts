import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { creating, publish } from './changes';
import type { DefineCase } from './harness';
import {
  BRANCH,
  proposalRequest,
  proposalWorlds,
  statesOf,
  VALUES,
  type ProposalCases,
} from './proposals';

/** Proposals made at the same time, by processes that do not know of each other. */
export function describeProposalRaces(cases: ProposalCases, it: DefineCase) {
  const make = proposalWorlds(cases);
  const oneOpen = cases.publish === 'pullRequest' ? ['open'] : [];

  it('lets one of two writers make the branch', async () => {
    const { open, main, look, filesOf } = await make();
    const base = await main();
    const results = await Promise.all(
      [1, 2].map(n =>
        open().propose(
          proposalRequest(base, { [VALUES]: `a: ${n}\n` }, { id: `task-${n}` }),
        ),
      ),
    );
    const kinds = results.map(({ kind }) => kind);
    expect(kinds).toContain('created');
    // The other one saw the branch, or lost the race for it
    expect(['created,moved', 'created,updated']).toContain(
      [...kinds].sort().join(),
    );
    const state = await look();
    expect(state.ahead).toHaveLength(kinds.includes('updated') ? 2 : 1);
    const last = kinds.indexOf(
      kinds.includes('updated') ? 'updated' : 'created',
    );
    expect((await filesOf(state.head!))[VALUES]).toBe(`a: ${last + 1}\n`);
    expect(statesOf(state)).toEqual(oneOpen);
  });

  it('brings two changes of one person together in turn', async () => {
    const { open, look } = await make();
    const results = await Promise.all(
      [1, 2].map(n =>
        publish(open(), creating('orders', `a: ${n}\n`, `task-${n}`)),
      ),
    );
    expect(results.map(({ kind }) => kind).sort()).toEqual([
      'created',
      'updated',
    ]);
    const state = await look();
    expect(state.ahead).toHaveLength(2);
    expect(statesOf(state)).toEqual(oneOpen);
  });

  it('makes one proposal of two requests for the same', async () => {
    const { open, look } = await make();
    const results = await Promise.all(
      [1, 2].map(n =>
        publish(open(), creating('orders', undefined, `task-${n}`)),
      ),
    );
    expect(results.map(({ kind }) => kind).sort()).toEqual([
      'created',
      'unchanged',
    ]);
    const state = await look();
    expect(state.ahead).toHaveLength(1);
    expect(statesOf(state)).toEqual(oneOpen);
  });

  it('makes one proposal of one request that runs four times at once', async () => {
    const { open, look } = await make();
    const results = await Promise.all(
      [1, 2, 3, 4].map(() => publish(open(), creating('orders'))),
    );
    const state = await look();
    expect(state.ahead).toHaveLength(1);
    expect(statesOf(state)).toEqual(oneOpen);
    for (const result of results) {
      // Made in the same second, all are the same commit, which any has created
      expect(['adopted', 'created']).toContain(result.kind);
      expect(result).toMatchObject({
        commit: state.head,
        proposal: { branch: BRANCH },
      });
    }
  });

  it('makes fifty proposals at once, none lost and none twice', async () => {
    const { proposals, open, main } = await make();
    const base = await main();
    const names = Array.from({ length: 50 }, (_, i) => `pipeline-${i}`);
    const results = await Promise.all(
      names.map(name => publish(open(), creating(name))),
    );
    expect(results.map(({ kind }) => kind)).toEqual(names.map(() => 'created'));
    expect((await proposals.listBranches()).sort()).toEqual(
      ['main', ...names.map(name => `kp-create-${name}`)].sort(),
    );
    const listed = await open().openProposals();
    expect(listed.flatMap(({ pipelines }) => pipelines).sort()).toEqual(
      [...names].sort(),
    );
    expect(await main()).toBe(base);
    if (proposals.pullRequests) {
      const all = await proposals.pullRequests.list();
      expect(all.map(({ branch }) => branch).sort()).toEqual(
        names.map(name => `kp-create-${name}`).sort(),
      );
    }
  }, 120_000);

  it('edits the same pipeline from what is on the base, while the base moves', async () => {
    const { proposals, open, main, look, filesOf } = await make();
    const path = 'pipelines/clicks/values.yaml';
    const { blobs } = await open().read();
    const editing: ChangeSet = {
      ...creating('clicks'),
      request: { id: 'task-1', verb: 'edit', by: 'user:default/ann' },
      edits: [
        {
          path,
          blob: blobs.get(path)!,
          set: [{ pointer: '/pipeline/owner', value: 'group:default/a' }],
        },
      ],
    };
    let moved = false;
    const result = await publish(open(), editing, {
      check: async () => {
        if (moved) return;
        moved = true;
        await proposals.commitByHand({
          branch: 'main',
          changes: { [path]: 'pipeline:\n  name: clicks\n  lifecycle: x\n' },
        });
      },
    });
    expect(result.kind).toBe('created');
    // A second task sees the moved base and brings the edit onto it
    const again = await publish(open(), {
      ...editing,
      request: { ...editing.request, id: 'task-2' },
    });
    expect(again.kind).toBe('updated');
    const state = await look('kp-edit-clicks');
    expect(state.ahead[0].parents).toContain(await main());
    expect((await filesOf(state.head!))[path]).toBe(
      'pipeline:\n  name: clicks\n  lifecycle: x\n  owner: group:default/a\n',
    );
  });
}
