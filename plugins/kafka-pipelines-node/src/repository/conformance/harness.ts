import type { CommitRequest, GitOpsRepository } from '../types';

/** What a repository holds in its first commit. */
export interface RepositorySeed {
  files?: Record<string, string | Uint8Array>;
  /** Target by path. */
  symlinks?: Record<string, string>;
  submodules?: string[];
}

/** A real repository of one adapter, for the conformance suite. */
export interface RepositoryHarness {
  /** A new adapter on the same repository, as another process would have it; it publishes by commits. */
  open(): GitOpsRepository;
  /** What a commit says, read by other means than the adapter. */
  describeCommit(commit: string): Promise<CommitDescription>;
  /** Texts by path, of a commit, read by other means than the adapter. */
  filesOf(commit: string): Promise<Record<string, string>>;
  /** Every commit of the branch, newest first, read by other means than the adapter. */
  listCommits(): Promise<string[]>;
  /** Commits to a new branch, merges that into the branch and deletes it. The base is the branch's head. */
  mergeFromSide(
    request: CommitRequest,
  ): Promise<{ side: string; merge: string }>;
  dispose(): Promise<void>;
  /** Where the adapter makes proposals. */
  proposals?: ProposalHarness;
  /** Where the adapter works with a server that can be made to fail. */
  faults?: FaultHarness;
}

/** Proposals, and what people do to them; nothing here goes through the adapter. */
export interface ProposalHarness {
  /** A new adapter on the same repository that publishes by branches or pull requests. */
  open(): GitOpsRepository;
  /** Names of all branches. */
  listBranches(): Promise<string[]>;
  /** Newest commit of a branch; undefined when there is no such branch. */
  head(branch: string): Promise<string | undefined>;
  /**
   * Commits as `PERSON`, with a clone and a push: on the head of a branch, or
   * on main where there is no such branch.
   *
   * @param options - with `amend` the commit takes the place of the head and
   * keeps its author, message and parents
   * @returns the commit
   */
  commitByHand(options: {
    branch: string;
    changes: Record<string, string | null>;
    amend?: boolean;
  }): Promise<string>;
  deleteBranch(branch: string): Promise<void>;
  /**
   * Merges a branch into main, as the button of its pull request does where
   * there are any, and leaves the branch. A squash has a message of its own.
   *
   * @returns the new head of main
   */
  merge(branch: string, method: 'merge' | 'squash'): Promise<string>;
  /** From now on the server refuses to move main. */
  protectMain?(): Promise<void>;
  /** Where there are pull requests. */
  pullRequests?: {
    /** All to main, whatever their state, oldest first. */
    list(): Promise<PullRequestDescription[]>;
    /** Closes without merging. */
    close(number: number): Promise<void>;
    edit(
      number: number,
      text: { title?: string; body?: string },
    ): Promise<void>;
  };
}

export interface PullRequestDescription {
  number: number;
  /** Branch that is to be merged. */
  branch: string;
  state: 'open' | 'closed' | 'merged';
  title: string;
  body: string;
  draft: boolean;
  labels: string[];
}

/** Who commits by hand. */
export const PERSON = { name: 'Bob Example', email: 'bob@example.com' };

/** How one request to a server goes wrong. */
export type Fault =
  /** Answers 500 and does nothing. */
  | { kind: 'errorBefore' }
  /** Does what was asked, then answers 500. */
  | { kind: 'errorAfter' }
  /** Closes the connection and does nothing. */
  | { kind: 'droppedBefore' }
  /** Does what was asked, then closes the connection without an answer. */
  | { kind: 'droppedAfter' }
  /** Answers that the caller asks too much, with the header `retry-after`, and does nothing. */
  | { kind: 'limited'; status: 403 | 429; retryAfterSeconds: number }
  /** A read is answered as it would have been before the last write; a write is not touched. */
  | { kind: 'staleRead' };

/** A server that can be made to fail. */
export interface FaultHarness {
  /**
   * Lets the n-th request from now meet a fault; those before and after it do
   * not.
   *
   * @param n - counts from 1, every request to the server
   */
  inject(n: number, fault: Fault): InjectedFault;
}

export interface InjectedFault {
  /** The request that met the fault, such as `POST /repos/o/r/git/refs`; undefined when there were fewer. */
  readonly request: string | undefined;
  /** From now on nothing goes wrong. */
  stop(): void;
}

export interface CommitDescription {
  author: { name: string; email: string };
  message: string;
  parents: string[];
  /** Id of the commit's tree. */
  tree: string;
  /** Values of each trailer, as git parses them. */
  trailers: Array<[string, string]>;
}

/** Makes a repository with a branch `main` of one commit, or of none without a seed. */
export type CreateHarness = (
  seed: RepositorySeed | undefined,
) => Promise<RepositoryHarness>;

/** A commit request with everything that a test does not care about. */
export function commitRequest(
  base: string,
  changes: Record<string, string | null>,
  more: Partial<CommitRequest> = {},
): CommitRequest {
  return {
    base,
    changes: new Map(Object.entries(changes)),
    message: 'Change something',
    author: { name: 'Ann Example', email: 'ann@example.com' },
    trailers: { 'Request-Id': 'request-1' },
    ...more,
  };
}

/** Registers one case of the suite, or skips it with a reason. */
export type DefineCase = (
  title: string,
  run: () => Promise<void>,
  timeout?: number,
) => void;

/** For a `describe` block: makes harnesses and disposes of them after each test. */
export function disposing(create: CreateHarness): CreateHarness {
  const harnesses: RepositoryHarness[] = [];
  afterEach(async () => {
    await Promise.all(harnesses.splice(0).map(harness => harness.dispose()));
  });
  return async seed => {
    const harness = await create(seed);
    harnesses.push(harness);
    return harness;
  };
}

/**
 * For a `describe` block whose cases leave nothing behind: makes what all of
 * them use when the first one asks, and disposes of it after the last.
 */
export function shared<T>(
  create: () => Promise<{ harness: RepositoryHarness; value: T }>,
): () => Promise<T> {
  let made: ReturnType<typeof create> | undefined;
  afterAll(async () => {
    await (await made)?.harness.dispose();
  });
  return async () => {
    made ??= create();
    return (await made).value;
  };
}
