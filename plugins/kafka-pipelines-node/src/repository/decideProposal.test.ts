import { decideProposal, type BranchCommit } from './decideProposal';
import { proposalMessage } from './proposalCommit';
import type { ProposalRequest } from './types';

const BASE = 'base';
const TREE = 'tree';

function requestOf(
  id: string,
  { by = 'user:default/ann', base = BASE } = {},
): ProposalRequest {
  return {
    base,
    branch: 'kp-create-orders',
    changes: new Map(),
    message: 'Add orders',
    author: { name: 'Ann', email: 'ann@example.com' },
    trailers: {
      'Request-Id': id,
      'Pipeline-Id': 'orders',
      'Change-Digest': 'd',
      'Requested-By': by,
    },
  };
}

function commitOf(
  commit: string,
  request: ProposalRequest,
  tree = TREE,
): BranchCommit {
  return {
    commit,
    tree,
    message: proposalMessage(request, tree),
    author: 'Ann',
  };
}

const HUMAN: BranchCommit = {
  commit: 'human',
  tree: 'x',
  message: 'Fix',
  author: 'Bob',
};

const FIRST = commitOf('first', requestOf('task-1'));

function decide(
  request: ProposalRequest,
  ahead: BranchCommit[],
  { tree = TREE, isOpen = true, head = ahead[0] } = {},
) {
  return decideProposal({ request, tree, head, ahead, isOpen });
}

describe('decideProposal', () => {
  it('knows its own request, also under other commits and on another base', () => {
    const adopted = { kind: 'adopted', commit: 'first' };
    expect(decide(requestOf('task-1'), [FIRST])).toEqual(adopted);
    expect(decide(requestOf('task-1'), [HUMAN, FIRST])).toEqual(adopted);
    expect(
      decide(requestOf('task-1', { base: 'later' }), [FIRST], { tree: 'y' }),
    ).toEqual(adopted);
  });

  it('takes the same tree on the same base for unchanged, whoever asks', () => {
    const unchanged = { kind: 'unchanged', commit: 'first' };
    expect(decide(requestOf('task-2'), [FIRST])).toEqual(unchanged);
    expect(
      decide(requestOf('task-2', { by: 'user:default/bob' }), [FIRST]),
    ).toEqual(unchanged);
  });

  it('goes on from its own commit, and from the base where that moved', () => {
    expect(decide(requestOf('task-2'), [FIRST], { tree: 'y' })).toEqual({
      kind: 'update',
      result: 'updated',
      head: 'first',
      parents: ['first'],
    });
    expect(decide(requestOf('task-2', { base: 'later' }), [FIRST])).toEqual({
      kind: 'update',
      result: 'updated',
      head: 'first',
      parents: ['first', 'later'],
    });
  });

  it('goes on from a branch that was merged, with a new proposal', () => {
    expect(
      decide(requestOf('task-2', { base: 'merge' }), [], {
        head: FIRST,
        tree: 'y',
        isOpen: false,
      }),
    ).toEqual({
      kind: 'update',
      result: 'created',
      head: 'first',
      parents: ['first', 'merge'],
    });
  });

  it('leaves the commits of people alone', () => {
    expect(decide(requestOf('task-2'), [HUMAN, FIRST])).toEqual({
      kind: 'humanEdited',
      branch: 'kp-create-orders',
      commit: 'human',
      by: 'Bob',
    });
    const amended = { ...FIRST, tree: 'amended', author: 'Bob' };
    for (const id of ['task-1', 'task-2']) {
      expect(decide(requestOf(id), [amended])).toMatchObject({
        kind: 'humanEdited',
      });
    }
  });

  it("leaves another person's open proposal alone, not a closed one", () => {
    const request = requestOf('task-2', { by: 'user:default/bob' });
    expect(decide(request, [FIRST], { tree: 'y' })).toEqual({
      kind: 'taken',
      branch: 'kp-create-orders',
      commit: 'first',
      by: 'user:default/ann',
    });
    expect(
      decide(request, [FIRST], { tree: 'y', isOpen: false }),
    ).toMatchObject({ kind: 'update', result: 'created' });
  });
});
