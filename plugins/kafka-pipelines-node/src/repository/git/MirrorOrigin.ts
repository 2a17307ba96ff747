import { setTimeout as sleep } from 'node:timers/promises';
import type { RemoteGitPlace } from './gitConfig';
import type { GitOrigin, MoveAnswer } from './GitOrigin';
import { missingBlobs, withoutKnown } from './missingBlobs';
import { resolveBranch } from './gitRefs';
import { ensureMirror, mirrorPath, replaceMirror } from './mirrorFolder';
import { pushAnswer } from './pushAnswer';
import { REMOTE, remoteEnvironment } from './remoteEnvironment';
import { isUnadvertised, remoteFailure } from './remoteFailure';
import { GitError, runGit, type GitOutput } from './runGit';
import { SharedTask, Turns, unlessAborted } from './Turns';

/** The part of a logger that is used. @public */
export interface GitLogger {
  info(message: string): void;
  warn(message: string): void;
}

/** A repository on a server, and where its mirror is to be. */
export interface MirrorOptions {
  /** Name in app-config. */
  name: string;
  place: RemoteGitPlace;
  branch: string;
  /** Short names of further branches start with this. */
  branchPrefix?: string;
  /** Folder for mirrors. */
  stateFolder: string;
  /** A server that sends nothing for so long is given up. */
  stallSeconds: number;
  logger?: GitLogger;
}

type Settings = ReadonlyArray<readonly [key: string, value: string]>;

const FETCH_OPTIONS = [
  '--quiet',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-recurse-submodules',
  '--no-auto-maintenance',
];
/**
 * What is not here is on the server. For fetches only: a push would fetch what
 * it can do without.
 */
const PROMISOR: Settings = [[`remote.${REMOTE}.promisor`, 'true']];

const FETCHES_PER_GC = 100;
const MAX_FETCHES = 3;
const PAUSE_MS = 100;
const LISTED_BRANCHES = 10;

/**
 * A repository on a server, through a mirror of this machine's own: all
 * commits and folders of the branches that are used, and the contents of files
 * as they are needed, many at a time. A mirror is a cache; it may be deleted at
 * any time, and is made anew when it is damaged.
 *
 * Fetches and pushes take turns, as both write the mirror's branches. What
 * orders writers is the server's compare-and-swap.
 */
export class MirrorOrigin implements GitOrigin {
  readonly isCurrent = false;
  readonly gitDir: string;
  readonly #options: MirrorOptions;
  readonly #turns = new Turns();
  readonly #blobTurns = new Turns();
  readonly #fetch = new SharedTask(this.#turns, () => this.#fetchBranches());
  #isOpen = false;
  #fetches = 0;
  /** Whether file contents are left on the server until they are needed. */
  #isPartial = true;

  constructor(options: MirrorOptions) {
    this.#options = options;
    this.gitDir = mirrorPath(
      options.stateFolder,
      options.name,
      options.place.url,
    );
  }

