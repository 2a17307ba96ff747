import { isProposalBranch } from '../repository/proposalCommit';
import { proposalBranch } from './proposalBranch';

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
