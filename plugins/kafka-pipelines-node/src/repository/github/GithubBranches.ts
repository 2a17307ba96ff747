import { setTimeout as sleep } from 'node:timers/promises';
import type { Octokit } from 'octokit';
import { RecentCache } from '../RecentCache';
import type { GithubCallOptions, GithubClient } from './GithubClient';
import {
  listedCommit,
  type GithubCommits,
  type GithubSlug,
  type ListedCommit,
} from './GithubCommits';
import { GithubFailure } from './githubFailure';

/** What became of moving or making a branch. */
export type BranchWrite =
  | { kind: 'written' }
  /** It is somewhere else; head undefined where it is not there at all. */
  | { kind: 'moved'; head: ListedCommit | undefined }
  | { kind: 'refused'; failure: GithubFailure };

interface BranchTarget {
  branch: string;
  /** Where it shall be. */
  commit: string;
  /** Where it has to be before; undefined for a branch that is not there. */
  from: string | undefined;
  token?: string;
}

const MAX_ATTEMPTS = 3;
const CACHED_HEADS = 200;
/** Before a branch is looked at again, as GitHub's replicas may lag behind. */
const SETTLE_MS = 300;

/**
 * Branches of a repository on GitHub. What became of a write is decided by
 * looking at the branch, never by the words of an answer: GitHub says 422 to
 * nearly everything.
 */
export class GithubBranches {
  readonly #client: GithubClient;
  readonly #slug: GithubSlug;
  readonly #commits: GithubCommits;
  readonly #known = new RecentCache<{ etag: string; head: ListedCommit }>(
    CACHED_HEADS,
  );

  constructor(client: GithubClient, slug: GithubSlug, commits: GithubCommits) {
    this.#client = client;
    this.#slug = slug;
    this.#commits = commits;
  }

  /**
   * The newest commit of a branch, or undefined when there is no such branch. A
   * branch that did not move since costs a request, but nothing of the rate
   * limit.
   */
  async head(
    branch: string,
    options: GithubCallOptions = {},
  ): Promise<ListedCommit | undefined> {
    const known = this.#known.get(branch);
    try {
      const { data, headers } = await this.#client.call(
        octokit =>
          octokit.rest.repos.getBranch({
            ...this.#slug,
            branch,
            headers: known ? { 'if-none-match': known.etag } : {},
          }),
        options,
      );
      // GitHub leads from the old name of a branch to the new one
      if (data.name !== branch) return undefined;
      const head = listedCommit(data.commit);
      this.#commits.remember(head);
      if (headers.etag) this.#known.set(branch, { etag: headers.etag, head });
      return head;
    } catch (error) {
      if (!(error instanceof GithubFailure)) throw error;
      if (error.status === 304 && known) return known.head;
      if (error.status === 404) return undefined;
      throw error;
    }
  }

  /** Makes a branch that is not there yet. */
  async create(
    branch: string,
    commit: string,
    token?: string,
  ): Promise<BranchWrite> {
    return this.#write({ branch, commit, from: undefined, token }, octokit =>
      octokit.rest.git.createRef({
        ...this.#slug,
        ref: `refs/heads/${branch}`,
        sha: commit,
      }),
    );
  }

  /** Moves a branch by fast-forward. */
  async move(
    branch: string,
    commit: string,
    from: string,
    token?: string,
  ): Promise<BranchWrite> {
    return this.#write({ branch, commit, from, token }, octokit =>
      octokit.rest.git.updateRef({
        ...this.#slug,
        ref: `heads/${branch}`,
        sha: commit,
        force: false,
      }),
    );
  }

  /** Takes no signal: a broken off update leaves open whether the branch moved. */
  async #write(
    target: BranchTarget,
    send: (
      octokit: Octokit,
    ) => ReturnType<Octokit['rest']['git']['createRef' | 'updateRef']>,
  ): Promise<BranchWrite> {
    const { commit, from, token } = target;
    let mayBeDone = false;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#client.call(send, { token, repeatable: false });
        return { kind: 'written' };
      } catch (error) {
        if (!(error instanceof GithubFailure)) throw error;
        mayBeDone ||= error.isAmbiguous;
        const head = await this.#settledHead(target, error);
        if (head?.commit === commit) return { kind: 'written' };
        if (head?.commit !== from) {
          // Somebody may have gone on from our commit
          const isDone =
            mayBeDone &&
            head !== undefined &&
            (await this.#commits.contains(head.commit, commit, { token }));
          return isDone ? { kind: 'written' } : { kind: 'moved', head };
        }
        if (!error.isAmbiguous) return { kind: 'refused', failure: error };
        if (attempt >= MAX_ATTEMPTS) throw error;
        await this.#client.pauseBefore(attempt);
      }
    }
  }

  /** Where a branch is after a write that failed. */
  async #settledHead(
    { branch, from, token }: BranchTarget,
    failure: GithubFailure,
  ): Promise<ListedCommit | undefined> {
    const head = await this.head(branch, { token });
    if (head?.commit !== from || failure.isAmbiguous) return head;
    // Refused where it seems to be at the right place: that may be old news
    await sleep(SETTLE_MS);
    return this.head(branch, { token });
  }
}
