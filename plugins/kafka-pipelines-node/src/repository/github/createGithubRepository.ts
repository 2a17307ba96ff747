import { InputError, NotFoundError } from '@backstage/errors';
import { assertPublishes } from '../assertPublishes';
import { commitBase } from '../commitBase';
import {
  cleanAuthor,
  formatCommitMessage,
  isTrailerValue,
} from '../commitMessage';
import { assertChangesFitTree, assertPath } from '../paths';
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
import { checkedProposal } from './checkedProposal';
import type { GithubAddress } from './githubAddress';
import { GithubBlobs } from './GithubBlobs';
import { GithubBranches } from './GithubBranches';
import { GithubClient } from './GithubClient';
import { GithubCommits } from './GithubCommits';
import type { GithubConnection } from './githubConnection';
import { GithubFailure, GithubRateLimit } from './githubFailure';
import { GithubHistory } from './GithubHistory';
import { GithubOpenProposals } from './GithubOpenProposals';
import { GithubPullRequests } from './GithubPullRequests';
import { GithubTrees } from './GithubTrees';
import { proposeOnGithub } from './proposeOnGithub';
import { repositoryError } from './repositoryError';
import { whyNoBranch } from './whyNoBranch';

/** Where a repository on GitHub is, and how it is used. @public */
export interface GithubRepositoryOptions extends GithubAddress {
  /** Name in app-config. */
  name: string;
  branch: string;
  publish: 'commit' | 'pullRequest';
  connection: GithubConnection;
}

class GithubRepository implements GitOpsRepository {
  readonly name: string;
  readonly branch: string;
  readonly publish: 'commit' | 'pullRequest';
  readonly webUrl: string;

  readonly #slug: { owner: string; repo: string };
  readonly #client: GithubClient;
  readonly #commits: GithubCommits;
  readonly #branches: GithubBranches;
  readonly #trees: GithubTrees;
  readonly #blobs: GithubBlobs;
  readonly #history: GithubHistory;
  readonly #pullRequests: GithubPullRequests;
  readonly #openProposals: GithubOpenProposals;

  constructor(options: GithubRepositoryOptions) {
    const { name, branch, publish, host, owner, repo, connection } = options;
    this.name = name;
    this.branch = branch;
    this.publish = publish;
    this.webUrl = `https://${host}/${owner}/${repo}`;

    const slug = { owner, repo };
    const client = new GithubClient(connection, owner);
    const commits = new GithubCommits(client, slug);
    const blobs = new GithubBlobs(client, slug);
    const pullRequests = new GithubPullRequests(client, slug, branch);
    this.#slug = slug;
    this.#client = client;
    this.#commits = commits;
    this.#branches = new GithubBranches(client, slug, commits);
    this.#trees = new GithubTrees(client, slug);
    this.#blobs = blobs;
    this.#history = new GithubHistory({ client, slug, commits, blobs });
    this.#pullRequests = pullRequests;
    this.#openProposals = new GithubOpenProposals(client, slug, pullRequests);
  }

  async head(options: RepositoryCallOptions = {}): Promise<string> {
    return this.#run(() => this.#head(options));
  }

