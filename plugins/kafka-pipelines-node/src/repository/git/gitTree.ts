import type { TreeEntryKind } from '../paths';
import { runGit } from './runGit';

/** One path of a commit. */
export interface GitTreeEntry {
  kind: TreeEntryKind;
  /** Octal, as git prints it: 100644, 100755, 120000, 160000. */
  mode: string;
  /** Blob id, or the commit of a submodule. */
  id: string;
  /** Bytes; 0 for a submodule. */
  size: number;
}

/** Every path of a commit, folders left out. */
export type GitTree = ReadonlyMap<string, GitTreeEntry>;

const KINDS: Record<string, TreeEntryKind> = {
  '120000': 'symbolic link',
  '160000': 'submodule',
};

/** How many commits' trees stay in memory: the newest and those that compete with it. */
const CACHED_TREES = 4;

/**
 * Reads trees and keeps the last few, as a commit follows the read it was
 * computed from.
 */
export class GitTreeReader {
  readonly #gitDir: string;
  readonly #cache = new Map<string, GitTree>();

  constructor(gitDir: string) {
    this.#gitDir = gitDir;
  }

  /** @param commit - a full commit id that exists */
  async read(commit: string, signal?: AbortSignal): Promise<GitTree> {
    const known = this.#cache.get(commit);
    if (known) return known;

    const tree = await this.#list(commit, [], signal);
    this.#cache.set(commit, tree);
    for (const oldest of this.#cache.keys()) {
      if (this.#cache.size <= CACHED_TREES) break;
      this.#cache.delete(oldest);
    }
    return tree;
  }

  /** One path only, for a commit of which nothing else is needed. */
  async readEntry(
    commit: string,
    path: string,
    signal?: AbortSignal,
  ): Promise<GitTreeEntry | undefined> {
    return (await this.#list(commit, [path], signal)).get(path);
  }

  async #list(
    commit: string,
    paths: string[],
    signal?: AbortSignal,
  ): Promise<GitTree> {
    const { stdout } = await runGit(
      ['ls-tree', '-r', '-z', '--long', '--full-tree', commit, '--', ...paths],
      { gitDir: this.#gitDir, signal },
    );
    return parseTree(stdout.toString());
  }
}

function parseTree(output: string): GitTree {
  const tree = new Map<string, GitTreeEntry>();
  for (const record of output.split('\0')) {
    if (record === '') continue;
    const tab = record.indexOf('\t');
    const [mode, , id, size] = record.slice(0, tab).split(/ +/);
    tree.set(record.slice(tab + 1), {
      kind: KINDS[mode] ?? 'file',
      mode,
      id,
      size: size === '-' ? 0 : Number(size),
    });
  }
  return tree;
}
