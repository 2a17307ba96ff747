import type { GitOpsRepository, ProposalRequest } from '../types';
import type { DefineCase } from './harness';
import {
  BRANCH,
  proposalRequest,
  proposalWorlds,
  sharedProposalWorld,
  VALUES,
  type ProposalCases,
} from './proposals';
import { BAD_PATHS } from './refusalCases';

const BAD_BRANCHES = [
  '',
  'main',
  'refs/heads/kp-create-orders',
  'kp-',
  'kp-create/orders',
  'kp-create..orders',
  'kp-create-orders.lock',
  'kp-Create',
  'kp-größe',
  'kp-a b',
  'kp-a\nb',
  'kp-a~1',
  'kp-a:b',
  '-kp-a',
  '../kp-a',
  'kp-@{1}',
  `kp-${'a'.repeat(98)}`,
];

/** What must never be proposed, each with nothing left behind. */
export function describeProposalRefusals(cases: ProposalCases, it: DefineCase) {
  const make = proposalWorlds(cases);
  const unchanged = sharedProposalWorld(cases);
  let repository: GitOpsRepository | undefined;

  async function expectRefused(
    changes: Record<string, string | null> | undefined,
    more: Partial<ProposalRequest>,
    message: RegExp,
  ) {
    const { harness, proposals, open, main } = await unchanged();
    const base = await main();
    const branches = await proposals.listBranches();
    const commits = await harness.listCommits();
    repository ??= open();
    await expect(
      repository.propose(proposalRequest(base, changes, more)),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
    expect(await proposals.listBranches()).toEqual(branches);
    expect(await harness.listCommits()).toEqual(commits);
    expect((await proposals.pullRequests?.list()) ?? []).toEqual([]);
  }

  for (const branch of BAD_BRANCHES) {
    it(`refuses the branch ${JSON.stringify(branch)}`, async () => {
      await expectRefused(undefined, { branch }, /proposal branch/);
    });
  }

  for (const [path, message] of BAD_PATHS) {
    it(`refuses the path ${JSON.stringify(path)} in a proposal`, async () => {
      await expectRefused({ good: '1', [path]: 'x' }, {}, message);
    });
  }

  const { trailers } = proposalRequest('');
  const bad: Array<
    [
      string,
      Record<string, string | null> | undefined,
      Partial<ProposalRequest>,
      RegExp,
    ]
  > = [
    ['deleting what is not there', { nothing: null }, {}, /no such file/],
    ['a file below a file', { 'kafka-pipelines.yaml/x': '1' }, {}, /is a file/],
    [
      'changes that change nothing',
      { 'kafka-pipelines.yaml': 'environments: {}\n' },
      {},
      /leave every file as it is/,
    ],
    ['half a surrogate pair', { x: 'a\ud800' }, {}, /half a surr/],
    ['an empty message', undefined, { message: ' \n' }, /message is empty/],
    [
      'a trailer of ours in the message',
      undefined,
      { message: 'Subject\n\nTree-Id: 0\n\nmore' },
      /starts with "Tree-Id:"/,
    ],
    [
      'a pipeline that forges a trailer',
      undefined,
      { trailers: { ...trailers, 'Pipeline-Id': ['a', 'b\nTree-Id: 0'] } },
      /one line/,
    ],
    [
      'trailers that do not say whose it is',
      undefined,
      { trailers: { 'Request-Id': 'task-1' } },
      /needs the trailers/,
    ],
  ];
  for (const [what, changes, more, message] of bad) {
    it(`refuses ${what} in a proposal`, async () => {
      await expectRefused(changes, more, message);
    });
  }

  it('is either for commits or for proposals', async () => {
    const { harness, proposals, open, main } = await make();
    const branches = await proposals.listBranches();
    const base = await main();
    expect(open().publish).toBe(cases.publish);
    await expect(open().commit(proposalRequest(base))).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('"demo"'),
    });
    await expect(
      harness.open().propose(proposalRequest(base)),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('"demo"'),
    });
    expect(await harness.open().openProposals()).toEqual([]);
    expect(await proposals.listBranches()).toEqual(branches);
    expect(await main()).toBe(base);
  });

  it('proposes nothing when asked to stop before', async () => {
    const { proposals, open, main } = await make();
    const branches = await proposals.listBranches();
    const reason = new Error('enough');
    await expect(
      open().propose(proposalRequest(await main()), {
        signal: AbortSignal.abort(reason),
      }),
    ).rejects.toBe(reason);
    await expect(
      open().openProposals({ signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
    expect(await proposals.listBranches()).toEqual(branches);
  });

  it('proposes all or nothing when asked to stop at any moment, and can be repeated', async () => {
    const { open, main, look, filesOf } = await make();
    const base = await main();
    const files = { ...(await filesOf(base)), [VALUES]: 'a: 1\n', b: '1' };
    for (let delay = 0; delay < 60; delay += 6) {
      const branch = `${BRANCH}-${delay}`;
      const request = proposalRequest(
        base,
        { [VALUES]: 'a: 1\n', b: '1' },
        { branch, id: `task-${delay}` },
      );
      const stopped = await open()
        .propose(request, { signal: AbortSignal.timeout(delay) })
        .then(
          () => false,
          error => {
            expect(error.name).toBe('TimeoutError');
            return true;
          },
        );
      const { head } = await look(branch);
      expect(head === undefined).toBe(stopped);
      const { kind } = await open().propose(request);
      // Made in the same second it is the same commit, which either has created
      expect(kind).toMatch(stopped ? /^created$/ : /^(adopted|created)$/);
      const state = await look(branch);
      expect(state.ahead).toHaveLength(1);
      expect(await filesOf(state.head!)).toEqual(files);
      expect(state.pullRequests.map(({ state: is }) => is)).toEqual(
        cases.publish === 'pullRequest' ? ['open'] : [],
      );
    }
  }, 60_000);
}
