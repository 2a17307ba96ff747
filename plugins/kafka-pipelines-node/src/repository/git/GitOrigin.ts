/** What became of moving a branch. */
export type MoveAnswer =
  | { kind: 'written' }
  /** A rule of the server forbids it. */
  | { kind: 'refused'; reason: string }
  /** Nobody knows: somebody was faster, the answer was lost, or it was not done. The branch tells. */
  | {
      kind: 'unknown';
      error: Error;
      /** Whether the same may be tried again when the branch is where it was. */
      again: boolean;
    };

/** Where the branches of a git repository are, and how they get here and are moved. */
export interface GitOrigin {
  /** Bare repository on this machine, with the objects and with the branches under `refs/heads`. */
  readonly gitDir: string;
  /** Whether the branches in `gitDir` are those of the repository itself, not of a copy. */
  readonly isCurrent: boolean;
  /** Sees to `gitDir`; the branches there may be as old as the last `refresh`. */
  open(signal?: AbortSignal): Promise<void>;
  /** As `open`; the branches there are no older than the call. */
  refresh(signal?: AbortSignal): Promise<void>;
  /** Short names of some branches, for people to read. */
  listBranches(): Promise<string[]>;
  /** Gets a commit that is not in `gitDir`, whatever branch it is on; does nothing when it is nowhere. */
  loadCommit(commit: string, signal?: AbortSignal): Promise<void>;
  /** Gets the contents of files of commits into `gitDir`; of all files where no path is given. */
  loadFiles(
    commits: string[],
    paths: string[],
    signal?: AbortSignal,
  ): Promise<void>;
  /** Why nothing can be written, or undefined when it can. */
  whyReadOnly(): Promise<string | undefined>;
  /**
   * Moves a branch by compare-and-swap. Takes no signal: a killed move leaves
   * open whether the branch moved.
   *
   * @param from - undefined where the branch must not be there
   */
  move(
    branch: string,
    from: string | undefined,
    to: string,
  ): Promise<MoveAnswer>;
}
