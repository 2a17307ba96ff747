import { InputError, NotFoundError } from '@backstage/errors';
import { assertPublishes } from '../assertPublishes';
import { commitBase } from '../commitBase';
import { formatCommitMessage, isTrailerValue } from '../commitMessage';
import { noBranch } from '../noBranch';
import { assertChangesFitTree, assertPath } from '../paths';
import { MAX_FILE_BYTES } from '../text';
import { snapshotOf } from '../tree';
import type {
  CommitRequest,
  CommitResult,
  GitOpsRepository,
  OpenProposal,
  ProposalRequest,
  ProposalResult,
  RepositoryCallOptions,
  Snapshot,
} from '../types';
import { assertWritableChanges } from '../writableChanges';
import { GitBlobReader } from './gitBlobs';
import { commitsOf, findRequestCommit, readCommit } from './gitLog';
import type { GitOrigin } from './GitOrigin';
import { resolveBranch } from './gitRefs';
import { GitTreeReader } from './gitTree';
import { listProposals } from './listProposals';
import { moveBranch } from './moveBranch';
import { proposeBranch } from './proposeBranch';
import { runGit } from './runGit';
import { writeCommit } from './writeCommit';
import { writeTree } from './writeTree';

const COMMIT_ID = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
/** Versions of a file that are asked for at once. */
const VERSIONS_PER_LOAD = 20;

/** What is the same for all git repositories, wherever they are. */
export class GitRepository implements GitOpsRepository {
  readonly name: string;
  readonly branch: string;
  readonly publish: 'commit' | 'branch';

  readonly #origin: GitOrigin;
  readonly #gitDir: string;
  readonly #trees: GitTreeReader;
  readonly #blobs: GitBlobReader;

  constructor(
    {
      name,
      branch,
      publish,
    }: Pick<GitRepository, 'name' | 'branch' | 'publish'>,
    origin: GitOrigin,
  ) {
    this.name = name;
    this.branch = branch;
    this.publish = publish;
    this.#origin = origin;
    this.#gitDir = origin.gitDir;
    this.#trees = new GitTreeReader(origin);
    this.#blobs = new GitBlobReader(origin.gitDir);
  }

