import type { FileTree } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** The files of a repository at one commit. @public */
export interface Snapshot {
  commit: string;
  /** Regular text files by path, byte for byte as in the repository. */
  files: FileTree;
  /** Blob id by path, of the same paths as `files`. */
  blobs: ReadonlyMap<string, string>;
  /** Paths that were left out, and why: symlinks, submodules, too large, not text. */
  skipped: Array<{ path: string; reason: string }>;
}

/** Who a commit says it is from. @public */
export interface CommitAuthor {
  name: string;
  email: string;
}

/** A commit to make on top of a known one. @public */
export interface CommitRequest {
  /** The commit the changes were computed from; the branch must still be there. */
  base: string;
  /** New text by path; null deletes. */
  changes: ReadonlyMap<string, string | null>;
  /** Subject, empty line, body. Trailers are added by the adapter. */
  message: string;
  /** An adapter whose server signs commits for an app may leave it to the server. */
  author: CommitAuthor;
  /** At least one: Request-Id, Pipeline-Id and so on; values are single lines, several values make several lines. */
  trailers: CommitTrailers;
}

/** Values by trailer, in the order in which they are written. @public */
export type CommitTrailers = Readonly<
  Record<string, string | readonly string[]>
>;

/** What became of a commit; anything else is thrown. @public */
export type CommitResult =
  | { kind: 'created'; commit: string }
  /** Somebody was faster: read again, apply again. */
  | { kind: 'moved'; head: string }
  /** The server refuses writes to this branch. */
  | { kind: 'protected'; reason: string }
  /** The server takes nothing more before then, and that is too long to wait for here. */
  | { kind: 'rateLimited'; until: Date };

/**
 * What a pull request says and how it is set up. Only title and body are sure;
 * each of the others that fails is a note in the result.
 * @public
 */
export interface PullRequestText {
  /** One line of at most 256 characters. */
  title: string;
  /**
   * Markdown of at most 60,000 characters. Adapters keep it between hidden
   * marks (`pullRequestBody`), so that an update replaces it and nothing else.
   */
  body: string;
  draft?: boolean;
  labels?: readonly string[];
  /** Login names. */
  reviewers?: readonly string[];
  /** Names of teams as they are in addresses, without the organisation. */
  teamReviewers?: readonly string[];
  /** Merge this way as soon as the repository's rules allow it. */
  autoMerge?: 'merge' | 'squash' | 'rebase';
}

/**
 * A commit to put forward on a branch of its own. The adapter adds the trailers
 * `Base-Commit` and `Tree-Id` (`proposalMessage`).
 * @public
 */
export interface ProposalRequest extends CommitRequest {
  /** Short name of the proposal branch; the same change has the same branch. */
  branch: string;
  /** Left aside where `publish` is `branch`. */
  pullRequest?: PullRequestText;
}

/** A change that waits for review. @public */
export interface Proposal {
  branch: string;
  /** The commit on the branch that holds the change. */
  commit: string;
  /** The open pull request; absent only where `publish` is `branch`. */
  pullRequest?: { number: number; url: string };
}

/** What became of a proposal; anything else is thrown. @public */
export type ProposalResult =
  | {
      /**
       * - `created`: the branch is new, with one commit on top of the base; or
       *   what was on it is merged or closed, and it goes on as for `updated`
       * - `updated`: the branch, which was ours, has one commit more. Its
       *   parents are the old head and, where that was made on another base,
       *   the base; its tree is the base with the changes and nothing else
       * - `unchanged`: the branch holds the same tree on the same base already
       * - `adopted`: a commit of the same request is on the branch already,
       *   whatever it is followed by
       *
       * (`decideProposal` tells them apart.)
       *
       * In each case there is an open pull request then; one that was closed
       * is followed by a new one, which a note says.
       */
      kind: 'created' | 'updated' | 'unchanged' | 'adopted';
      proposal: Proposal;
      /** Steps that do not decide and that failed, such as a label: one sentence each. */
      notes: string[];
    }
  /** The head of the branch is not a commit of ours; nothing was written. */
  | {
      kind: 'humanEdited';
      branch: string;
      /** That head. */
      commit: string;
      /** Name of its author. */
      by: string;
    }
  /**
   * Another person's proposal, with other content, waits for review on the
   * branch; nothing was written.
   */
  | {
      kind: 'taken';
      branch: string;
      commit: string;
      /** Entity reference of who asked for it. */
      by: string;
      pullRequest?: { number: number; url: string };
    }
  /** Somebody moved the proposal branch meanwhile, nothing was written: read again, apply again. */
  | { kind: 'moved'; head: string }
  /** The server refuses the branch, or the pull request. */
  | { kind: 'protected'; reason: string }
  /** As for a commit. */
  | { kind: 'rateLimited'; until: Date };

