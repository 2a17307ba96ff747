import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds without another change after which a change is over: editors write a file in several steps. */
const SETTLED = 100;

/**
 * Waits for changes of files in folders. Each folder is watched by itself:
 * recursively, Node.js would watch every file of `.git` as well.
 */
export class FolderWatcher {
  readonly #watchers = new Map<string, FSWatcher>();
  #changed = false;
  #wake: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param signal - ends the waiting */
  constructor(
    private readonly root: string,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.#wake?.(), { once: true });
  }

  /**
   * Watches these folders, and no others.
   *
   * @param folders - paths from the root
   * @returns true when one is new: what has changed in it until now, nobody knows
   * @throws Error when the system watches no more
   */
  watch(folders: readonly string[]): boolean {
    const wanted = new Set(folders);
    for (const [folder, watcher] of this.#watchers) {
      if (!wanted.has(folder)) {
        watcher.close();
        this.#watchers.delete(folder);
      }
    }
    const added = [...wanted].filter(folder => !this.#watchers.has(folder));
    added.forEach(folder => this.#add(folder));
    return added.length > 0;
  }

  /** Resolves once something has changed, also before, and has settled since. */
  async change(): Promise<void> {
    if (!this.#changed && !this.signal.aborted) {
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
    this.#changed = false;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.watch([]);
  }

  #add(folder: string): void {
    try {
      const watcher = watch(join(this.root, folder), () => this.#touch());
      // A folder that is gone: the one above it has said so.
      watcher.on('error', () => this.#touch());
      this.#watchers.set(folder, watcher);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') {
        this.#touch();
        return;
      }
      if (code === 'ENOSPC' || code === 'EMFILE') {
        throw new Error(
          `The system does not watch as many folders as this repository has (${code}). On Linux raise fs.inotify.max_user_watches and fs.inotify.max_user_instances`,
        );
      }
      throw error;
    }
  }

  #touch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#changed = true;
      this.#wake?.();
    }, SETTLED);
  }
}
