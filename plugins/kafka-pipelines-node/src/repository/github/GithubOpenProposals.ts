import pLimit from 'p-limit';
import { isProposalBranch, readProposalCommit } from '../proposalCommit';
import { RecentCache } from '../RecentCache';
import type { OpenProposal } from '../types';
import type { GithubCallOptions, GithubClient } from './GithubClient';
import { listedCommit, type GithubSlug } from './GithubCommits';
import type {
  GithubPullRequest,
  GithubPullRequests,
} from './GithubPullRequests';

type CommitText = Pick<OpenProposal, 'pipelines' | 'requestedBy'>;

const CONCURRENT_READS = 6;
const CACHED_HEADS = 1000;
/** GitHub lists no more commits of a pull request than 250. */
const PER_PAGE = 100;
const MAX_PAGES = 3;

/** The open proposals of a repository on GitHub; the commits of each are read once. */
export class GithubOpenProposals {
  readonly #client: GithubClient;
  readonly #slug: GithubSlug;
  readonly #pullRequests: GithubPullRequests;
  readonly #known = new RecentCache<CommitText>(CACHED_HEADS);

  constructor(
    client: GithubClient,
    slug: GithubSlug,
    pullRequests: GithubPullRequests,
  ) {
    this.#client = client;
    this.#slug = slug;
    this.#pullRequests = pullRequests;
  }

  /** Newest first. */
  async list(options: GithubCallOptions): Promise<OpenProposal[]> {
    const ours = (await this.#pullRequests.open(options)).filter(
      ({ branch, isFork }) => isProposalBranch(branch) && !isFork,
    );
    const limit = pLimit(CONCURRENT_READS);
    return Promise.all(
      ours.map(async pullRequest => {
        const { branch, commit, number, url, title, draft } = pullRequest;
        return {
          branch,
          commit,
          pullRequest: { number, url, title, draft },
          ...(await limit(() => this.#textOf(pullRequest, options))),
        };
      }),
    );
  }

  /** What our newest commit on the branch says. */
  async #textOf(
    { number, commit: head }: GithubPullRequest,
    options: GithubCallOptions,
  ): Promise<CommitText> {
    const known = this.#known.get(head);
    if (known) return known;
    let text: CommitText = { pipelines: [] };
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const { data } = await this.#client.call(
        octokit =>
          octokit.rest.pulls.listCommits({
            ...this.#slug,
            pull_number: number,
            per_page: PER_PAGE,
            page,
          }),
        options,
      );
      for (const commit of data) {
        const ours = readProposalCommit(listedCommit(commit));
        // Oldest first, so that the last one stays
        if (ours) {
          text = { pipelines: ours.pipelines, requestedBy: ours.requestedBy };
        }
      }
      if (data.length < PER_PAGE) break;
    }
    this.#known.set(head, text);
    return text;
  }
}