/** A proposal that is neither merged nor closed nor deleted. @public */
export interface OpenProposal {
  branch: string;
  /** Head of the branch. */
  commit: string;
  pullRequest?: { number: number; url: string; title: string; draft: boolean };
  /** From the trailers of our newest commit on the branch. */
  pipelines: string[];
  /** Entity reference of who asked, from the trailer `Requested-By`. */
  requestedBy?: string;
}

/** Options of every call to a repository. @public */
export interface RepositoryCallOptions {
  /**
   * Ends the call with the signal's reason; a commit is then either whole or
   * not there. A proposal whose branch is written gets its pull request all
   * the same.
   */
  signal?: AbortSignal;
  /**
   * The asking person's own token for the server, in place of the configured
   * credentials. An adapter whose repository takes no tokens leaves it aside.
   */
  token?: string;
}

/**
 * Port to a GitOps repository. Adapters: git and GitHub; one conformance suite.
 *
 * Every method throws an error that names the repository when it, or its
 * branch, does not exist.
 * @public
 */
export interface GitOpsRepository {
  /** Name in app-config; the only thing an input may carry. */
  readonly name: string;
  readonly branch: string;
  readonly publish: 'commit' | 'branch' | 'pullRequest';
  /** Web address of the repository, where there is one. */
  readonly webUrl?: string;
  /** Newest commit of the branch. */
  head(options?: RepositoryCallOptions): Promise<string>;
  /**
   * All files at the newest or at a given commit.
   * @throws NotFoundError when there is no such commit.
   */
  read(
    options?: RepositoryCallOptions & { commit?: string },
  ): Promise<Snapshot>;
  /**
   * One commit, compare-and-swap on the branch. Writes all or nothing.
   * @throws InputError for a path, text, author or trailer that may not be
   * written, for changes that leave every file as it is, and where `publish`
   * is not `commit`.
   */
  commit(
    request: CommitRequest,
    options?: RepositoryCallOptions,
  ): Promise<CommitResult>;
  /**
   * One commit on a branch of its own, and its pull request where `publish` is
   * `pullRequest`. The branch is only ever moved by fast-forward, and only from
   * a head that is ours (`decideProposal`). The base branch is not written and
   * may be protected.
   *
   * It may be repeated after any error and then ends with one branch, one
   * commit and one open pull request for one request.
   * @throws InputError as `commit` does, for a branch that is the base branch
   * or has no valid name, and where `publish` is `commit`.
   */
  propose(
    request: ProposalRequest,
    options?: RepositoryCallOptions,
  ): Promise<ProposalResult>;
  /**
   * Every open proposal to the base branch, newest first: branches named by
   * `proposalBranch`, which may have been edited by people since, in this
   * repository, not in forks. Where `publish` is `branch`, those that the base
   * branch does not contain; where it is `commit`, none.
   */
  openProposals(options?: RepositoryCallOptions): Promise<OpenProposal[]>;
  /**
   * The newest commit on the branch, or of what a given commit has, with
   * trailer `Request-Id: <id>` that touches one of the paths.
   */
  findRequest(
    id: string,
    paths: string[],
    options?: RepositoryCallOptions & { commit?: string },
  ): Promise<string | undefined>;
  /** Newest commit of the branch, or of what a given commit has, that touched one of the paths. */
  lastCommitOf(
    paths: string[],
    options?: RepositoryCallOptions & { commit?: string },
  ): Promise<string | undefined>;
  /**
   * The commit that a commit was computed from (`commitBase`); undefined for a
   * first commit.
   * @throws NotFoundError when there is no such commit.
   */
  baseOf(
    commit: string,
    options?: RepositoryCallOptions,
  ): Promise<string | undefined>;
  /** Versions of one file on the branch, newest first; `text` is undefined where it is not there or not readable text. */
  history(
    path: string,
    options?: RepositoryCallOptions & { limit?: number },
  ): AsyncIterable<{ commit: string; text: string | undefined }>;
}
