import { decideProposal } from '../decideProposal';
import { proposalMessage } from '../proposalCommit';
import type { ProposalRequest, ProposalResult } from '../types';
import type { GitOrigin } from './GitOrigin';
import {
  commitsAhead,
  describeCommits,
  isContained,
  resolveBranch,
} from './gitRefs';
import { moveBranch } from './moveBranch';
import { writeCommit } from './writeCommit';

/** A proposal whose tree is written. */
export interface BranchProposal {
  request: ProposalRequest;
  /** The branch it is made to. */
  base: string;
  /** Id of the tree of the request's base with its changes. */
  tree: string;
  signal?: AbortSignal;
}

/** What to write, and where the branch has to be then; undefined for a new one. */
interface Plan {
  result: 'created' | 'updated';
  from: string | undefined;
  parents: string[];
}

/**
 * Puts a proposal on its branch. A branch that nothing is known of is made
 * without looking; one that turns out to be there is looked at.
 */
export async function proposeBranch(
  origin: GitOrigin,
  proposal: BranchProposal,
): Promise<ProposalResult> {
  const { request, tree, signal } = proposal;
  const { branch } = request;
  const message = proposalMessage(request, tree);
  const call = { gitDir: origin.gitDir, signal };

  let { isCurrent } = origin;
  for (;;) {
    let head = await resolveBranch(branch, call);
    if (head && !isCurrent) {
      await origin.refresh(signal);
      isCurrent = true;
      head = await resolveBranch(branch, call);
    }
    const plan: Plan | ProposalResult = head
      ? await planFor(head, proposal, call)
      : { result: 'created', from: undefined, parents: [request.base] };
    if ('kind' in plan) return plan;

    const { from, parents, result } = plan;
    const commit = await writeCommit(
      { ...request, parents, tree, message },
      call,
    );
    signal?.throwIfAborted();
    const moved = await moveBranch(origin, { branch, from, to: commit });
    if (moved.kind === 'written') {
      return { kind: result, proposal: { branch, commit }, notes: [] };
    }
    if (moved.kind === 'protected') return moved;
    // Who acted on what was known before looks now; the branch may also be gone
    if (moved.head !== undefined && isCurrent) {
      return { kind: 'moved', head: moved.head };
    }
    isCurrent = true;
  }
}

async function planFor(
  commit: string,
  { request, base, tree }: BranchProposal,
  call: { gitDir: string; signal?: AbortSignal },
): Promise<Plan | ProposalResult> {
  const { branch } = request;
  const [head] = await describeCommits([commit], call);
  const baseHead = await resolveBranch(base, call);
  const isMerged =
    baseHead !== undefined && (await isContained(commit, baseHead, call));
  const decision = decideProposal({
    request,
    tree,
    head,
    ahead: isMerged ? [] : await commitsAhead(commit, base, call),
    isOpen: !isMerged,
  });
  switch (decision.kind) {
    case 'update':
      return {
        result: decision.result,
        from: decision.head,
        parents: decision.parents,
      };
    case 'unchanged':
    case 'adopted':
      return {
        kind: decision.kind,
        proposal: { branch, commit: decision.commit },
        notes: [],
      };
    default:
      return decision;
  }
}
