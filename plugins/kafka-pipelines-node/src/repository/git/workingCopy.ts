import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { InputError } from '@backstage/errors';
import { snapshotOf } from '../tree';
import type { Snapshot } from '../types';
import { GitBlobReader } from './gitBlobs';
import { GitTreeReader } from './gitTree';
import { GitError, runGit } from './runGit';

/**
 * The Git repository that a folder is a working copy of, or a part of one. It
 * is only read.
 * @public
 */
export class WorkingCopy {
  readonly #gitDir: string;

  private constructor(
    gitDir: string,
    /** Path of the folder in the repository, with `/` at its end; empty at the root. */
    readonly prefix: string,
  ) {
    this.#gitDir = gitDir;
  }

  /** @returns undefined where the folder is in no working copy, or there is no git */
  static async find(folder: string): Promise<WorkingCopy | undefined> {
    try {
      // With the settings of the person who calls: these say whose folders are safe.
      const { stdout } = await promisify(execFile)(
        'git',
        ['-C', folder, 'rev-parse', '--absolute-git-dir', '--show-prefix'],
        { windowsHide: true },
      );
      const [gitDir, prefix = ''] = stdout.split('\n');
      return new WorkingCopy(gitDir, prefix);
    } catch {
      return undefined;
    }
  }

  /**
   * The commit that a revision means: a branch, a tag, `HEAD~2`, an id.
   *
   * @returns undefined when there is none of this name here
   */
  async commitOf(revision: string): Promise<string | undefined> {
    const { stdout, exitCode } = await runGit(
      [
        'rev-parse',
        '--quiet',
        '--verify',
        '--end-of-options',
        `${revision}^{commit}`,
      ],
      { gitDir: this.#gitDir, accept: [1, 128] },
    );
    return exitCode === 0 ? stdout.toString().trim() : undefined;
  }

  /**
   * The newest commit that both come from.
   *
   * @returns undefined when they have none in common here, as in a clone
   *   without its history
   */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    const { stdout, exitCode } = await runGit(['merge-base', one, other], {
      gitDir: this.#gitDir,
      accept: [1],
    });
    return exitCode === 0 ? stdout.toString().trim() : undefined;
  }

  /**
   * The folder as it is at a commit.
   *
   * @param commit - id of a commit, as of {@link commitOf}
   * @returns no file at all when the folder is not there yet
   * @throws InputError when contents of the commit are not on this machine
   */
  async read(commit: string, signal?: AbortSignal): Promise<Snapshot> {
    const source = { gitDir: this.#gitDir, loadFiles: async () => {} };
    try {
      const tree = await new GitTreeReader(source).read(
        await this.#treeOf(commit),
        signal,
      );
      const blobs = new GitBlobReader(this.#gitDir);
      return await snapshotOf(commit, tree, entries =>
        blobs.read(entries, signal),
      );
    } catch (error) {
      if (error instanceof GitError) {
        throw new InputError(
          `The files of commit ${commit.slice(0, 12)} cannot be read: ${
            error.message
          }. A clone with --filter has not all of them; clone again without it`,
        );
      }
      throw error;
    }
  }

  /** The tree of the folder; the empty tree where a commit does not have it. */
  async #treeOf(commit: string): Promise<string> {
    const { stdout, exitCode } = await runGit(
      [
        'rev-parse',
        '--quiet',
        '--verify',
        '--end-of-options',
        `${commit}:${this.prefix.replace(/\/$/, '')}`,
      ],
      { gitDir: this.#gitDir, accept: [1, 128] },
    );
    if (exitCode === 0) return stdout.toString().trim();
    const { stdout: empty } = await runGit(
      ['hash-object', '-t', 'tree', '--stdin'],
      { gitDir: this.#gitDir },
    );
    return empty.toString().trim();
  }
}
