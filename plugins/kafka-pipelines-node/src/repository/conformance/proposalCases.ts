import type { DefineCase } from './harness';
import {
  BRANCH,
  proposalOf,
  proposalRequest,
  proposalWorlds,
  statesOf,
  VALUES,
  type ProposalCases,
} from './proposals';

/** Proposals on branches of their own: made, repeated, changed, on a base that moves. */
export function describeProposing(cases: ProposalCases, it: DefineCase) {
  const make = proposalWorlds(cases);
  const withPulls = cases.publish === 'pullRequest';
  const oneOpen = withPulls ? ['open'] : [];

  it('makes one commit on the base, on a branch of its own', async () => {
    const { harness, open, main, look, filesOf } = await make();
    const base = await main();
    const result = await open().propose(
      proposalRequest(base, {
        [VALUES]: 'a: 1\n',
        'pipelines/clicks/values.yaml': null,
      }),
    );
    const state = await look();
    expect(result).toEqual({
      kind: 'created',
      proposal: proposalOf(state),
      notes: [],
    });
    expect(state.main).toBe(base);
    expect(state.ahead).toHaveLength(1);
    expect(await filesOf(state.head!)).toEqual({
      'kafka-pipelines.yaml': 'environments: {}\n',
      [VALUES]: 'a: 1\n',
    });
    const { tree } = await harness.describeCommit(state.head!);
    expect(state.ahead[0]).toMatchObject({
      parents: [base],
      trailers: [
        ['Request-Id', 'task-1'],
        ['Pipeline-Id', 'orders'],
        ['Change-Digest', 'd'.repeat(64)],
        ['Requested-By', 'user:default/ann'],
        ['Base-Commit', base],
        ['Tree-Id', tree],
      ],
    });
    expect(statesOf(state)).toEqual(oneOpen);
  });

  it('is unchanged when the proposal says the same already', async () => {
    const { open, main, look } = await make();
    const base = await main();
    await open().propose(proposalRequest(base));
    const before = await look();
    expect(
      await open().propose(proposalRequest(base, undefined, { id: 'task-2' })),
    ).toEqual({ kind: 'unchanged', proposal: proposalOf(before), notes: [] });
    expect((await look()).ahead).toEqual(before.ahead);
    expect(statesOf(await look())).toEqual(oneOpen);
  });

  it('is unchanged also when another person asks for the same', async () => {
    const { open, main, look } = await make();
    const base = await main();
    await open().propose(proposalRequest(base));
    const before = await look();
    expect(
      await open().propose(
        proposalRequest(base, undefined, {
          id: 'task-2',
          by: 'user:default/bob',
        }),
      ),
    ).toMatchObject({ kind: 'unchanged', proposal: proposalOf(before) });
  });

  it('adopts what an earlier attempt of the same request made', async () => {
    const { proposals, open, main, look } = await make();
    const base = await main();
    await open().propose(proposalRequest(base));
    const first = await look();
    expect(await open().propose(proposalRequest(base))).toEqual({
      // Made in the same second it is the same commit, which either has created
      kind: expect.stringMatching(/^(adopted|created)$/),
      proposal: proposalOf(first),
      notes: [],
    });
    expect(await look()).toEqual(first);

    // Also when the base has moved, and when others went on from there
    await proposals.commitByHand({ branch: 'main', changes: { other: '1' } });
    await open().propose(
      proposalRequest(
        await main(),
        { [VALUES]: 'a: 2\n' },
        {
          id: 'task-2',
        },
      ),
    );
    const before = await look();
    const { kind, proposal } = await open()
      .propose(proposalRequest(await main()))
      .then(result => ({ proposal: undefined, ...result }));
    expect({ kind, proposal }).toEqual({
      kind: 'adopted',
      proposal: { ...proposalOf(before), commit: first.head },
    });
    expect(await look()).toEqual(before);
  });

  it('holds another change of the same person in place of the first, by fast-forward', async () => {
    const { open, main, look, filesOf } = await make();
    const base = await main();
    await open().propose(proposalRequest(base));
    const first = await look();
    const result = await open().propose(
      proposalRequest(
        base,
        { 'pipelines/orders/other.yaml': 'b: 1\n' },
        { id: 'task-2' },
      ),
    );
    const second = await look();
    expect(result).toEqual({
      kind: 'updated',
      proposal: proposalOf(second),
      notes: [],
    });
    expect(second.ahead.map(({ parents }) => parents)).toEqual([
      [first.head],
      [base],
    ]);
    expect(await filesOf(second.head!)).toEqual({
      ...(await filesOf(base)),
      'pipelines/orders/other.yaml': 'b: 1\n',
    });
    expect(statesOf(second)).toEqual(oneOpen);
  });

  it('takes the moved base for a parent, so that the difference to it is the change alone', async () => {
    const { proposals, open, main, look, filesOf } = await make();
    await open().propose(proposalRequest(await main()));
    const first = await look();
    await proposals.commitByHand({
      branch: 'main',
      changes: {
        'pipelines/clicks/values.yaml': 'pipeline:\n  name: clicked\n',
        'pipelines/views/values.yaml': 'pipeline:\n  name: views\n',
      },
    });
    const base = await main();
    const result = await open().propose(
      proposalRequest(base, { [VALUES]: 'a: 2\n' }, { id: 'task-2' }),
    );
    const second = await look();
    expect(result).toMatchObject({
      kind: 'updated',
      proposal: proposalOf(second),
    });
    expect(second.ahead[0].parents).toEqual([first.head, base]);
    expect(second.ahead[0].trailers).toContainEqual(['Base-Commit', base]);
    expect(await filesOf(second.head!)).toEqual({
      ...(await filesOf(base)),
      [VALUES]: 'a: 2\n',
    });
    expect(statesOf(second)).toEqual(oneOpen);

    // Once on the new base, the next has one parent again
    await open().propose(
      proposalRequest(base, { [VALUES]: 'a: 3\n' }, { id: 'task-3' }),
    );
    expect((await look()).ahead[0].parents).toEqual([second.head]);
  });

  it('brings the same change onto a moved base', async () => {
    const { proposals, open, main, look, filesOf } = await make();
    await open().propose(proposalRequest(await main()));
    const first = await look();
    await proposals.commitByHand({ branch: 'main', changes: { other: '1' } });
    const base = await main();
    expect(
      await open().propose(proposalRequest(base, undefined, { id: 'task-2' })),
    ).toMatchObject({ kind: 'updated' });
    const second = await look();
    expect(second.ahead[0].parents).toEqual([first.head, base]);
    expect(await filesOf(second.head!)).toMatchObject({ other: '1' });
  });

  it('proposes many files in one commit', async () => {
    const { open, main, look, filesOf } = await make();
    const changes = Object.fromEntries(
      Array.from({ length: 120 }, (_, i) => [
        `pipelines/p${i}/values.yaml`,
        `n: ${i}\n`,
      ]),
    );
    const base = await main();
    await open().propose(proposalRequest(base, changes));
    const state = await look();
    expect(state.ahead).toHaveLength(1);
    expect(await filesOf(state.head!)).toEqual({
      ...(await filesOf(base)),
      ...changes,
    });
  });

  it('does not take a proposal for a commit of the branch', async () => {
    const { open, main } = await make();
    const repository = open();
    await repository.propose(proposalRequest(await main()));
    expect(await repository.findRequest('task-1', [VALUES])).toBeUndefined();
    expect(await repository.lastCommitOf([VALUES])).toBeUndefined();
    expect((await repository.read()).files.has(VALUES)).toBe(false);
    expect(await repository.head()).toBe(await main());
  });

  it('lists what is open, and from whom', async () => {
    const { proposals, open, main, look } = await make();
    const repository = open();
    expect(await repository.openProposals()).toEqual([]);
    const base = await main();
    await repository.propose(proposalRequest(base));
    await open().propose(
      proposalRequest(
        base,
        { a: '1', b: '1' },
        {
          branch: 'kp-bulk-0a1b2c3d',
          trailers: {
            'Request-Id': 'task-2',
            'Pipeline-Id': ['clicks', 'orders'],
            'Change-Digest': 'e'.repeat(64),
          },
        },
      ),
    );
    await proposals.commitByHand({
      branch: 'feature-of-bob',
      changes: { mine: '1' },
    });
    const state = await look();
    const bulk = await look('kp-bulk-0a1b2c3d');
    const titled = (title: string) =>
      withPulls && {
        pullRequest: {
          number: expect.any(Number),
          url: expect.stringContaining('/'),
          title,
          draft: false,
        },
      };
    const listed = await open().openProposals();
    expect(listed).toHaveLength(2);
    expect(listed).toEqual(
      expect.arrayContaining([
        {
          branch: BRANCH,
          commit: state.head,
          pipelines: ['orders'],
          requestedBy: 'user:default/ann',
          ...titled('Title of task-1'),
        },
        {
          branch: 'kp-bulk-0a1b2c3d',
          commit: bulk.head,
          pipelines: ['clicks', 'orders'],
          ...titled('Title of task-1'),
        },
      ]),
    );
    await proposals.merge(BRANCH, 'merge');
    await proposals.deleteBranch('kp-bulk-0a1b2c3d');
    expect(await open().openProposals()).toEqual([]);
  });

  if (withPulls) {
    it('says in the pull request what was asked for, and keeps what people add', async () => {
      const { proposals, open, main, look } = await make();
      const base = await main();
      await open().propose(proposalRequest(base));
      const [first] = (await look()).pullRequests;
      expect(first).toMatchObject({
        title: 'Title of task-1',
        body: expect.stringContaining('Body of task-1'),
        draft: false,
      });
      await proposals.pullRequests!.edit(first.number, {
        body: `Before.\n\n${first.body}\n\nAfter.`,
      });
      await open().propose(
        proposalRequest(base, { [VALUES]: 'a: 2\n' }, { id: 'task-2' }),
      );
      const [second] = (await look()).pullRequests;
      expect(second).toMatchObject({
        number: first.number,
        title: 'Title of task-2',
      });
      const visible = second.body.replace(/<!--.*?-->/g, '');
      expect(visible.split(/\s*\n+/)).toEqual([
        'Before.',
        'Body of task-2',
        'After.',
      ]);
    });
  }
}
