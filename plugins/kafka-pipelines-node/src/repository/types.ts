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
  author: CommitAuthor;
  /** At least one: Request-Id, Pipeline-Id and so on; values are single lines. */
  trailers: Record<string, string>;
}

/** What became of a commit; anything else is thrown. @public */
export type CommitResult =
  | { kind: 'created'; commit: string }
  /** Somebody was faster: read again, apply again. */
  | { kind: 'moved'; head: string }
  /** The server refuses writes to this branch. */
  | { kind: 'protected'; reason: string };

/** Options of every call to a repository. @public */
export interface RepositoryCallOptions {
  /** Ends the call with the signal's reason; a commit is then either whole or not there. */
  signal?: AbortSignal;
}

/**
 * Port to a GitOps repository. Adapters: git now, GitHub later; one
 * conformance suite.
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
   * written, and for changes that leave every file as it is.
   */
  commit(
    request: CommitRequest,
    options?: RepositoryCallOptions,
  ): Promise<CommitResult>;
  /** The newest commit on the branch with trailer `Request-Id: <id>` that touches one of the paths. */
  findRequest(
    id: string,
    paths: string[],
    options?: RepositoryCallOptions,
  ): Promise<string | undefined>;
  /** Newest commit that touched one of the paths. */
  lastCommitOf(
    paths: string[],
    options?: RepositoryCallOptions,
  ): Promise<string | undefined>;
  /** Versions of one file on the branch, newest first; `text` is undefined where it is not there or not readable text. */
  history(
    path: string,
    options?: RepositoryCallOptions & { limit?: number },
  ): AsyncIterable<{ commit: string; text: string | undefined }>;
}
