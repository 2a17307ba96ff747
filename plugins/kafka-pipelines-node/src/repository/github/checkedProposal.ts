import { InputError } from '@backstage/errors';
import { assertPublishes } from '../assertPublishes';
import { cleanAuthor } from '../commitMessage';
import { proposalMessage } from '../proposalCommit';
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
  const { branch, base, pullRequest } = request;
  assertPublishes(repository, branch);
  if (!pullRequest) {
    throw new InputError('A proposal needs the text of its pull request');
  }
  assertWritableChanges(request.changes);
  cleanAuthor(request.author);
  // For what is wrong with message or trailers; the tree is not known yet
  proposalMessage(request, base);
  return { ...request, pullRequest };
}
