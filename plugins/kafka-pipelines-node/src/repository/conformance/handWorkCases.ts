import { creating, publish } from './changes';
import { PERSON, type DefineCase } from './harness';
import {
  BRANCH,
  proposalOf,
  proposalRequest,
  proposalWorlds,
  statesOf,
  VALUES,
  type ProposalCases,
} from './proposals';

const SECOND = { id: 'task-2' };

/** What people do to proposals: their commits, merges, refusals and tidying up. */
export function describeHandWork(cases: ProposalCases, it: DefineCase) {
  const make = proposalWorlds(cases);
  const withPulls = cases.publish === 'pullRequest';
  const states = (...all: string[]) => (withPulls ? all : []);

  it('leaves a branch alone that a person has committed to', async () => {
    const { proposals, open, main, look } = await make();
    const base = await main();
    await open().propose(proposalRequest(base));
    const commit = await proposals.commitByHand({
      branch: BRANCH,
      changes: { [VALUES]: 'a: 1 # by Bob\n' },
    });
    const before = await look();
    for (const changes of [{ [VALUES]: 'a: 1\n' }, { [VALUES]: 'a: 2\n' }]) {
      expect(
        await open().propose(proposalRequest(base, changes, SECOND)),
      ).toEqual({
        kind: 'humanEdited',
        branch: BRANCH,
        commit,
        by: PERSON.name,
      });
    }
    expect(await look()).toEqual(before);
    // The first request has done its work, whatever came after it
    expect(await open().propose(proposalRequest(base))).toMatchObject({
      kind: 'adopted',
    });
    expect(await look()).toEqual(before);
    expect(await open().openProposals()).toEqual([
      expect.objectContaining({
        branch: BRANCH,
        commit,
        pipelines: ['orders'],
      }),
    ]);
  });

  it('knows a commit that a person amended, trailers and all, by its tree', async () => {
    const { proposals, open, main, look } = await make();
    const base = await main();
    await open().propose(proposalRequest(base));
    const commit = await proposals.commitByHand({
      branch: BRANCH,
      changes: { [VALUES]: 'a: 1 # by Bob\n' },
      amend: true,
    });
    const before = await look();
    expect(before.ahead[0].trailers).toContainEqual(['Request-Id', 'task-1']);
    for (const details of [SECOND, {}]) {
      expect(
        await open().propose(proposalRequest(base, undefined, details)),
      ).toEqual({
        kind: 'humanEdited',
        branch: BRANCH,
        commit,
        by: expect.any(String),
      });
    }
    expect(await look()).toEqual(before);
  });

  it('leaves a branch alone that somebody else made under its name', async () => {
    const { proposals, open, main, look } = await make();
    const commit = await proposals.commitByHand({
      branch: BRANCH,
      changes: { mine: '1' },
    });
    const before = await look();
    expect(await open().propose(proposalRequest(await main()))).toEqual({
      kind: 'humanEdited',
      branch: BRANCH,
      commit,
      by: PERSON.name,
    });
    expect(await look()).toEqual(before);
  });

  it("does not take the place of another person's open proposal", async () => {
    const { open, main, look } = await make();
    const base = await main();
    await open().propose(proposalRequest(base));
    const before = await look();
    expect(
      await open().propose(
        proposalRequest(
          base,
          { [VALUES]: 'a: 2\n' },
          { ...SECOND, by: 'user:default/bob' },
        ),
      ),
    ).toEqual({
      kind: 'taken',
      by: 'user:default/ann',
      ...proposalOf(before),
    });
    expect(await look()).toEqual(before);
  });

  it('makes a branch again that was deleted', async () => {
    const { proposals, open, main, look } = await make();
    const base = await main();
    await open().propose(proposalRequest(base));
    await proposals.deleteBranch(BRANCH);
    expect(
      await open().propose(
        proposalRequest(base, { [VALUES]: 'a: 2\n' }, SECOND),
      ),
    ).toMatchObject({ kind: 'created' });
    const state = await look();
    expect(state.ahead.map(({ parents }) => parents)).toEqual([[base]]);
    expect(statesOf(state)).toEqual(states('closed', 'open'));
  });

  it('makes a new proposal on a merged branch that was not deleted', async () => {
    const { proposals, open, main, look, filesOf } = await make();
    await open().propose(proposalRequest(await main()));
    const first = await look();
    await proposals.merge(BRANCH, 'merge');
    const base = await main();
    expect(
      await open().propose(
        proposalRequest(
          base,
          { [VALUES]: 'a: 2\n' },
          { ...SECOND, by: 'user:default/bob' },
        ),
      ),
    ).toMatchObject({ kind: 'created' });
    const second = await look();
    expect(second.ahead).toHaveLength(1);
    expect(second.ahead[0].parents).toEqual([first.head, base]);
    expect(await filesOf(second.head!)).toEqual({
      ...(await filesOf(base)),
      [VALUES]: 'a: 2\n',
    });
    expect(statesOf(second)).toEqual(states('merged', 'open'));
  });

  for (const method of ['merge', 'squash'] as const) {
    it(`has nothing to do when the proposal was merged meanwhile (${method})`, async () => {
      const { proposals, open, look } = await make();
      const first = await publish(open(), creating('orders'));
      expect(first.kind).toBe('created');
      await proposals.merge('kp-create-orders', method);
      await proposals.deleteBranch('kp-create-orders');
      const merged = await look();

      const again = await publish(open(), creating('orders'));
      expect(['adopted', 'unchanged']).toContain(again.kind);
      expect(again).toMatchObject({
        message: expect.stringContaining('nothing'),
        ...(method === 'merge' && first.kind === 'created'
          ? { kind: 'adopted', commit: first.commit }
          : {}),
      });
      expect(
        await publish(open(), creating('orders', undefined, 'task-2')),
      ).toMatchObject({ kind: 'unchanged' });
      expect(await look()).toEqual(merged);
    });
  }

  it('finds its merged commit also when somebody has changed the file since', async () => {
    const { proposals, open, look } = await make();
    const first = await publish(open(), creating('orders'));
    await proposals.merge('kp-create-orders', 'merge');
    await proposals.commitByHand({
      branch: 'main',
      changes: { [VALUES]: 'changed: by hand\n' },
    });
    const before = await look();
    expect(await publish(open(), creating('orders'))).toMatchObject({
      kind: 'adopted',
      commit: first.kind === 'created' && first.commit,
    });
    expect(
      await publish(open(), creating('orders', undefined, 'task-2')),
    ).toMatchObject({ kind: 'conflict', path: VALUES });
    expect(await look()).toEqual(before);
  });

  it('says whose commit or proposal is in the way, and what to do', async () => {
    const { proposals, open, look } = await make();
    await publish(open(), creating('orders', 'a: 1\n'));
    const others = creating('orders', 'a: 2\n', 'task-2');
    others.request.by = 'user:default/bob';
    expect(await publish(open(), others)).toMatchObject({
      kind: 'conflict',
      message: expect.stringMatching(
        /is another change of pipeline orders, asked for by user:default\/ann: have it merged or closed first/,
      ),
    });
    const commit = await proposals.commitByHand({
      branch: BRANCH,
      changes: { [VALUES]: 'a: 3\n' },
    });
    const before = await look();
    expect(await publish(open(), others)).toMatchObject({
      kind: 'humanEdited',
      branch: BRANCH,
      commit,
      by: PERSON.name,
      message: expect.stringMatching(/is by Bob Example and stays as it is/),
    });
    expect(await look()).toEqual(before);
  });

  if (cases.protection) {
    it('proposes to a branch that nobody may write to', async () => {
      const { harness, proposals, open, main, look } = await make();
      await proposals.protectMain!();
      const base = await main();
      expect(await harness.open().commit(proposalRequest(base))).toMatchObject({
        kind: 'protected',
        reason: expect.any(String),
      });
      expect(await open().propose(proposalRequest(base))).toMatchObject({
        kind: 'created',
      });
      const state = await look();
      expect(state.main).toBe(base);
      expect(state.ahead).toHaveLength(1);
    });
  }

  if (withPulls) {
    for (const by of ['user:default/ann', 'user:default/bob']) {
      it(`opens a new pull request after one that was closed, for ${by}`, async () => {
        const { proposals, open, main, look } = await make();
        const base = await main();
        await open().propose(proposalRequest(base));
        const [{ number }] = (await look()).pullRequests;
        await proposals.pullRequests!.close(number);
        const result = await open().propose(
          proposalRequest(base, { [VALUES]: 'a: 2\n' }, { ...SECOND, by }),
        );
        const state = await look();
        expect(result).toEqual({
          kind: 'created',
          proposal: proposalOf(state),
          notes: [expect.stringMatching(new RegExp(`#${number}.*closed`))],
        });
        expect(statesOf(state)).toEqual(['closed', 'open']);
      });
    }

    it('opens a new pull request for the same content after one that was closed', async () => {
      const { proposals, open, main, look } = await make();
      const base = await main();
      await open().propose(proposalRequest(base));
      const [{ number }] = (await look()).pullRequests;
      await proposals.pullRequests!.close(number);
      expect(
        await open().propose(proposalRequest(base, undefined, SECOND)),
      ).toMatchObject({
        kind: 'unchanged',
        notes: [expect.stringMatching(new RegExp(`#${number}.*closed`))],
      });
      const state = await look();
      expect(state.ahead).toHaveLength(1);
      expect(statesOf(state)).toEqual(['closed', 'open']);
      expect(
        await open()
          .openProposals()
          .then(all => all.length),
      ).toBe(1);
    });
  }
}
