import { InputError } from '@backstage/errors';
import { cleanAuthor } from '../commitMessage';
import { assertProposalBranch, proposalMessage } from '../proposalCommit';
import type {
  GitOpsRepository,
  ProposalRequest,
  PullRequestText,
} from '../types';
import { assertWritableChanges } from '../writableChanges';

/** @throws InputError for a proposal that cannot be made, before anything is asked or written. */
export function checkedProposal(
  request: ProposalRequest,
  repository: Pick<GitOpsRepository, 'name' | 'branch' | 'publish'>,
): ProposalRequest & { pullRequest: PullRequestText } {
  const { name, publish } = repository;
  const { branch, base, pullRequest } = request;
  if (publish !== 'pullRequest') {
    throw new InputError(
      `GitOps repository "${name}" is written to directly: kafkaPipelines.repositories.${name}.publish is "${publish}"`,
    );
  }
  if (!pullRequest) {
    throw new InputError('A proposal needs the text of its pull request');
  }
  assertProposalBranch(branch);
  if (branch === repository.branch) {
    throw new InputError(
      `The proposal branch "${branch}" is the branch it is proposed to`,
    );
  }
  assertWritableChanges(request.changes);
  cleanAuthor(request.author);
  // For what is wrong with message or trailers; the tree is not known yet
  proposalMessage(request, base);
  return { ...request, pullRequest };
}
