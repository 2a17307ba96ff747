import { InputError, NotFoundError } from '@backstage/errors';
import {
  cleanAuthor,
  formatCommitMessage,
  isTrailerValue,
} from '../commitMessage';
import { assertChangesFitTree, assertPath } from '../paths';
import { assertWritableText, MAX_FILE_BYTES } from '../text';
import { snapshotOf } from '../tree';
import type {
  CommitRequest,
  CommitResult,
  GitOpsRepository,
  OpenProposal,
  ProposalResult,
  RepositoryCallOptions,
  Snapshot,
} from '../types';
import { GitBlobReader } from './gitBlobs';
import { commitsOf, findRequestCommit } from './gitLog';
import { GitTreeReader } from './gitTree';
import {
  assertBareRepository,
  whyNoBranch,
  whyReadOnly,
  type GitRepositoryOptions,
} from './gitProblems';
import { runGit } from './runGit';
import { writeTree } from './writeTree';

/** Who writes commits, besides their author. */
const COMMITTER = {
  GIT_COMMITTER_NAME: 'Kafka Pipelines',
  GIT_COMMITTER_EMAIL: 'kafka-pipelines@users.noreply.invalid',
};

const COMMIT_ID = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

class GitRepository implements GitOpsRepository {
  readonly name: string;
  readonly branch: string;
  readonly publish = 'commit';

  readonly #gitDir: string;
  readonly #ref: string;
  readonly #trees: GitTreeReader;
  readonly #blobs: GitBlobReader;
  #checked?: Promise<void>;

  constructor({ name, path, branch }: GitRepositoryOptions) {
    this.name = name;
    this.branch = branch;
    this.#gitDir = path;
    this.#ref = `refs/heads/${branch}`;
    this.#trees = new GitTreeReader(path);
    this.#blobs = new GitBlobReader(path);
  }

  async head(options: RepositoryCallOptions = {}): Promise<string> {
    await this.#checkRepository();
    const head = await this.#resolve(this.#ref, options.signal);
    if (head) return head;
    throw new NotFoundError(await whyNoBranch(this.#place));
  }

  async read(
    options: RepositoryCallOptions & { commit?: string } = {},
  ): Promise<Snapshot> {
    const { signal } = options;
    const commit = options.commit
      ? await this.#knownCommit(options.commit, signal)
      : await this.head({ signal });
    const tree = await this.#trees.read(commit, signal);

    return snapshotOf(commit, tree, entries =>
      this.#blobs.read(entries, signal),
    );
  }

  async commit(
    request: CommitRequest,
    options: RepositoryCallOptions = {},
  ): Promise<CommitResult> {
    const { base, changes } = request;
    const { signal } = options;
    for (const [path, text] of changes) {
      assertPath(path);
      if (text !== null) assertWritableText(path, text);
    }
    const message = formatCommitMessage(request.message, request.trailers);
    const author = cleanAuthor(request.author);

    const head = await this.head({ signal });
    if (head !== base) return { kind: 'moved', head };
    const reason = await whyReadOnly(this.#place);
    if (reason) return { kind: 'protected', reason };

    const baseTree = await this.#trees.read(base, signal);
    assertChangesFitTree(baseTree, changes);
    const tree = await writeTree({
      gitDir: this.#gitDir,
      base,
      baseTree,
      changes,
      signal,
    });
    const { stdout } = await runGit(
      ['commit-tree', tree, '-p', base, '-F', '-'],
      {
        gitDir: this.#gitDir,
        signal,
        input: message,
        env: {
          ...COMMITTER,
          GIT_AUTHOR_NAME: author.name,
          GIT_AUTHOR_EMAIL: author.email,
        },
      },
    );
    const commit = stdout.toString().trim();
    signal?.throwIfAborted();
    return this.#moveBranch(base, commit);
  }

  async propose(): Promise<ProposalResult> {
    throw new InputError(
      `GitOps repository "${this.name}" is written to directly: kafkaPipelines.repositories.${this.name}.publish is "commit"`,
    );
  }

  async openProposals(): Promise<OpenProposal[]> {
    return [];
  }

  /** Takes no signal: a killed update leaves open whether the branch moved. */
  async #moveBranch(base: string, commit: string): Promise<CommitResult> {
    try {
      await runGit(['update-ref', this.#ref, commit, base], {
        gitDir: this.#gitDir,
      });
    } catch (error) {
      const head = await this.head();
      if (head === base) throw error;
      if (head !== commit) return { kind: 'moved', head };
    }
    return { kind: 'created', commit };
  }

  async findRequest(
    id: string,
    paths: string[],
    options: RepositoryCallOptions = {},
  ): Promise<string | undefined> {
    if (paths.length === 0 || !isTrailerValue(id)) return undefined;
    paths.forEach(assertPath);
    await this.head(options);
    return findRequestCommit(id, paths, this.#log(options.signal));
  }

  async lastCommitOf(
    paths: string[],
    options: RepositoryCallOptions = {},
  ): Promise<string | undefined> {
    if (paths.length === 0) return undefined;
    paths.forEach(assertPath);
    await this.head(options);
    const [newest] = await commitsOf(paths, 1, this.#log(options.signal));
    return newest;
  }

  async *history(
    path: string,
    options: RepositoryCallOptions & { limit?: number } = {},
  ): AsyncGenerator<{ commit: string; text: string | undefined }> {
    const { limit, signal } = options;
    assertPath(path);
    await this.head({ signal });
    for (const commit of await commitsOf([path], limit, this.#log(signal))) {
      const entry = await this.#trees.readEntry(commit, path, signal);
      const readable = entry?.kind === 'file' && entry.size <= MAX_FILE_BYTES;
      const texts = readable
        ? await this.#blobs.read([entry], signal)
        : undefined;
      yield { commit, text: entry && texts?.get(entry.id) };
    }
  }

  get #place(): GitRepositoryOptions {
    return { name: this.name, path: this.#gitDir, branch: this.branch };
  }

  #log(signal?: AbortSignal) {
    return { gitDir: this.#gitDir, ref: this.#ref, signal };
  }

  async #resolve(
    revision: string,
    signal?: AbortSignal,
  ): Promise<string | undefined> {
    const { stdout } = await runGit(
      ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`],
      { gitDir: this.#gitDir, accept: [1], signal },
    );
    return stdout.toString().trim() || undefined;
  }

  async #knownCommit(commit: string, signal?: AbortSignal): Promise<string> {
    if (!COMMIT_ID.test(commit)) {
      throw new InputError(`${JSON.stringify(commit)} is not a full commit id`);
    }
    await this.#checkRepository();
    const { exitCode } = await runGit(
      ['cat-file', '-e', `${commit}^{commit}`],
      { gitDir: this.#gitDir, accept: [1, 128], signal },
    );
    if (exitCode !== 0) {
      throw new NotFoundError(
        `GitOps repository "${this.name}" has no commit ${commit}`,
      );
    }
    return commit;
  }

  /** A success is remembered; a failure is looked at again, as it may be mended. */
  async #checkRepository(): Promise<void> {
    this.#checked ??= assertBareRepository(this.#place);
    try {
      await this.#checked;
    } catch (error) {
      this.#checked = undefined;
      throw error;
    }
  }
}

/**
 * A GitOps repository that is a bare git repository on a local disk. It spawns
 * `git` for every call, so any number of processes may work on it at once: what
 * orders them is git's compare-and-swap of the branch.
 *
 * Nothing is read or checked before the first call; a repository that is made
 * later is found then.
 */
export function createGitRepository(
  options: GitRepositoryOptions,
): GitOpsRepository {
  return new GitRepository(options);
}
