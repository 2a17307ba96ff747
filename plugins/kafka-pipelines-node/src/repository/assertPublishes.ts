import { InputError } from '@backstage/errors';
import { assertProposalBranch } from './proposalCommit';
import type { GitOpsRepository } from './types';

/**
 * Refuses a commit to a repository of proposals, a proposal to one of commits,
 * and a proposal on a branch that is not for it.
 *
 * @param proposalBranch - absent for a commit to the repository's branch
 * @throws InputError
 */
export function assertPublishes(
  {
    name,
    branch,
    publish,
  }: Pick<GitOpsRepository, 'name' | 'branch' | 'publish'>,
  proposalBranch?: string,
): void {
  if ((publish === 'commit') !== (proposalBranch === undefined)) {
    const way =
      publish === 'commit' ? 'is written to directly' : 'takes proposals only';
    throw new InputError(
      `GitOps repository "${name}" ${way}: kafkaPipelines.repositories.${name}.publish is "${publish}"`,
    );
  }
  if (proposalBranch === undefined) return;
  assertProposalBranch(proposalBranch);
  if (proposalBranch === branch) {
    throw new InputError(
      `The proposal branch "${branch}" is the branch it would be proposed to`,
    );
  }
}
