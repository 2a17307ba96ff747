import type { GithubClient } from '../../repository/github/GithubClient';
import type { GithubSlug } from '../../repository/github/GithubCommits';
import { GithubFailure } from '../../repository/github/githubFailure';
import { readReviewMark } from '../markdown/marker';

/** What became of the comment. @public */
export type CommentResult =
  | { kind: 'created' | 'updated' | 'unchanged'; url: string }
  /** The pull request has another head by now, whose review counts. */
  | { kind: 'stale'; head: string };

/** Where a review is written. */
export interface ReviewPlace {
  pullRequest: number;
  /** Folder of the GitOps repository: each has a comment of its own. */
  folder: string;
  /** The commit that was reviewed. */
  head: string;
}

interface Comment {
  id: number;
  url: string;
  body: string;
}

const PER_PAGE = 100;
const CREATE_ATTEMPTS = 3;

/** The one comment of a review on a pull request. */
export class ReviewComments {
  readonly #client: GithubClient;
  readonly #slug: GithubSlug;
  readonly #place: ReviewPlace;
  readonly #login: string;

  /** @param login - who writes: a comment of anybody else is left alone, whatever it says */
  constructor(
    client: GithubClient,
    slug: GithubSlug,
    place: ReviewPlace,
    login: string,
  ) {
    this.#client = client;
    this.#slug = slug;
    this.#place = place;
    this.#login = login.toLowerCase();
  }

  /**
   * Writes the comment, or edits the one that is there; others of ours go.
   * Nothing is written for an older head than the pull request has.
   *
   * @param body - begins with the mark of the review
   * @throws GithubFailure, GithubRateLimit
   */
  async write(body: string): Promise<CommentResult> {
    for (let attempt = 1; ; attempt += 1) {
      const [known, ...others] = await this.#own();
      const isSame = known !== undefined && sameText(known.body, body);
      if (!isSame || others.length > 0) {
        // As late as possible, for somebody may push meanwhile
        const head = await this.#currentHead();
        if (head !== this.#place.head) return { kind: 'stale', head };
      }
      if (known) {
        if (!isSame) await this.#update(known, body);
        for (const comment of others) await this.#remove(comment);
        return { kind: isSame ? 'unchanged' : 'updated', url: known.url };
      }
      const created = await this.#create(body, attempt);
      if (created) {
        const kept = await this.#keepOne(created, body);
        return { kind: 'created', url: kept.url };
      }
    }
  }

  /** Whoever was created at the same time comes to the same conclusion: the oldest stays. */
  async #keepOne(created: Comment, body: string): Promise<Comment> {
    const [oldest = created, ...others] = await this.#own();
    if (!sameText(oldest.body, body)) await this.#update(oldest, body);
    for (const comment of others) await this.#remove(comment);
    return oldest;
  }

  /** @returns undefined when nobody knows whether it is there: look */
  async #create(body: string, attempt: number): Promise<Comment | undefined> {
    try {
      const { data } = await this.#client.call(
        octokit =>
          octokit.rest.issues.createComment({
            ...this.#slug,
            issue_number: this.#place.pullRequest,
            body,
          }),
        { repeatable: false },
      );
      return { id: data.id, url: data.html_url, body: data.body ?? '' };
    } catch (error) {
      const mayBeThere = error instanceof GithubFailure && error.isAmbiguous;
      if (!mayBeThere || attempt >= CREATE_ATTEMPTS) throw error;
      await this.#client.pauseBefore(attempt);
      return undefined;
    }
  }

  async #update({ id }: Comment, body: string): Promise<void> {
    await this.#client.call(octokit =>
      octokit.rest.issues.updateComment({
        ...this.#slug,
        comment_id: id,
        body,
      }),
    );
  }

  async #remove({ id }: Comment): Promise<void> {
    try {
      await this.#client.call(octokit =>
        octokit.rest.issues.deleteComment({ ...this.#slug, comment_id: id }),
      );
    } catch (error) {
      // Another run was faster
      if (!(error instanceof GithubFailure) || error.status !== 404) {
        throw error;
      }
    }
  }

  async #currentHead(): Promise<string> {
    const { data } = await this.#client.call(octokit =>
      octokit.rest.pulls.get({
        ...this.#slug,
        pull_number: this.#place.pullRequest,
      }),
    );
    return data.head.sha;
  }

  /** Our comments for this folder, oldest first. */
  async #own(): Promise<Comment[]> {
    const found: Comment[] = [];
    for (let page = 1; ; page += 1) {
      const { data } = await this.#client.call(octokit =>
        octokit.rest.issues.listComments({
          ...this.#slug,
          issue_number: this.#place.pullRequest,
          per_page: PER_PAGE,
          page,
        }),
      );
      for (const { id, html_url: url, body = '', user } of data) {
        if (
          user?.login.toLowerCase() === this.#login &&
          readReviewMark(body)?.folder === this.#place.folder
        ) {
          found.push({ id, url, body });
        }
      }
      if (data.length < PER_PAGE) return found.sort((a, b) => a.id - b.id);
    }
  }
}

/** GitHub's web page writes other ends of lines than programs do. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/\r\n/g, '\n').trimEnd();
  return plain(a) === plain(b);
}