  async head({ signal }: RepositoryCallOptions = {}): Promise<string> {
    await this.#origin.refresh(signal);
    const head = await resolveBranch(this.branch, {
      gitDir: this.#gitDir,
      signal,
    });
    if (head) return head;
    throw new NotFoundError(noBranch(this, await this.#origin.listBranches()));
  }

  async read(
    options: RepositoryCallOptions & { commit?: string } = {},
  ): Promise<Snapshot> {
    const { signal } = options;
    const commit = await this.#givenOrHead(options);
    const tree = await this.#trees.read(commit, signal);

    return snapshotOf(commit, tree, entries =>
      this.#blobs.read(entries, signal),
    );
  }

  async commit(
    request: CommitRequest,
    { signal }: RepositoryCallOptions = {},
  ): Promise<CommitResult> {
    assertPublishes(this);
    const { base, author } = request;
    assertWritableChanges(request.changes);
    const message = formatCommitMessage(request.message, request.trailers);

    const head = await this.#headUnlessAt(base, signal);
    if (head !== base) return { kind: 'moved', head };
    const reason = await this.#origin.whyReadOnly();
    if (reason) return { kind: 'protected', reason };

    const tree = await this.#writeTree(request, signal);
    const commit = await writeCommit(
      { tree, parents: [base], message, author },
      { gitDir: this.#gitDir, signal },
    );
    signal?.throwIfAborted();
    const { branch } = this;
    const moved = await moveBranch(this.#origin, {
      branch,
      from: base,
      to: commit,
    });
    if (moved.kind === 'written') return { kind: 'created', commit };
    if (moved.kind === 'protected') return moved;
    return { kind: 'moved', head: moved.head ?? (await this.head()) };
  }

  async propose(
    request: ProposalRequest,
    { signal }: RepositoryCallOptions = {},
  ): Promise<ProposalResult> {
    assertPublishes(this, request.branch);
    assertWritableChanges(request.changes);
    await this.#knownCommit(request.base, signal);
    const reason = await this.#origin.whyReadOnly();
    if (reason) return { kind: 'protected', reason };

    const tree = await this.#writeTree(request, signal);
    return proposeBranch(this.#origin, {
      request,
      base: this.branch,
      tree,
      signal,
    });
  }

  async openProposals(
    options: RepositoryCallOptions = {},
  ): Promise<OpenProposal[]> {
    await this.head(options);
    if (this.publish === 'commit') return [];
    const { signal } = options;
    return listProposals(this.branch, { gitDir: this.#gitDir, signal });
  }

  async findRequest(
    id: string,
    paths: string[],
    options: RepositoryCallOptions & { commit?: string } = {},
  ): Promise<string | undefined> {
    if (paths.length === 0 || !isTrailerValue(id)) return undefined;
    paths.forEach(assertPath);
    const { signal } = options;
    const from = await this.#givenOrHead(options);
    return findRequestCommit(id, paths, { gitDir: this.#gitDir, from, signal });
  }

  async lastCommitOf(
    paths: string[],
    options: RepositoryCallOptions & { commit?: string } = {},
  ): Promise<string | undefined> {
    if (paths.length === 0) return undefined;
    paths.forEach(assertPath);
    const { signal } = options;
    const from = await this.#givenOrHead(options);
    const call = { gitDir: this.#gitDir, from, signal };
    const [newest] = await commitsOf(paths, 1, call);
    return newest;
  }

  async baseOf(
    commit: string,
    { signal }: RepositoryCallOptions = {},
  ): Promise<string | undefined> {
    await this.#knownCommit(commit, signal);
    return commitBase(
      await readCommit({ gitDir: this.#gitDir, from: commit, signal }),
    );
  }

  async *history(
    path: string,
    options: RepositoryCallOptions & { limit?: number } = {},
  ): AsyncGenerator<{ commit: string; text: string | undefined }> {
    const { limit, signal } = options;
    assertPath(path);
    const from = await this.head({ signal });
    const commits = await commitsOf([path], limit, {
      gitDir: this.#gitDir,
      from,
      signal,
    });
    for (const [index, commit] of commits.entries()) {
      if (index % VERSIONS_PER_LOAD === 0) {
        const next = commits.slice(index, index + VERSIONS_PER_LOAD);
        await this.#origin.loadFiles(next, [path], signal);
      }
      const entry = await this.#trees.readEntry(commit, path, signal);
      const readable = entry?.kind === 'file' && entry.size <= MAX_FILE_BYTES;
      const texts = readable
        ? await this.#blobs.read([entry], signal)
        : undefined;
      yield { commit, text: entry && texts?.get(entry.id) };
    }
  }

  /** The base where the branch is there as far as is known: writing tells whether that still holds. */
  async #headUnlessAt(base: string, signal?: AbortSignal): Promise<string> {
    await this.#origin.open(signal);
    const { branch } = this;
    const known = await resolveBranch(branch, { gitDir: this.#gitDir, signal });
    return known === base ? base : this.head({ signal });
  }

  async #writeTree(
    { base, changes }: CommitRequest,
    signal?: AbortSignal,
  ): Promise<string> {
    const baseTree = await this.#trees.readNames(base, signal);
    assertChangesFitTree(baseTree, changes);
    const gitDir = this.#gitDir;
    return writeTree({ gitDir, base, baseTree, changes, signal });
  }

  async #givenOrHead({
    commit,
    signal,
  }: RepositoryCallOptions & { commit?: string }): Promise<string> {
    return commit === undefined
      ? this.head({ signal })
      : this.#knownCommit(commit, signal);
  }

  async #knownCommit(commit: string, signal?: AbortSignal): Promise<string> {
    if (!COMMIT_ID.test(commit)) {
      throw new InputError(`${JSON.stringify(commit)} is not a full commit id`);
    }
    await this.#origin.open(signal);
    if (await this.#hasCommit(commit, signal)) return commit;
    await this.#origin.loadCommit(commit, signal);
    if (await this.#hasCommit(commit, signal)) return commit;
    throw new NotFoundError(
      `GitOps repository "${this.name}" has no commit ${commit}`,
    );
  }

  async #hasCommit(commit: string, signal?: AbortSignal): Promise<boolean> {
    const { exitCode } = await runGit(
      ['cat-file', '-e', `${commit}^{commit}`],
      { gitDir: this.#gitDir, accept: [1, 128], signal },
    );
    return exitCode === 0;
  }
}
