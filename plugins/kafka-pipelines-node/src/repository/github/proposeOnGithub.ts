import { ServiceUnavailableError } from '@backstage/errors';
import { cleanAuthor } from '../commitMessage';
import { decideProposal } from '../decideProposal';
import { proposalMessage } from '../proposalCommit';
import type {
  ProposalRequest,
  ProposalResult,
  PullRequestText,
} from '../types';
import type { GithubBranches } from './GithubBranches';
import type { GithubCallOptions } from './GithubClient';
import type { GithubCommits, ListedCommit } from './GithubCommits';
import { GithubFailure } from './githubFailure';
import type {
  GithubPullRequest,
  GithubPullRequests,
} from './GithubPullRequests';

/** The parts of a repository that a proposal is made with. */
export interface ProposalTools {
  branches: GithubBranches;
  commits: GithubCommits;
  pullRequests: GithubPullRequests;
  /** The branch that is proposed to. */
  baseBranch: string;
}

interface Proposed {
  kind: 'created' | 'updated' | 'unchanged' | 'adopted';
  commit: string;
  /** What there is for the branch, newest first; left out for a new branch. */
  existing?: GithubPullRequest[];
}

type Request = ProposalRequest & { pullRequest: PullRequestText };

const MAX_ROUNDS = 3;

/**
 * Puts a tree forward. Branch and pull request are written at once, and looked
 * at only when that fails: a new one costs three calls from here.
 *
 * @param tree - id of the tree of the base with the changes
 */
export async function proposeOnGithub(
  tools: ProposalTools,
  request: Request,
  tree: string,
  options: GithubCallOptions,
): Promise<ProposalResult> {
  const { branches, commits } = tools;
  const { branch, base } = request;
  const { signal, token } = options;
  const commitOn = (parents: string[]) =>
    commits.create(
      {
        tree,
        parents,
        message: proposalMessage(request, tree),
        author: cleanAuthor(request.author),
      },
      options,
    );

  // A branch that is written gets its pull request, so that takes no signal
  const first = await commitOn([base]);
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    signal?.throwIfAborted();
    const made = await branches.create(branch, first, token);
    if (made.kind === 'refused') return refused(made.failure);
    if (made.kind === 'written') {
      return withPullRequest(
        tools,
        request,
        { kind: 'created', commit: first },
        token,
      );
    }

    if (!made.head) continue;
    const { decision, existing } = await lookAt(
      tools,
      { request, tree, head: made.head },
      options,
    );
    if (decision.kind === 'humanEdited' || decision.kind === 'taken') {
      return decision;
    }
    if (decision.kind !== 'update') {
      return withPullRequest(tools, request, { ...decision, existing }, token);
    }

    const commit = await commitOn(decision.parents);
    signal?.throwIfAborted();
    const moved = await branches.move(branch, commit, decision.head, token);
    if (moved.kind === 'refused') return refused(moved.failure);
    if (moved.kind === 'written') {
      return withPullRequest(
        tools,
        request,
        { kind: decision.result, commit, existing },
        token,
      );
    }
    if (moved.head) return { kind: 'moved', head: moved.head.commit };
    // Deleted since it was looked at
  }
  throw new ServiceUnavailableError(
    `the branch "${branch}" was deleted ${MAX_ROUNDS} times while it was being written. Try again.`,
  );
}

/** What a branch that is there means for the request. */
async function lookAt(
  { branches, commits, pullRequests, baseBranch }: ProposalTools,
  found: { request: Request; tree: string; head: ListedCommit },
  options: GithubCallOptions,
) {
  const { request, head } = found;
  const [existing, base] = await Promise.all([
    pullRequests.of(request.branch, options),
    branches.head(baseBranch, options),
  ]);
  const ahead = await commits.ahead(
    base?.commit ?? request.base,
    head.commit,
    options,
  );
  const open = existing.find(({ state }) => state === 'open');
  const decision = decideProposal({
    ...found,
    ahead,
    // A branch comes before its pull request, so one without any is being made
    isOpen: open !== undefined || (existing.length === 0 && ahead.length > 0),
  });
  return {
    existing,
    decision:
      decision.kind === 'taken' && open
        ? { ...decision, pullRequest: { number: open.number, url: open.url } }
        : decision,
  };
}

/** Sees to the pull request of a branch that holds the proposal. */
async function withPullRequest(
  { pullRequests }: ProposalTools,
  { branch, pullRequest: text }: Request,
  { kind, commit, existing = [] }: Proposed,
  token: string | undefined,
): Promise<ProposalResult> {
  const result = ({ number, url }: GithubPullRequest, notes: string[]) => ({
    kind,
    proposal: { branch, commit, pullRequest: { number, url } },
    notes,
  });

  let [earlier] = existing;
  const open = existing.find(({ state }) => state === 'open');
  if (open) {
    if (kind === 'unchanged' || kind === 'adopted') return result(open, []);
    try {
      earlier = await pullRequests.update(open, text, token);
      if (earlier.state === 'open') return result(open, []);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return result(open, [`The text of the pull request is old: ${why}`]);
    }
  }

  try {
    const { pullRequest, notes } = await pullRequests.create(
      branch,
      text,
      token,
    );
    return result(pullRequest, [
      ...(earlier
        ? [
            `Pull request #${earlier.number} was ${earlier.state}; #${pullRequest.number} follows it`,
          ]
        : []),
      ...notes,
      ...(await pullRequests.setUp(pullRequest, text, token)),
    ]);
  } catch (error) {
    if (error instanceof GithubFailure && !error.isAmbiguous) {
      return refused(error);
    }
    throw error;
  }
}

function refused(failure: GithubFailure): ProposalResult {
  // A token that is not accepted at all is no rule of the repository
  if (failure.status === 401) throw failure;
  return { kind: 'protected', reason: failure.message };
}
