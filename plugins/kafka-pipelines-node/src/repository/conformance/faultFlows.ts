import { RateLimitedError } from '../RateLimitedError';
import { creating, publish } from './changes';
import type { GitOpsRepository } from '../types';
import type { CommitDescription, RepositoryHarness } from './harness';
import { lookAt, proposalsOf, statesOf } from './proposals';

/** What is to be seen after a flow, in a form that is easy to compare. */
export interface Seen {
  /** Commits of the request. */
  commits: number;
  /** The file it writes. */
  text: 'none' | 'earlier' | 'whole' | 'broken';
  /** States of the pull requests, oldest first. */
  pullRequests: string[];
}

/** Something that is done to a repository. */
export interface Flow {
  title: string;
  /** The adapter that it goes through, as a new process has it. */
  open(harness: RepositoryHarness): GitOpsRepository;
  /**
   * Brings about what it starts from.
   *
   * @param earlier - an adapter that lasts, which saves time
   */
  prepare(start: {
    harness: RepositoryHarness;
    earlier: GitOpsRepository;
    name: string;
  }): Promise<void>;
  /** Does it; may be repeated. @returns how it ended */
  run(repository: GitOpsRepository, name: string): Promise<string>;
  /** How it may end when all is well. */
  ends: string[];
  look(harness: RepositoryHarness, name: string): Promise<Seen>;
  /** What is to be seen when it is done. */
  done: Seen;
  /** What else may be seen when it failed. */
  failed: Seen[];
}

const NOTHING: Seen = { commits: 0, text: 'none', pullRequests: [] };
const DONE: Seen = { commits: 1, text: 'whole', pullRequests: [] };

/** What a file said before. */
const EARLIER = 'a: 1\n';

/** Reading, and commits to the branch itself. */
export const commitFlows: Flow[] = [
  {
    title: 'reading',
    open: harness => harness.open(),
    prepare: async () => {},
    async run(repository) {
      try {
        const { files } = await repository.read();
        return `read ${files.size}`;
      } catch (error) {
        if (error instanceof RateLimitedError) return 'rateLimited';
        throw error;
      }
    },
    ends: ['read 1'],
    look: async () => NOTHING,
    done: NOTHING,
    failed: [],
  },
  {
    title: 'a commit',
    open: harness => harness.open(),
    prepare: async () => {},
    run: create,
    ends: ['created', 'adopted'],
    look: lookAtMain,
    done: DONE,
    failed: [NOTHING],
  },
  {
    title: 'a commit that is there already',
    open: harness => harness.open(),
    prepare: async ({ earlier, name }) => {
      await create(earlier, name);
    },
    run: create,
    ends: ['adopted'],
    look: lookAtMain,
    done: DONE,
    failed: [],
  },
];

/** Proposals, from each state that their branch can be in. */
export function proposalFlows(publishes: 'branch' | 'pullRequest'): Flow[] {
  const seen = (
    text: Seen['text'],
    commits: number,
    ...states: string[]
  ): Seen => ({
    commits,
    text,
    pullRequests: publishes === 'pullRequest' ? states : [],
  });
  const open = seen('whole', 1, 'open');
  const base = {
    open: (harness: RepositoryHarness) => proposalsOf(harness).open(),
    run: create,
    look: lookAtProposal,
    done: open,
  };
  const flows: Flow[] = [
    {
      ...base,
      title: 'a new proposal',
      prepare: async () => {},
      ends: ['created', 'adopted'],
      // A branch without its pull request is not put forward yet
      failed: [NOTHING, DONE],
    },
    {
      ...base,
      title: 'another change of a proposal',
      prepare: proposeEarlier,
      ends: ['updated', 'adopted'],
      failed: [seen('earlier', 0, 'open')],
    },
    {
      ...base,
      title: 'a proposal on a base that moved',
      async prepare(start) {
        const { harness, name } = start;
        await proposeEarlier(start);
        await proposalsOf(harness).commitByHand({
          branch: 'main',
          changes: { [`other/${name}`]: '1' },
        });
      },
      ends: ['updated', 'adopted'],
      failed: [seen('earlier', 0, 'open')],
    },
    {
      ...base,
      title: 'a proposal that is there already',
      async prepare({ earlier, name }) {
        await create(earlier, name);
      },
      // Made in the same second it is the same commit, which either has created
      ends: ['created', 'adopted'],
      failed: [],
    },
  ];
  if (publishes === 'pullRequest') {
    flows.push({
      ...base,
      title: 'another change after a closed pull request',
      async prepare(start) {
        const { harness, name } = start;
        await proposeEarlier(start);
        const [{ number }] = (await lookAt(harness, branchOf(name)))
          .pullRequests;
        await proposalsOf(harness).pullRequests?.close(number);
      },
      ends: ['created', 'adopted'],
      done: seen('whole', 1, 'closed', 'open'),
      failed: [seen('earlier', 0, 'closed'), seen('whole', 1, 'closed')],
    });
  }
  return flows;
}

async function create(repository: GitOpsRepository, name: string) {
  return (await publish(repository, creating(name))).kind;
}

async function proposeEarlier({
  earlier,
  name,
}: {
  earlier: GitOpsRepository;
  name: string;
}) {
  await publish(earlier, creating(name, EARLIER, `earlier-${name}`));
}

function branchOf(name: string): string {
  return `kp-create-${name}`;
}

async function lookAtMain(
  harness: RepositoryHarness,
  name: string,
): Promise<Seen> {
  const commits = await harness.listCommits();
  const all = await Promise.all(commits.map(id => harness.describeCommit(id)));
  return {
    commits: requestsOf(all, name),
    text: await stateOfText(harness, name, commits[0]),
    pullRequests: [],
  };
}

async function lookAtProposal(
  harness: RepositoryHarness,
  name: string,
): Promise<Seen> {
  const state = await lookAt(harness, branchOf(name));
  return {
    commits: requestsOf(state.ahead, name),
    text: state.head ? await stateOfText(harness, name, state.head) : 'none',
    pullRequests: statesOf(state),
  };
}

function requestsOf(commits: CommitDescription[], name: string): number {
  return commits.filter(({ trailers }) =>
    trailers.some(
      ([key, value]) => key === 'Request-Id' && value === `task-${name}`,
    ),
  ).length;
}

async function stateOfText(
  harness: RepositoryHarness,
  name: string,
  at: string,
): Promise<Seen['text']> {
  const [{ path, ...edit }] = creating(name).edits;
  const { [path]: text } = await harness.filesOf(at);
  switch (text) {
    case undefined:
      return 'none';
    case EARLIER:
      return 'earlier';
    default:
      return 'create' in edit && text === edit.create ? 'whole' : 'broken';
  }
}
