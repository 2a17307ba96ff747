import { RecentCache } from '../RecentCache';
import { kindOfMode, type Tree, type TreeEntry } from '../tree';
import type { GitOrigin } from './GitOrigin';
import { runGit } from './runGit';

/** How many commits' trees stay in memory: the newest and those that compete with it. */
const CACHED_TREES = 4;

type FileSource = Pick<GitOrigin, 'gitDir' | 'loadFiles'>;

/**
 * Reads trees and keeps the last few, as a commit follows the read it was
 * computed from.
 */
export class GitTreeReader {
  readonly #origin: FileSource;
  readonly #cache = new RecentCache<Tree>(CACHED_TREES);

  constructor(origin: FileSource) {
    this.#origin = origin;
  }

  /** @param commit - a full commit id that exists */
  async read(commit: string, signal?: AbortSignal): Promise<Tree> {
    const known = this.#cache.get(commit);
    if (known) return known;

    const tree = await this.#list(commit, [], signal);
    this.#cache.set(commit, tree);
    return tree;
  }

  /** As `read`, but the sizes may be missing (0): contents need not be here for it. */
  async readNames(commit: string, signal?: AbortSignal): Promise<Tree> {
    return this.#cache.get(commit) ?? this.#listTree(commit, [], { signal });
  }

  /** One path only, for a commit of which nothing else is needed. */
  async readEntry(
    commit: string,
    path: string,
    signal?: AbortSignal,
  ): Promise<TreeEntry | undefined> {
    return (await this.#list(commit, [path], signal)).get(path);
  }

  async #list(
    commit: string,
    paths: string[],
    signal?: AbortSignal,
  ): Promise<Tree> {
    // The sizes that are listed are known of contents that are here only
    await this.#origin.loadFiles([commit], paths, signal);
    return this.#listTree(commit, paths, { withSizes: true, signal });
  }

  async #listTree(
    commit: string,
    paths: string[],
    options: { withSizes?: boolean; signal?: AbortSignal },
  ): Promise<Tree> {
    const { withSizes = false, signal } = options;
    const { stdout } = await runGit(
      [
        'ls-tree',
        '-r',
        '-z',
        ...(withSizes ? ['--long'] : []),
        '--full-tree',
        commit,
        '--',
        ...paths,
      ],
      { gitDir: this.#origin.gitDir, signal },
    );
    return parseTree(stdout.toString());
  }
}

function parseTree(output: string): Tree {
  const tree = new Map<string, TreeEntry>();
  for (const record of output.split('\0')) {
    if (record === '') continue;
    const tab = record.indexOf('\t');
    const [mode, , id, size = '-'] = record.slice(0, tab).split(/ +/);
    tree.set(record.slice(tab + 1), {
      kind: kindOfMode(mode),
      mode,
      id,
      size: size === '-' ? 0 : Number(size),
    });
  }
  return tree;
}
