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
  /** A new adapter on the same repository, as another process would have it. */
  open(): GitOpsRepository;
  /** What a commit says, read by other means than the adapter. */
  describeCommit(commit: string): Promise<CommitDescription>;
  /** Every commit of the branch, newest first, read by other means than the adapter. */
  listCommits(): Promise<string[]>;
  /** Commits to a new branch, merges that into the branch and deletes it. The base is the branch's head. */
  mergeFromSide(
    request: CommitRequest,
  ): Promise<{ side: string; merge: string }>;
  dispose(): Promise<void>;
}

export interface CommitDescription {
  author: { name: string; email: string };
  message: string;
  parents: string[];
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
