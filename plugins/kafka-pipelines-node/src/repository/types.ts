import type { FileTree } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** The files of a repository at one commit. @public */
export interface Snapshot {
  commit: string;
  /** Regular text files by path. */
  files: FileTree;
  /** Blob id by path. */
  blobs: ReadonlyMap<string, string>;
  /** Paths that were left out, and why: symlinks, submodules, too large, not text. */
  skipped: Array<{ path: string; reason: string }>;
}

/** A commit to make on top of a known one. @public */
export interface CommitRequest {
  /** The commit the changes were computed from; the branch must still be there. */
  base: string;
  /** New text by path; null deletes. */
  changes: ReadonlyMap<string, string | null>;
  /** Subject, empty line, body. Trailers are added by the adapter. */
  message: string;
  author: { name: string; email: string };
  /** Request-Id, Pipeline-Id and so on; values are single lines. */
  trailers: Record<string, string>;
}

/** What became of a commit; anything else is thrown. @public */
export type CommitResult =
  | { kind: 'created'; commit: string }
  /** Somebody was faster: read again, apply again. */
  | { kind: 'moved'; head: string }
  /** The server refuses writes to this branch. */
  | { kind: 'protected'; reason: string };

/**
 * Port to a GitOps repository. Adapters: git now, GitHub later; one
 * conformance suite.
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
  head(options?: { signal?: AbortSignal }): Promise<string>;
  /** All files at the newest or at a given commit. */
  read(options?: { commit?: string; signal?: AbortSignal }): Promise<Snapshot>;
  /** One commit, compare-and-swap on the branch. Validates paths; writes all or nothing. */
  commit(
    request: CommitRequest,
    options?: { signal?: AbortSignal },
  ): Promise<CommitResult>;
  /** The newest commit on the branch with trailer `Request-Id: <id>` that touches one of the paths. */
  findRequest(id: string, paths: string[]): Promise<string | undefined>;
  /** Newest commit that touched one of the paths. */
  lastCommitOf(paths: string[]): Promise<string | undefined>;
  /** Earlier versions of one file, newest first. */
  history(
    path: string,
    options?: { limit?: number },
  ): AsyncIterable<{ commit: string; text: string | undefined }>;
}
