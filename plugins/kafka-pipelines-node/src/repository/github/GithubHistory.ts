import pLimit from 'p-limit';
import { parseTrailers, REQUEST_ID_TRAILER } from '../commitMessage';
import { decodeText, MAX_FILE_BYTES } from '../text';
import type { BlobText } from '../tree';
import { CommitLog } from './CommitLog';
import type { GithubBlobs } from './GithubBlobs';
import type { GithubCallOptions, GithubClient } from './GithubClient';
import type { GithubCommits, GithubSlug } from './GithubCommits';
import { GithubFailure } from './githubFailure';

const CONCURRENT_READS = 6;
/** How far back is looked: the newest 1,000 commits of each path. */
const MAX_PAGES = 10;

/** What happened to paths on a branch of a repository on GitHub. */
export class GithubHistory {
  readonly #client: GithubClient;
  readonly #slug: GithubSlug;
  readonly #commits: GithubCommits;
  readonly #blobs: GithubBlobs;

  constructor(options: {
    client: GithubClient;
    slug: GithubSlug;
    commits: GithubCommits;
    blobs: GithubBlobs;
  }) {
    this.#client = options.client;
    this.#slug = options.slug;
    this.#commits = options.commits;
    this.#blobs = options.blobs;
  }

  /**
   * Newest commit with a trailer `Request-Id: <id>` that touches a path. It may
   * have been made on another branch, which is merged and gone.
   */
  async findRequest(
    head: string,
    id: string,
    paths: string[],
    options: GithubCallOptions,
  ): Promise<string | undefined> {
    const found = await this.#eachPath(paths, async path => {
      const log = this.#commits.log(head, {
        ...options,
        path,
        pages: MAX_PAGES,
      });
      for await (const page of log) {
        const commit = page.find(({ message }) =>
          parseTrailers(message).get(REQUEST_ID_TRAILER)?.includes(id),
        );
        if (commit) return commit.commit;
      }
      return undefined;
    });
    if (found.length < 2) return found[0];
    const log = new CommitLog(this.#commits, head, options);
    await log.reach(found);
    return log.newestOf(found);
  }

  /** Newest commit of the branch itself that changed one of the paths. */
  async lastCommitOf(
    head: string,
    paths: string[],
    options: GithubCallOptions,
  ): Promise<string | undefined> {
    const found = await this.#eachPath(paths, async path => {
      const log = this.#commits.log(head, {
        ...options,
        path,
        pages: 1,
        perPage: 1,
      });
      for await (const [commit] of log) return commit?.commit;
      return undefined;
    });
    if (found.length === 0 || found.includes(head)) {
      return found.length === 0 ? undefined : head;
    }
    const log = new CommitLog(this.#commits, head, options);
    await log.reach(found);
    return log.newestOf(found.map(commit => log.bringerOf(commit)));
  }

  /** Versions of a file on the branch itself, newest first. */
  async *versions(
    head: string,
    path: string,
    options: GithubCallOptions & { limit?: number },
  ): AsyncGenerator<{ commit: string; text: string | undefined }> {
    const { limit = Infinity, ...call } = options;
    const log = new CommitLog(this.#commits, head, call);
    const seen = new Set<string>();
    const touching = this.#commits.log(head, {
      ...call,
      path,
      pages: MAX_PAGES,
    });
    for await (const page of touching) {
      for (const { commit } of page) {
        if (seen.size >= limit) return;
        await log.reach([commit]);
        const bringer = log.bringerOf(commit);
        if (!seen.has(bringer)) {
          seen.add(bringer);
          yield {
            commit: bringer,
            text: await this.#textAt(bringer, path, call),
          };
        }
      }
    }
  }

  async #textAt(
    commit: string,
    path: string,
    options: GithubCallOptions,
  ): Promise<BlobText> {
    try {
      const { data } = await this.#client.call(
        octokit =>
          octokit.rest.repos.getContent({ ...this.#slug, path, ref: commit }),
        options,
      );
      if (Array.isArray(data) || data.type !== 'file') return undefined;
      const { sha: id, size } = data;
      if (size > MAX_FILE_BYTES) return undefined;
      if ('content' in data && data.encoding === 'base64') {
        return decodeText(Buffer.from(data.content, 'base64'));
      }
      return (await this.#blobs.read([{ id, size }], options)).get(id);
    } catch (error) {
      if (error instanceof GithubFailure && error.status === 404) {
        return undefined;
      }
      throw error;
    }
  }

  /** What a look at each path gives, each once. */
  async #eachPath(
    paths: string[],
    look: (path: string) => Promise<string | undefined>,
  ): Promise<string[]> {
    const limit = pLimit(CONCURRENT_READS);
    const found = await Promise.all(
      [...new Set(paths)].map(path => limit(() => look(path))),
    );
    return [...new Set(found)].filter(commit => commit !== undefined);
  }
}
