import { InputError } from '@backstage/errors';
import {
  BASE_COMMIT_TRAILER,
  CHANGE_DIGEST_TRAILER,
  formatCommitMessage,
  parseTrailers,
  PIPELINE_ID_TRAILER,
  REQUEST_ID_TRAILER,
  REQUESTED_BY_TRAILER,
  TREE_ID_TRAILER,
} from './commitMessage';
import type { ProposalRequest } from './types';

/** What every proposal branch's name starts with. */
export const PROPOSAL_BRANCH_PREFIX = 'kp-';

/** One level, so that no proposal branch stands in the way of another as a folder. */
const PROPOSAL_BRANCH = /^kp-[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const MAX_BRANCH_LENGTH = 100;

/** What a commit of ours on a proposal branch says about itself. */
export interface ProposalCommit {
  requestId: string;
  pipelines: string[];
  /** Digest of the change set. */
  digest: string;
  /** Commit of the base branch it was computed from. */
  base: string;
  /** Entity reference of who asked. */
  requestedBy?: string;
}

/** Whether a branch is one that proposals are made on. */
export function isProposalBranch(branch: string): boolean {
  return branch.length <= MAX_BRANCH_LENGTH && PROPOSAL_BRANCH.test(branch);
}

/** @throws InputError for a branch that proposals may not be made on. */
export function assertProposalBranch(branch: string): void {
  if (!isProposalBranch(branch)) {
    throw new InputError(
      `The proposal branch ${JSON.stringify(
        branch,
      )} must be ${PROPOSAL_BRANCH_PREFIX} and lower-case letters, digits and dashes, at most ${MAX_BRANCH_LENGTH} characters`,
    );
  }
}

/**
 * The message of a commit on a proposal branch.
 *
 * @param tree - id of the tree of that commit
 * @throws InputError as `formatCommitMessage`, and when a trailer is missing by
 * which the commit is known as ours
 */
export function proposalMessage(
  request: Pick<ProposalRequest, 'base' | 'message' | 'trailers'>,
  tree: string,
): string {
  const message = formatCommitMessage(request.message, {
    ...request.trailers,
    [BASE_COMMIT_TRAILER]: request.base,
    [TREE_ID_TRAILER]: tree,
  });
  if (!readProposalCommit({ message, tree })) {
    throw new InputError(
      `A proposal needs the trailers ${REQUEST_ID_TRAILER}, ${PIPELINE_ID_TRAILER} and ${CHANGE_DIGEST_TRAILER}`,
    );
  }
  return message;
}

/**
 * Whose a commit on a proposal branch is: ours when it has all trailers and
 * its tree is the one they name. A commit that a person made, amended or
 * rebased is not, as either the trailers or the tree are others then.
 *
 * @returns undefined when it is not ours
 */
export function readProposalCommit(commit: {
  message: string;
  /** Id of its tree. */
  tree: string;
}): ProposalCommit | undefined {
  const trailers = parseTrailers(commit.message);
  const single = (key: string): string | undefined => {
    const values = trailers.get(key) ?? [];
    return values.length === 1 ? values[0] : undefined;
  };
  const requestId = single(REQUEST_ID_TRAILER);
  const digest = single(CHANGE_DIGEST_TRAILER);
  const base = single(BASE_COMMIT_TRAILER);
  const pipelines = trailers.get(PIPELINE_ID_TRAILER) ?? [];
  if (
    requestId === undefined ||
    digest === undefined ||
    base === undefined ||
    pipelines.length === 0 ||
    single(TREE_ID_TRAILER) !== commit.tree
  ) {
    return undefined;
  }
  return {
    requestId,
    pipelines,
    digest,
    base,
    requestedBy: single(REQUESTED_BY_TRAILER),
  };
}
