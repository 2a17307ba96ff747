import type { BranchCommit } from '../decideProposal';
import { RecentCache } from '../RecentCache';
import type { CommitAuthor } from '../types';
import type { GithubAddress } from './githubAddress';
import type { GithubCallOptions, GithubClient } from './GithubClient';
import { GithubFailure } from './githubFailure';

/** Owner and name of a repository, as every call takes them. */
export type GithubSlug = Pick<GithubAddress, 'owner' | 'repo'>;

/** A commit in a list of commits. */
export interface ListedCommit extends BranchCommit {
  parents: string[];
}

/** What GitHub says of a commit, as far as it is needed. */
interface CommitData {
  sha: string;
  parents?: Array<{ sha: string }>;
  commit: {
    message: string;
    tree: { sha: string };
    author: { name?: string } | null;
  };
}

const PER_PAGE = 100;
/** A proposal has few commits; what people add to it comes after ours. */
const MAX_PAGES_AHEAD = 10;
const CACHED_TREE_IDS = 1000;

/** Commits of a repository on GitHub. */
export class GithubCommits {
  readonly #client: GithubClient;
  readonly #slug: GithubSlug;
  readonly #trees = new RecentCache<string>(CACHED_TREE_IDS);

  constructor(client: GithubClient, slug: GithubSlug) {
    this.#client = client;
    this.#slug = slug;
  }

  /** Remembers what a commit was seen to hold, which saves asking for it. */
  remember({ commit, tree }: Pick<BranchCommit, 'commit' | 'tree'>): void {
    this.#trees.set(commit, tree);
  }

  /** Id of the tree of a commit, or undefined when there is no such commit. */
  async treeOf(
    commit: string,
    options: GithubCallOptions,
  ): Promise<string | undefined> {
    return this.#trees.get(commit) ?? (await this.read(commit, options))?.tree;
  }

  /** What a commit says, or undefined when there is no such commit. */
  async read(
    commit: string,
    options: GithubCallOptions,
  ): Promise<Pick<ListedCommit, 'tree' | 'message' | 'parents'> | undefined> {
    try {
      const { data } = await this.#client.call(
        octokit =>
          octokit.rest.git.getCommit({ ...this.#slug, commit_sha: commit }),
        options,
      );
      const tree = data.tree.sha;
      this.remember({ commit, tree });
      const parents = data.parents.map(({ sha }) => sha);
      return { tree, message: data.message, parents };
    } catch (error) {
      const isMissing =
        error instanceof GithubFailure &&
        // 409: the repository is empty
        [404, 409, 422].includes(error.status ?? 0);
      if (isMissing) return undefined;
      throw error;
    }
  }

  /**
   * Makes a commit that no branch has yet.
   *
   * GitHub signs what an app commits when nothing is said about who it is from.
   */
  async create(
    commit: {
      tree: string;
      parents: string[];
      message: string;
      author: CommitAuthor;
    },
    options: GithubCallOptions,
  ): Promise<string> {
    const { author, ...rest } = commit;
    const { isApp } = await this.#client.getToken(options);
    const { data } = await this.#client.call(
      octokit =>
        octokit.rest.git.createCommit({
          ...this.#slug,
          ...rest,
          ...(isApp ? {} : { author }),
        }),
      options,
    );
    this.remember({ commit: data.sha, tree: rest.tree });
    return data.sha;
  }

  /**
   * Commits that `head` has and `base` has not, newest first.
   * @param base - a commit, as well as `head`
   */
  async ahead(
    base: string,
    head: string,
    options: GithubCallOptions,
  ): Promise<ListedCommit[]> {
    const commits: ListedCommit[] = [];
    for (let page = 1; page <= MAX_PAGES_AHEAD; page += 1) {
      const { data } = await this.#client.call(
        octokit =>
          octokit.rest.repos.compareCommitsWithBasehead({
            ...this.#slug,
            basehead: `${base}...${head}`,
            per_page: PER_PAGE,
            page,
          }),
        options,
      );
      commits.push(...data.commits.map(listedCommit));
      if (data.commits.length < PER_PAGE) break;
    }
    return commits.reverse();
  }

  /** Whether `head` is the commit or has it among its ancestors. */
  async contains(
    head: string,
    commit: string,
    options: GithubCallOptions,
  ): Promise<boolean> {
    if (head === commit) return true;
    const { data } = await this.#client.call(
      octokit =>
        octokit.rest.repos.compareCommitsWithBasehead({
          ...this.#slug,
          basehead: `${commit}...${head}`,
          per_page: 1,
        }),
      options,
    );
    return data.status === 'ahead' || data.status === 'identical';
  }

  /** Commits that a commit has, itself included, newest first, page by page. */
  async *log(
    from: string,
    options: GithubCallOptions & {
      path?: string;
      pages: number;
      perPage?: number;
    },
  ): AsyncGenerator<ListedCommit[]> {
    const { path, pages, perPage = PER_PAGE, ...call } = options;
    for (let page = 1; page <= pages; page += 1) {
      const { data } = await this.#client.call(
        octokit =>
          octokit.rest.repos.listCommits({
            ...this.#slug,
            sha: from,
            ...(path === undefined ? {} : { path }),
            per_page: perPage,
            page,
          }),
        call,
      );
      yield data.map(listedCommit);
      if (data.length < perPage) return;
    }
  }
}

/** A commit as the lists of GitHub give it. */
export function listedCommit(data: CommitData): ListedCommit {
  return {
    commit: data.sha,
    tree: data.commit.tree.sha,
    message: data.commit.message,
    author: data.commit.author?.name ?? '',
    parents: (data.parents ?? []).map(({ sha }) => sha),
  };
}
