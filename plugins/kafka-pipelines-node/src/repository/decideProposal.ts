import { REQUEST_ID_TRAILER, REQUESTED_BY_TRAILER } from './commitMessage';
import { readProposalCommit } from './proposalCommit';
import type { ProposalRequest, ProposalResult } from './types';

/** A commit as it stands on a proposal branch. */
export interface BranchCommit {
  commit: string;
  /** Id of its tree. */
  tree: string;
  message: string;
  /** Name of its author. */
  author: string;
}

/** What to do with a proposal branch that exists. */
export type ProposalDecision =
  /** Answer so; write nothing. */
  | Extract<ProposalResult, { kind: 'humanEdited' | 'taken' }>
  /** Nothing to write; see to the pull request. */
  | { kind: 'unchanged' | 'adopted'; commit: string }
  /** Write a commit with these parents and move the branch to it, from `head`, by fast-forward. */
  | {
      kind: 'update';
      /** `created` where nothing waits on the branch any more: it is a new proposal then. */
      result: 'created' | 'updated';
      head: string;
      parents: string[];
    };

/**
 * Decides what a request means for a proposal branch that exists. Every adapter
 * asks this, so that all are as careful with the work of people.
 */
export function decideProposal(options: {
  request: ProposalRequest;
  /** Id of the tree of the base with the changes. */
  tree: string;
  head: BranchCommit;
  /** Commits of the branch that the base branch does not have, newest first. */
  ahead: readonly BranchCommit[];
  /**
   * Whether the branch waits for review. False only when the base branch has it
   * all, or when its pull requests are closed: one without any is being made.
   */
  isOpen: boolean;
}): ProposalDecision {
  const { request, tree, head, ahead, isOpen } = options;
  const { branch, base, trailers } = request;

  const earlier = ahead.find(
    commit =>
      readProposalCommit(commit)?.requestId === trailers[REQUEST_ID_TRAILER],
  );
  if (earlier) return { kind: 'adopted', commit: earlier.commit };

  const { commit } = head;
  const ours = readProposalCommit(head);
  if (!ours) return { kind: 'humanEdited', branch, commit, by: head.author };
  if (head.tree === tree && ours.base === base) {
    return { kind: 'unchanged', commit };
  }
  if (isOpen && ours.requestedBy !== trailers[REQUESTED_BY_TRAILER]) {
    return {
      kind: 'taken',
      branch,
      commit,
      by: ours.requestedBy ?? head.author,
    };
  }
  return {
    kind: 'update',
    result: isOpen ? 'updated' : 'created',
    head: commit,
    parents: ours.base === base ? [commit] : [commit, base],
  };
}
