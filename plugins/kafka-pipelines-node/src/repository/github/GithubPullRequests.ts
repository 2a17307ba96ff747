import type { Octokit } from 'octokit';
import { pullRequestBody } from '../pullRequestBody';
import type { PullRequestText } from '../types';
import type { GithubCallOptions, GithubClient } from './GithubClient';
import type { GithubSlug } from './GithubCommits';
import { GithubFailure } from './githubFailure';

/** A pull request, as far as it is looked at. */
export interface GithubPullRequest {
  number: number;
  url: string;
  /** Id in GraphQL. */
  nodeId: string;
  title: string;
  body: string;
  draft: boolean;
  state: 'open' | 'closed' | 'merged';
  /** Login name; empty for an account that is gone. */
  author: string;
  branch: string;
  /** Head of the branch. */
  commit: string;
  /** Whether the branch is in another repository. */
  isFork: boolean;
}

const PER_PAGE = 100;
/** GitHub allows 1,000 open pull requests on a branch. */
const MAX_PAGES = 10;
const CREATE_ATTEMPTS = 3;

type PullData = Awaited<
  ReturnType<Octokit['rest']['pulls']['list']>
>['data'][number];

/** Pull requests to one branch of a repository on GitHub. */
export class GithubPullRequests {
  readonly #client: GithubClient;
  readonly #slug: GithubSlug;
  readonly #base: string;

  constructor(client: GithubClient, slug: GithubSlug, base: string) {
    this.#client = client;
    this.#slug = slug;
    this.#base = base;
  }

  /** Every pull request of a branch of this repository, newest first. */
  async of(
    branch: string,
    options: GithubCallOptions,
  ): Promise<GithubPullRequest[]> {
    const head = `${this.#slug.owner}:${branch}`;
    return this.#list({ head, state: 'all', pages: 1 }, options);
  }

  /** All that are open, newest first. */
  async open(options: GithubCallOptions): Promise<GithubPullRequest[]> {
    return this.#list({ state: 'open', pages: MAX_PAGES }, options);
  }

