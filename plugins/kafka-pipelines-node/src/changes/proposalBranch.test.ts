import { isProposalBranch } from '../repository/proposalCommit';
import { proposalBranch, verbOfProposal } from './proposalBranch';

const branchOf = (
  verb: 'create' | 'edit' | 'remove' | 'promote' | 'derive' | 'bulk',
  pipelines: string[],
  paths: string[] = [],
) =>
  proposalBranch({
    request: { id: 'task', verb, by: 'user:default/ann' },
    pipelines,
    edits: paths.map(path => ({ path, create: '' })),
  });

describe('proposalBranch', () => {
  it('says what is done to which pipeline', () => {
    expect(branchOf('create', ['orders-cdc'])).toBe('kp-create-orders-cdc');
    expect(branchOf('promote', ['orders-cdc'])).toBe('kp-promote-orders-cdc');
  });

  it('stands for the paths of a bulk change, in any order', () => {
    const branch = branchOf(
      'bulk',
      ['a', 'b'],
      ['pipelines/a/x', 'pipelines/b/x'],
    );
    expect(branch).toMatch(/^kp-bulk-[0-9a-f]{8}$/);
    expect(
      branchOf('bulk', ['b', 'a'], ['pipelines/b/x', 'pipelines/a/x']),
    ).toBe(branch);
    expect(branchOf('bulk', ['a'], ['pipelines/a/x'])).not.toBe(branch);
  });

  it.each(['a', 'a--b', 'a1', `a${'b'.repeat(52)}`])(
    'is a name that proposals may have, for pipeline %s',
    name => {
      for (const verb of ['create', 'promote', 'derive'] as const) {
        expect(isProposalBranch(branchOf(verb, [name]))).toBe(true);
      }
    },
  );
});

describe('verbOfProposal', () => {
  it.each(['create', 'edit', 'remove', 'promote', 'derive', 'bulk'] as const)(
    'reads %s from the name of its branch',
    verb => {
      expect(verbOfProposal(branchOf(verb, ['remove-orders']))).toBe(verb);
    },
  );

  it.each(['kp-upgrade-orders', 'edit-orders', 'kp-edit', 'main'])(
    'reads nothing from %s',
    branch => {
      expect(verbOfProposal(branch)).toBeUndefined();
    },
  );
});