  async read(
    options: RepositoryCallOptions & { commit?: string } = {},
  ): Promise<Snapshot> {
    return this.#run(async () => {
      const commit = await this.#givenOrHead(options);
      const { tree } = await this.#treeOf(commit, options);
      return snapshotOf(commit, tree, entries =>
        this.#blobs.read(entries, options),
      );
    });
  }

  async commit(
    request: CommitRequest,
    options: RepositoryCallOptions = {},
  ): Promise<CommitResult> {
    assertPublishes(this);
    const { base } = request;
    assertWritableChanges(request.changes);
    const message = formatCommitMessage(request.message, request.trailers);
    const author = cleanAuthor(request.author);

    return this.#write(async () => {
      const head = await this.#head(options);
      if (head !== base) return { kind: 'moved', head };
      const written = await this.#writeTree(request, options);
      if (typeof written !== 'string') return written;
      const commit = await this.#commits.create(
        { tree: written, parents: [base], message, author },
        options,
      );
      options.signal?.throwIfAborted();
      const moved = await this.#branches.move(
        this.branch,
        commit,
        base,
        options.token,
      );
      if (moved.kind === 'written') return { kind: 'created', commit };
      if (moved.kind === 'refused') {
        return { kind: 'protected', reason: moved.failure.message };
      }
      return {
        kind: 'moved',
        head: moved.head?.commit ?? (await this.#head(options)),
      };
    });
  }

  async propose(
    request: ProposalRequest,
    options: RepositoryCallOptions = {},
  ): Promise<ProposalResult> {
    const proposal = checkedProposal(request, this);
    return this.#write(async () => {
      const tree = await this.#writeTree(proposal, options);
      return typeof tree === 'string'
        ? proposeOnGithub(
            {
              branches: this.#branches,
              commits: this.#commits,
              pullRequests: this.#pullRequests,
              baseBranch: this.branch,
            },
            proposal,
            tree,
            options,
          )
        : tree;
    });
  }

  async openProposals(
    options: RepositoryCallOptions = {},
  ): Promise<OpenProposal[]> {
    return this.#run(async () =>
      this.publish === 'pullRequest' ? this.#openProposals.list(options) : [],
    );
  }

  async findRequest(
    id: string,
    paths: string[],
    options: RepositoryCallOptions & { commit?: string } = {},
  ): Promise<string | undefined> {
    if (paths.length === 0 || !isTrailerValue(id)) return undefined;
    paths.forEach(assertPath);
    return this.#run(async () => {
      const from = await this.#givenOrHead(options);
      return this.#history.findRequest(from, id, paths, options);
    });
  }

  async lastCommitOf(
    paths: string[],
    options: RepositoryCallOptions & { commit?: string } = {},
  ): Promise<string | undefined> {
    if (paths.length === 0) return undefined;
    paths.forEach(assertPath);
    return this.#run(async () => {
      const from = await this.#givenOrHead(options);
      return this.#history.lastCommitOf(from, paths, options);
    });
  }

  async baseOf(
    commit: string,
    options: RepositoryCallOptions = {},
  ): Promise<string | undefined> {
    assertCommitId(commit);
    return this.#run(async () => {
      const found = await this.#commits.read(commit, options);
      return commitBase(found ?? (await this.#noCommit(commit, options)));
    });
  }

  async *history(
    path: string,
    options: RepositoryCallOptions & { limit?: number } = {},
  ): AsyncGenerator<{ commit: string; text: string | undefined }> {
    assertPath(path);
    try {
      const head = await this.#head(options);
      yield* this.#history.versions(head, path, options);
    } catch (error) {
      throw repositoryError(error, this);
    }
  }

  async #givenOrHead(
    options: RepositoryCallOptions & { commit?: string },
  ): Promise<string> {
    const { commit } = options;
    if (commit === undefined) return this.#head(options);
    assertCommitId(commit);
    return commit;
  }

  async #head(options: RepositoryCallOptions): Promise<string> {
    const head = await this.#branches.head(this.branch, options);
    if (head) return head.commit;
    throw new NotFoundError(
      await whyNoBranch(this, this.#client, this.#slug, options),
    );
  }

  async #treeOf(commit: string, options: RepositoryCallOptions) {
    assertCommitId(commit);
    const id = await this.#commits.treeOf(commit, options);
    if (id === undefined) return this.#noCommit(commit, options);
    return { id, tree: await this.#trees.read(id, options) };
  }

  async #noCommit(
    commit: string,
    options: RepositoryCallOptions,
  ): Promise<never> {
    // Or the repository is empty, or is not there, which is another mistake
    await this.#head(options);
    throw new NotFoundError(
      `GitOps repository "${this.name}" has no commit ${commit}`,
    );
  }

  /** Id of the tree of the base with the changes, or what to answer instead. */
  async #writeTree(
    { base, changes }: CommitRequest,
    options: RepositoryCallOptions,
  ): Promise<string | { kind: 'protected'; reason: string }> {
    const { id, tree } = await this.#treeOf(base, options);
    assertChangesFitTree(tree, changes);
    try {
      return await this.#trees.write({ id, base: tree, changes }, options);
    } catch (error) {
      // What can be read and not be written: GitHub says 404 to some tokens
      const isRefused =
        error instanceof GithubFailure &&
        (error.status === 403 || error.status === 404);
      if (!isRefused) throw error;
      return { kind: 'protected', reason: error.message };
    }
  }

  async #write<R>(
    work: () => Promise<R>,
  ): Promise<R | { kind: 'rateLimited'; until: Date }> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof GithubRateLimit) {
        return { kind: 'rateLimited', until: error.until };
      }
      throw repositoryError(error, this);
    }
  }

  async #run<R>(work: () => Promise<R>): Promise<R> {
    try {
      return await work();
    } catch (error) {
      throw repositoryError(error, this);
    }
  }
}

function assertCommitId(commit: string) {
  if (/^[0-9a-f]{40}$/.test(commit)) return;
  throw new InputError(`${JSON.stringify(commit)} is not a full commit id`);
}

/**
 * A GitOps repository on github.com or a GitHub Enterprise server. Everything
 * goes through its API: nothing is cloned, and any number of processes may work
 * on it at once.
 *
 * Nothing is read or checked before the first call.
 */
export function createGithubRepository(
  options: GithubRepositoryOptions,
): GitOpsRepository {
  return new GithubRepository(options);
}