  async open(signal?: AbortSignal): Promise<void> {
    if (!this.#isOpen) await this.refresh(signal);
  }

  async refresh(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    await unlessAborted(this.#fetch.run(), signal);
  }

  async listBranches(): Promise<string[]> {
    return [...(await this.#headsOnServer())].slice(0, LISTED_BRANCHES);
  }

  async loadCommit(commit: string, signal?: AbortSignal): Promise<void> {
    const load = async () => {
      try {
        await this.#remote({
          args: ['fetch', ...FETCH_OPTIONS, REMOTE, commit],
          settings: PROMISOR,
        });
      } catch (error) {
        if (!(error instanceof GitError)) throw error;
        // Throws when it is the server that cannot be reached
        await this.#fetchBranches();
      }
    };
    await unlessAborted(this.#turns.run(load), signal);
  }

  async loadFiles(
    commits: string[],
    paths: string[],
    signal?: AbortSignal,
  ): Promise<void> {
    const call = { gitDir: this.gitDir, signal };
    const missing = await missingBlobs(commits, paths, call).catch(
      async error => {
        if (!(error instanceof GitError)) throw error;
        await unlessAborted(this.#rebuildInTurn(error), signal);
        return missingBlobs(commits, paths, call);
      },
    );
    if (missing.length === 0) return;
    await unlessAborted(
      this.#blobTurns.run(() => this.#fetchBlobs(missing)),
      signal,
    );
  }

  async whyReadOnly(): Promise<undefined> {
    return undefined;
  }

  async move(
    branch: string,
    from: string | undefined,
    to: string,
  ): Promise<MoveAnswer> {
    const ref = `refs/heads/${branch}`;
    return this.#turns.run(async () => {
      try {
        await this.#remote({
          args: [
            'push',
            '--porcelain',
            '--no-verify',
            `--force-with-lease=${ref}:${from ?? ''}`,
            REMOTE,
            `${to}:${ref}`,
          ],
        });
        return { kind: 'written' };
      } catch (error) {
        if (!(error instanceof GitError)) throw error;
        return pushAnswer(this.#options.name, error);
      }
    });
  }

  /** What became of a failed fetch is decided by what the server has, not by the words of an error. */
  async #fetchBranches(): Promise<void> {
    const { stateFolder, branch, name } = this.#options;
    if (!this.#isOpen) await ensureMirror(stateFolder, this.gitDir);
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#fetchOnce();
        break;
      } catch (error) {
        if (!(error instanceof GitError)) throw error;
        if (!(await this.#headsOnServer()).has(branch)) {
          await runGit(['update-ref', '-d', `refs/heads/${branch}`], {
            gitDir: this.gitDir,
          });
          break;
        }
        if (attempt >= MAX_FETCHES) throw remoteFailure(name, error);
        if (attempt === MAX_FETCHES - 1) await this.#rebuild(error);
        else await sleep(Math.random() * PAUSE_MS);
      }
    }
    this.#isOpen = true;
    this.#fetches += 1;
    if (this.#fetches % FETCHES_PER_GC === 0) await this.#tidyUp();
  }

  /** The history comes without file contents; those of what is new are needed, so they come along. */
  async #fetchOnce(): Promise<void> {
    const { name, branch, logger } = this.#options;
    const known = await resolveBranch(branch, { gitDir: this.gitDir });
    const { stderr } = await this.#remote({
      args: ['fetch', ...FETCH_OPTIONS, '--prune', REMOTE],
      settings: known ? PROMISOR : this.#partialSettings,
    });
    if (this.#isPartial && /filtering not recognized/.test(stderr)) {
      this.#isPartial = false;
      logger?.info(
        `GitOps repository "${name}": the server sends whole histories only, so all versions of all files are kept in ${this.gitDir}`,
      );
    }
  }

  async #fetchBlobs(wanted: string[]): Promise<void> {
    const { name, logger } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      const ids = await withoutKnown(wanted, { gitDir: this.gitDir });
      if (ids.length === 0) return;
      try {
        await this.#remote({
          args: ['fetch', ...FETCH_OPTIONS, '--stdin', REMOTE],
          input: ids.map(id => `${id}\n`).join(''),
          settings: [
            ...PROMISOR,
            // Nothing that is here helps to say what is wanted
            ['fetch.negotiationAlgorithm', 'noop'],
          ],
        });
        return;
      } catch (error) {
        if (!(error instanceof GitError)) throw error;
        if (this.#isPartial && isUnadvertised(error)) {
          logger?.warn(
            `GitOps repository "${name}": the server sends no single files, so all versions of all files are fetched`,
          );
          this.#isPartial = false;
          await this.#rebuildInTurn(error);
          return;
        }
        if (attempt >= MAX_FETCHES) throw remoteFailure(name, error);
        // Throws when it is the server that cannot be reached
        await this.#headsOnServer();
      }
    }
  }

  /** Every fetch that brings something leaves a pack or loose objects. */
  async #tidyUp(): Promise<void> {
    try {
      await this.#remote({
        args: ['gc', '--auto', '--quiet'],
        settings: [...PROMISOR, ['gc.autoDetach', 'false']],
      });
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      const { name, logger } = this.#options;
      logger?.warn(
        `GitOps repository "${name}": its copy in ${this.gitDir} was not tidied up (${error.message})`,
      );
    }
  }

  async #rebuildInTurn(why: GitError): Promise<void> {
    await this.#turns.run(() => this.#rebuild(why));
    await this.refresh();
  }

  async #rebuild(why: GitError): Promise<void> {
    const { name, logger } = this.#options;
    logger?.warn(
      `GitOps repository "${name}": its copy in ${this.gitDir} is made anew (${why.message})`,
    );
    await replaceMirror(this.gitDir);
  }

  /** Names of the branches on the server. */
  async #headsOnServer(): Promise<Set<string>> {
    try {
      const { stdout } = await this.#remote({
        args: ['ls-remote', '--heads', REMOTE],
      });
      const names = stdout.toString().match(/(?<=\trefs\/heads\/).+$/gm);
      return new Set(names);
    } catch (error) {
      throw error instanceof GitError
        ? remoteFailure(this.#options.name, error)
        : error;
    }
  }

  get #partialSettings(): Settings {
    return this.#isPartial
      ? [...PROMISOR, [`remote.${REMOTE}.partialCloneFilter`, 'blob:none']]
      : PROMISOR;
  }

  async #remote(call: {
    args: string[];
    input?: string;
    settings?: Settings;
  }): Promise<GitOutput> {
    const { args, input, settings = [] } = call;
    const { place, branch, branchPrefix, stallSeconds } = this.#options;
    const branches = branchPrefix ? [branch, `${branchPrefix}*`] : [branch];
    const { env, secrets } = remoteEnvironment(place, {
      home: this.gitDir,
      stallSeconds,
      settings: [
        ...settings,
        ...branches.map(name => {
          const ref = `refs/heads/${name}`;
          return [`remote.${REMOTE}.fetch`, `+${ref}:${ref}`] as const;
        }),
      ],
    });
    return runGit(args, { gitDir: this.gitDir, env, secrets, input });
  }
}
