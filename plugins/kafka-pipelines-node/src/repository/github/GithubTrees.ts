import pLimit from 'p-limit';
import { InputError } from '@backstage/errors';
import { RecentCache } from '../RecentCache';
import { kindOfMode, type Tree, type TreeEntry } from '../tree';
import type { GithubCallOptions, GithubClient } from './GithubClient';
import type { GithubSlug } from './GithubCommits';
import { blobId, treeId } from './gitObjects';

/** How many trees stay in memory: the newest and those that compete with it. */
const CACHED_TREES = 4;
const CONCURRENT_READS = 6;

/** What GitHub takes in one call before it times out: about 250 files, 2.5 MB. */
const MAX_FILES_PER_CALL = 200;
const MAX_BYTES_PER_CALL = 2 * 1000 * 1000;

/** One path of a tree to make; without content it is removed. */
interface TreeChange {
  path: string;
  mode: string;
  content: string | null;
}

/** Trees of a repository on GitHub, by their ids. */
export class GithubTrees {
  readonly #client: GithubClient;
  readonly #slug: GithubSlug;
  readonly #cache = new RecentCache<Tree>(CACHED_TREES);

  constructor(client: GithubClient, slug: GithubSlug) {
    this.#client = client;
    this.#slug = slug;
  }

  /** Every path below a tree. */
  async read(id: string, options: GithubCallOptions): Promise<Tree> {
    const known = this.#cache.get(id);
    if (known) return known;
    const tree = new Map<string, TreeEntry>();
    await this.#readInto(tree, '', id, pLimit(CONCURRENT_READS), options);
    this.#cache.set(id, tree);
    return tree;
  }

  /**
   * One call for a whole tree, if GitHub gives it whole (up to 100,000 paths);
   * else folder by folder.
   */
  async #readInto(
    tree: Map<string, TreeEntry>,
    prefix: string,
    id: string,
    limit: pLimit.Limit,
    options: GithubCallOptions,
  ): Promise<void> {
    const whole = await limit(() => this.#list(id, true, options));
    if (!whole.truncated) {
      addEntries(tree, prefix, whole.entries);
      return;
    }
    const flat = await limit(() => this.#list(id, false, options));
    if (flat.truncated) {
      throw new Error(
        `GitHub gives only a part of the folder "${
          prefix || '/'
        }", which has too many entries`,
      );
    }
    addEntries(tree, prefix, flat.entries);
    await Promise.all(
      flat.entries
        .filter(({ type }) => type === 'tree')
        .map(folder =>
          this.#readInto(
            tree,
            `${prefix}${folder.path}/`,
            folder.sha,
            limit,
            options,
          ),
        ),
    );
  }

  async #list(id: string, recursive: boolean, options: GithubCallOptions) {
    const { data } = await this.#client.call(
      octokit =>
        octokit.rest.git.getTree({
          ...this.#slug,
          tree_sha: id,
          ...(recursive ? { recursive: '1' } : {}),
        }),
      options,
    );
    return { truncated: data.truncated, entries: data.tree.map(listedEntry) };
  }

  /**
   * Writes a tree that differs from the base in exactly the given paths. No
   * branch has it yet.
   *
   * @param changes - new text by path, null removes; they fit the base
   * @returns the id of the new tree
   * @throws InputError when the changes leave every file as it is.
   */
  async write(
    request: {
      /** Id of the base tree, and what is in it. */
      id: string;
      base: Tree;
      changes: ReadonlyMap<string, string | null>;
    },
    options: GithubCallOptions,
  ): Promise<string> {
    const { base } = request;
    const intended = new Map(base);
    const entries: TreeChange[] = [];
    for (const [path, content] of request.changes) {
      const { mode = '100644', id: before } = base.get(path) ?? {};
      if (content === null) {
        intended.delete(path);
      } else {
        const id = blobId(content);
        if (id === before) continue;
        const size = Buffer.byteLength(content);
        intended.set(path, { kind: 'file', mode, id, size });
      }
      entries.push({ path, mode, content });
    }
    if (entries.length === 0) {
      throw new InputError('The changes leave every file as it is');
    }

    let { id } = request;
    for (const chunk of chunks(entries)) {
      id = await this.#create(id, chunk, options);
    }
    assertIntended(request, intended, id);
    this.#cache.set(id, intended);
    return id;
  }

  async #create(
    base: string,
    changes: TreeChange[],
    options: GithubCallOptions,
  ): Promise<string> {
    const { data } = await this.#client.call(
      octokit =>
        octokit.rest.git.createTree({
          ...this.#slug,
          base_tree: base,
          tree: changes.map(({ path, mode, content }) => ({
            path,
            mode: mode as '100644',
            type: 'blob' as const,
            ...(content === null ? { sha: null } : { content }),
          })),
        }),
      options,
    );
    return data.sha;
  }
}

interface ListedEntry {
  path: string;
  mode: string;
  type: string;
  sha: string;
  size: number;
}

function listedEntry(entry: {
  path?: string;
  mode?: string;
  type?: string;
  sha?: string;
  size?: number;
}): ListedEntry {
  const { path, mode, type, sha, size = 0 } = entry;
  if (!path || !mode || !type || !sha) {
    throw new Error('GitHub gave an entry of a tree without path, mode or id');
  }
  return { path, mode, type, sha, size };
}

function addEntries(
  tree: Map<string, TreeEntry>,
  prefix: string,
  entries: ListedEntry[],
) {
  for (const { path, mode, type, sha, size } of entries) {
    if (type === 'tree') continue;
    tree.set(`${prefix}${path}`, {
      kind: kindOfMode(mode),
      mode,
      id: sha,
      size,
    });
  }
}

/** Removals first: a folder may take the place of a file in one commit. */
function* chunks(changes: TreeChange[]): Generator<TreeChange[]> {
  const ordered = [
    ...changes.filter(({ content }) => content === null),
    ...changes.filter(({ content }) => content !== null),
  ];
  let chunk: TreeChange[] = [];
  let bytes = 0;
  for (const change of ordered) {
    const size = Buffer.byteLength(change.content ?? '');
    const isFull =
      chunk.length >= MAX_FILES_PER_CALL || bytes + size > MAX_BYTES_PER_CALL;
    if (chunk.length > 0 && isFull) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(change);
    bytes += size;
  }
  if (chunk.length > 0) yield chunk;
}

/**
 * The id says all of what is in a tree, so it shows whether GitHub wrote
 * something else. A base that git would not write so itself has an id that
 * cannot be computed; there is nothing to compare with then.
 */
function assertIntended(
  request: { id: string; base: Tree },
  intended: Tree,
  written: string,
) {
  if (written === treeId(intended)) return;
  if (request.id !== treeId(request.base)) return;
  throw new Error(
    'GitHub wrote another tree than was asked for; nothing was committed',
  );
}