  async #list(
    {
      pages,
      ...filter
    }: { head?: string; state: 'open' | 'all'; pages: number },
    options: GithubCallOptions,
  ): Promise<GithubPullRequest[]> {
    const found: GithubPullRequest[] = [];
    for (let page = 1; page <= pages; page += 1) {
      const { data } = await this.#client.call(
        octokit =>
          octokit.rest.pulls.list({
            ...this.#slug,
            ...filter,
            base: this.#base,
            sort: 'created',
            direction: 'desc',
            per_page: PER_PAGE,
            page,
          }),
        options,
      );
      found.push(...data.map(pullRequest));
      if (data.length < PER_PAGE) break;
    }
    return found;
  }

  /**
   * Opens a pull request, or finds the one that is open: GitHub takes one for a
   * branch. It is written first and looked for only when that fails.
   *
   * @throws GithubFailure when there is none afterwards
   */
  async create(
    branch: string,
    text: PullRequestText,
    token?: string,
  ): Promise<{ pullRequest: GithubPullRequest; notes: string[] }> {
    const notes: string[] = [];
    let { draft = false } = text;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const created = await this.#post(branch, { ...text, draft }, token);
        return { pullRequest: created, notes };
      } catch (error) {
        if (!(error instanceof GithubFailure)) throw error;
        const all = await this.of(branch, { token });
        const open = all.find(({ state }) => state === 'open');
        if (open) return { pullRequest: open, notes };
        // 422 is also what GitHub says of a branch that was made just before
        const mayPass = error.isAmbiguous || error.status === 422;
        if (!mayPass || (attempt >= CREATE_ATTEMPTS && !draft)) throw error;
        if (attempt >= CREATE_ATTEMPTS) {
          // Not every plan has drafts
          draft = false;
          notes.push(
            `The pull request is no draft, as one was refused: ${error.message}`,
          );
        } else {
          await this.#client.pauseBefore(attempt);
        }
      }
    }
  }

  async #post(
    branch: string,
    { title, body, draft }: PullRequestText,
    token: string | undefined,
  ): Promise<GithubPullRequest> {
    const { data } = await this.#client.call(
      octokit =>
        octokit.rest.pulls.create({
          ...this.#slug,
          title,
          body: pullRequestBody(body),
          head: branch,
          base: this.#base,
          draft,
        }),
      { token, repeatable: false },
    );
    return pullRequest(data);
  }

  /**
   * Replaces title and our part of the body.
   * @returns the pull request as it is now: a list of them may be old news
   */
  async update(
    { number, body }: GithubPullRequest,
    text: PullRequestText,
    token?: string,
  ): Promise<GithubPullRequest> {
    const { data } = await this.#client.call(
      octokit =>
        octokit.rest.pulls.update({
          ...this.#slug,
          pull_number: number,
          title: text.title,
          body: pullRequestBody(text.body, body),
        }),
      { token },
    );
    return pullRequest(data);
  }

  /**
   * Sets a new pull request up, each step for itself.
   * @returns what failed, a sentence each
   */
  async setUp(
    target: GithubPullRequest,
    text: PullRequestText,
    token?: string,
  ): Promise<string[]> {
    const { labels = [], teamReviewers = [], autoMerge } = text;
    const notes: string[] = [];
    const author = target.author.toLowerCase();
    // GitHub would refuse them all
    const reviewers = (text.reviewers ?? []).filter(
      login => login.toLowerCase() !== author,
    );
    if (reviewers.length < (text.reviewers ?? []).length) {
      notes.push(
        `A review by ${target.author} was not requested: the pull request is theirs`,
      );
    }
    const attempt = async (what: string, step: () => Promise<unknown>) => {
      try {
        await this.#whenThere(step);
      } catch (error) {
        notes.push(
          `${what}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    };
    if (labels.length > 0) {
      await attempt(`The labels ${labels.join(', ')} were not set`, () =>
        this.#client.call(
          octokit =>
            octokit.rest.issues.addLabels({
              ...this.#slug,
              issue_number: target.number,
              labels: [...labels],
            }),
          { token },
        ),
      );
    }
    if (reviewers.length + teamReviewers.length > 0) {
      const names = [...reviewers, ...teamReviewers].join(', ');
      await attempt(`A review by ${names} was not requested`, () =>
        this.#client.call(
          octokit =>
            octokit.rest.pulls.requestReviewers({
              ...this.#slug,
              pull_number: target.number,
              reviewers: [...reviewers],
              team_reviewers: [...teamReviewers],
            }),
          { token },
        ),
      );
    }
    if (autoMerge) {
      await attempt('Auto-merge was not enabled', () =>
        this.#client.graphql(
          `mutation ($input: EnablePullRequestAutoMergeInput!) {
             enablePullRequestAutoMerge(input: $input) { clientMutationId }
           }`,
          {
            input: {
              pullRequestId: target.nodeId,
              mergeMethod: autoMerge.toUpperCase(),
              // What was reviewed here, and not what is pushed a moment later
              expectedHeadOid: target.commit,
            },
          },
          { token },
        ),
      );
    }
    return notes;
  }

  /** Once more after a moment, as GitHub may not find its new pull request yet. */
  async #whenThere(step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof GithubFailure)) throw error;
      if (error.status !== 404 && error.status !== 422) throw error;
      await this.#client.pauseBefore(1);
      await step();
    }
  }
}

function pullRequest(
  data: Pick<
    PullData,
    | 'number'
    | 'html_url'
    | 'node_id'
    | 'title'
    | 'body'
    | 'draft'
    | 'state'
    | 'merged_at'
    | 'user'
  > & {
    head: { ref: string; sha: string; repo: { id: number } | null };
    base: { repo: { id: number } };
  },
): GithubPullRequest {
  const closed = data.merged_at ? 'merged' : 'closed';
  return {
    number: data.number,
    url: data.html_url,
    nodeId: data.node_id,
    title: data.title,
    body: data.body ?? '',
    draft: data.draft ?? false,
    state: data.state === 'open' ? 'open' : closed,
    author: data.user?.login ?? '',
    branch: data.head.ref,
    commit: data.head.sha,
    isFork: data.head.repo?.id !== data.base.repo.id,
  };
}
