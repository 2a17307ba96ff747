import type { GitOpsRepository, ProposalRequest } from '../types';
import {
  commitRequest,
  disposing,
  shared,
  type CommitDescription,
  type CreateHarness,
  type ProposalHarness,
  type PullRequestDescription,
  type RepositoryHarness,
} from './harness';

/** What the cases of proposals work with. */
export interface ProposalCases {
  create: CreateHarness;
  publish: 'branch' | 'pullRequest';
  protection: boolean;
}

/** The branch of `proposalRequest`. */
export const BRANCH = 'kp-create-orders';

/** Path that `proposalRequest`'s changes are about, by default. */
export const VALUES = 'pipelines/orders/values.yaml';

const SEED = {
  files: {
    'kafka-pipelines.yaml': 'environments: {}\n',
    'pipelines/clicks/values.yaml': 'pipeline:\n  name: clicks\n',
  },
};

/** A proposal of Ann's with everything that a test does not care about. */
export function proposalRequest(
  base: string,
  changes: Record<string, string | null> = { [VALUES]: 'a: 1\n' },
  { id = 'task-1', by = 'user:default/ann', ...more }: RequestDetails = {},
): ProposalRequest {
  return {
    ...commitRequest(base, changes),
    branch: BRANCH,
    trailers: {
      'Request-Id': id,
      'Pipeline-Id': ['orders'],
      'Change-Digest': 'd'.repeat(64),
      'Requested-By': by,
    },
    pullRequest: { title: `Title of ${id}`, body: `Body of ${id}` },
    ...more,
  };
}

type RequestDetails = Partial<ProposalRequest> & { id?: string; by?: string };

/** What is to be seen of a proposal, by other means than the adapter. */
export interface ProposalState {
  main: string;
  head: string | undefined;
  /** Commits that main does not have, head first. */
  ahead: Array<CommitDescription & { commit: string }>;
  pullRequests: PullRequestDescription[];
}

/** A repository with proposals, and a look at it. */
export interface ProposalWorld {
  harness: RepositoryHarness;
  proposals: ProposalHarness;
  /** A new adapter that makes proposals. */
  open(): GitOpsRepository;
  /** Head of main. */
  main(): Promise<string>;
  look(branch?: string): Promise<ProposalState>;
  /** Texts by path, of a commit. */
  filesOf(commit: string): Promise<Record<string, string>>;
}

/** For a `describe` block: makes repositories of two pipelines and disposes of them after each test. */
export function proposalWorlds({
  create,
}: Pick<ProposalCases, 'create'>): () => Promise<ProposalWorld> {
  const make = disposing(create);
  return async () => worldOf(await make(SEED));
}

/** The same for cases that leave nothing behind: one repository for all of them. */
export function sharedProposalWorld({
  create,
}: Pick<ProposalCases, 'create'>): () => Promise<ProposalWorld> {
  return shared(async () => {
    const harness = await create(SEED);
    return { harness, value: worldOf(harness) };
  });
}

function worldOf(harness: RepositoryHarness): ProposalWorld {
  const proposals = proposalsOf(harness);
  return {
    harness,
    proposals,
    open: () => proposals.open(),
    main: async () => (await harness.listCommits())[0],
    look: branch => lookAt(harness, branch),
    filesOf: commit => harness.filesOf(commit),
  };
}

/** @throws for a harness that was declared to have proposals and has none */
export function proposalsOf({ proposals }: RepositoryHarness): ProposalHarness {
  if (!proposals) throw new Error('The harness has no proposals');
  return proposals;
}

/** Looks at a proposal by other means than the adapter. */
export async function lookAt(
  harness: RepositoryHarness,
  branch: string = BRANCH,
): Promise<ProposalState> {
  const proposals = proposalsOf(harness);
  const [onMain, head, all] = await Promise.all([
    harness.listCommits(),
    proposals.head(branch),
    proposals.pullRequests?.list() ?? [],
  ]);
  const ahead: ProposalState['ahead'] = [];
  const seen = new Set(onMain);
  const queue = head === undefined ? [] : [head];
  for (let commit = queue.shift(); commit; commit = queue.shift()) {
    if (seen.has(commit)) continue;
    seen.add(commit);
    const description = await harness.describeCommit(commit);
    ahead.push({ commit, ...description });
    queue.push(...description.parents);
  }
  return {
    main: onMain[0],
    head,
    ahead,
    pullRequests: all.filter(pullRequest => pullRequest.branch === branch),
  };
}

/** The proposal that a result must have, from what is to be seen of it. */
export function proposalOf(
  { head, pullRequests }: ProposalState,
  branch = BRANCH,
) {
  const open = pullRequests.find(({ state }) => state === 'open');
  return {
    branch,
    commit: head,
    ...(open && {
      pullRequest: {
        number: open.number,
        url: expect.stringMatching(new RegExp(`/${open.number}$`)),
      },
    }),
  };
}

/** Numbers and states of pull requests, in a form that is easy to compare. */
export function statesOf({ pullRequests }: ProposalState): string[] {
  return pullRequests.map(({ state }) => state);
}
