import type { GitOrigin, MoveAnswer } from './GitOrigin';
import {
  assertBareRepository,
  whyReadOnly,
  type NamedFolder,
} from './gitProblems';
import { listBranches } from './gitRefs';
import { GitError, runGit } from './runGit';

const NO_COMMIT = '';

/** A bare repository on a local disk, which any number of processes may write to. */
export class LocalOrigin implements GitOrigin {
  readonly isCurrent = true;
  readonly gitDir: string;
  readonly #place: NamedFolder;
  #checked?: Promise<void>;

  constructor(place: NamedFolder) {
    this.gitDir = place.path;
    this.#place = place;
  }

  /** A success is remembered; a failure is looked at again, as it may be mended. */
  async open(): Promise<void> {
    this.#checked ??= assertBareRepository(this.#place);
    try {
      await this.#checked;
    } catch (error) {
      this.#checked = undefined;
      throw error;
    }
  }

  async refresh(): Promise<void> {
    await this.open();
  }

  async listBranches(): Promise<string[]> {
    return listBranches(this.gitDir);
  }

  async loadCommit(): Promise<void> {}

  async loadFiles(): Promise<void> {}

  async whyReadOnly(): Promise<string | undefined> {
    return whyReadOnly(this.#place);
  }

  async move(
    branch: string,
    from: string | undefined,
    to: string,
  ): Promise<MoveAnswer> {
    try {
      await runGit(
        ['update-ref', `refs/heads/${branch}`, to, from ?? NO_COMMIT],
        { gitDir: this.gitDir },
      );
      return { kind: 'written' };
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      return { kind: 'unknown', error, again: false };
    }
  }
}
