import {
  isProposalBranch,
  PROPOSAL_BRANCH_PREFIX,
  readProposalCommit,
} from '../proposalCommit';
import type { OpenProposal } from '../types';
import { commitsAhead, describeCommits, listUnmerged } from './gitRefs';

/** Proposal branches that the base branch does not contain, newest first. */
export async function listProposals(
  base: string,
  call: { gitDir: string; signal?: AbortSignal },
): Promise<OpenProposal[]> {
  const all = await listUnmerged(PROPOSAL_BRANCH_PREFIX, base, call);
  const open = all.filter(({ branch }) => isProposalBranch(branch));
  const heads = await describeCommits(
    open.map(({ commit }) => commit),
    call,
  );
  const known = new Map(
    heads.map(head => [head.commit, readProposalCommit(head)]),
  );
  const proposals: OpenProposal[] = [];
  for (const { branch, commit } of open) {
    // Only where a person went on, ours is further down
    const ours =
      known.get(commit) ??
      (await commitsAhead(commit, base, call))
        .map(readProposalCommit)
        .find(Boolean);
    proposals.push({
      branch,
      commit,
      pipelines: ours?.pipelines ?? [],
      ...(ours?.requestedBy && { requestedBy: ours.requestedBy }),
    });
  }
  return proposals;
}
