import { bringerOf } from './bringer';
import type { GithubCallOptions } from './GithubClient';
import type { GithubCommits, ListedCommit } from './GithubCommits';

/** How far back is looked: the newest 1,000 commits. */
const MAX_PAGES = 10;

/** The newest commits of the branch, read as far as is needed. */
export class CommitLog {
  readonly #pages: AsyncGenerator<ListedCommit[]>;
  readonly #commits: ListedCommit[] = [];
  readonly #ids = new Set<string>();

  constructor(
    commits: GithubCommits,
    head: string,
    options: GithubCallOptions,
  ) {
    this.#pages = commits.log(head, { ...options, pages: MAX_PAGES });
  }

  /** Reads on until it has the commits, or as far as is looked at all. */
  async reach(commits: string[]): Promise<void> {
    while (!commits.every(commit => this.#ids.has(commit))) {
      const next = await this.#pages.next();
      if (next.done) return;
      this.#commits.push(...next.value);
      next.value.forEach(({ commit }) => this.#ids.add(commit));
    }
  }

  /** The commit itself where it is too far down. */
  bringerOf(commit: string): string {
    return bringerOf(this.#commits, commit) ?? commit;
  }

  /** The one that is listed first; what is not listed is older. */
  newestOf(commits: string[]): string {
    return (
      this.#commits.find(({ commit }) => commits.includes(commit))?.commit ??
      commits[0]
    );
  }
}
