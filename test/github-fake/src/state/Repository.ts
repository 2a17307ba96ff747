import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createBareRepository,
  PROTECTED_REFS,
} from '../git/createBareRepository';
import { isAncestor } from '../git/history';
import { ObjectStore } from '../git/ObjectStore';
import type { Refs } from '../git/refs';
import { listRefs, moveRefs, readRef } from '../git/refs';
import { runGit } from '../git/runGit';
import type { Account } from './accounts';
import type { CheckRun, CommitStatus } from './checks';
import type { Pull } from './pulls';
import type { RefChange, RepositoryEvent } from './events';

export interface RepositoryOptions {
  /** `owner/name`. */
  path: string;
  /** Content of the first commit by path; without it the repository is empty. */
  files?: Record<string, string | Uint8Array>;
  /** Default: `main`. */
  defaultBranch?: string;
  private?: boolean;
  /** Whether pull requests may be drafts. Default: only where it is not private, as on GitHub's free plan. */
  drafts?: boolean;
  /** Whether "merge when ready" may be asked for. */
  autoMerge?: boolean;
  /** Branches that only a merged pull request moves. */
  protectedBranches?: string[];
  /** Who may be asked for a review. */
  collaborators?: string[];
}

/** What readers see: the present, or what was before the last write. */
export interface RepositoryView {
  ref(name: string): Promise<string | undefined>;
  refs(): Promise<Refs>;
  pulls: readonly Pull[];
}

interface State {
  refs: Refs;
  pulls: readonly Pull[];
}

/** A repository: a bare git repository, and what GitHub knows besides. */
export class Repository {
  readonly store: ObjectStore;
  readonly createdAt = new Date();
  pushedAt = new Date();
  pulls: readonly Pull[] = [];
  /** Newest first, as GitHub lists them. */
  checkRuns: readonly CheckRun[] = [];
  statuses: readonly CommitStatus[] = [];
  /** Commits that GitHub signed. */
  readonly signed = new Set<string>();
  readonly protectedBranches: Set<string>;
  /** In lower case. */
  readonly collaborators: Set<string>;
  #last: State = { refs: new Map(), pulls: [] };
  #before: State = { refs: new Map(), pulls: [] };
  #turn: Promise<unknown> = Promise.resolve();
  #numbers = 0;
  #ids = 0;

  private constructor(
    readonly id: number,
    readonly owner: Account,
    readonly name: string,
    readonly gitDir: string,
    readonly options: RepositoryOptions,
  ) {
    this.store = new ObjectStore(gitDir);
    this.protectedBranches = new Set(options.protectedBranches);
    this.collaborators = new Set(
      options.collaborators?.map(login => login.toLowerCase()),
    );
  }

  static async create(
    id: number,
    owner: Account,
    gitDir: string,
    options: RepositoryOptions,
  ): Promise<Repository> {
    const name = options.path.split('/')[1];
    const repository = new Repository(id, owner, name, gitDir, options);
    await createBareRepository(gitDir, repository.defaultBranch);
    if (options.files) await repository.#seed(options.files);
    await repository.protect(...repository.protectedBranches);
    await repository.refresh();
    return repository;
  }

  get fullName(): string {
    return `${this.owner.login}/${this.name}`;
  }

  get defaultBranch(): string {
    return this.options.defaultBranch ?? 'main';
  }

  get allowsDrafts(): boolean {
    return this.options.drafts ?? !this.options.private;
  }

  /** For tests: runs git on the bare repository. */
  async git(...args: string[]): Promise<string> {
    return (await runGit(args, { gitDir: this.gitDir })).stdout.toString();
  }

  /** From now on these branches move by pull requests only. */
  async protect(...branches: string[]): Promise<void> {
    for (const branch of branches) this.protectedBranches.add(branch);
    const refs = [...this.protectedBranches].map(b => `refs/heads/${b}\n`);
    await writeFile(join(this.gitDir, PROTECTED_REFS), refs.join(''));
  }

  /** For what has no number of its own: comments, checks, statuses. */
  nextId(): number {
    this.#ids += 1;
    return this.id * 100_000 + this.#ids;
  }

  nextNumber(): number {
    this.#numbers += 1;
    return this.#numbers;
  }

  view(stale = false): RepositoryView {
    if (!stale) {
      return {
        ref: name => readRef(this.store, name),
        refs: () => listRefs(this.gitDir),
        pulls: this.pulls,
      };
    }
    const { refs, pulls } = this.#before;
    return {
      ref: async name => refs.get(name),
      refs: async () => refs,
      pulls,
    };
  }

  pull(number: number): Pull | undefined {
    return this.pulls.find(pull => pull.number === number);
  }

  /** Adds a pull request, or puts a changed one in the place of the old. */
  putPull(pull: Pull) {
    this.pulls = [
      ...this.pulls.filter(({ number }) => number !== pull.number),
      pull,
    ].sort((a, b) => a.number - b.number);
  }

  /** GitHub keeps the commits of a pull request when its branch is gone. */
  async keepHead({ number, headSha }: Pull): Promise<void> {
    const ref = `refs/pull/${number}/head`;
    const before = await this.view().ref(ref);
    if (before === headSha) return;
    await moveRefs(this.gitDir, [{ ref, before, after: headSha }]);
  }

  /**
   * Takes note of what a write has changed, and brings pull requests into line
   * with their branches as GitHub does after a push.
   *
   * @returns what happened, for webhooks
   */
  refresh(): Promise<RepositoryEvent[]> {
    const turn = this.#turn.then(() => this.#refresh());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  close(): Promise<void> {
    return this.store.close();
  }

  async #refresh(): Promise<RepositoryEvent[]> {
    const before = this.#last;
    const refs = await listRefs(this.gitDir);
    const changes = refChanges(before.refs, refs);
    const events: RepositoryEvent[] = changes.map(change => ({
      kind: 'push',
      change,
    }));
    if (changes.length > 0) {
      this.pushedAt = new Date();
      events.push(...(await this.#followBranches(refs)));
    }
    for (const pull of this.pulls) {
      const known = before.pulls.find(({ number }) => number === pull.number);
      if (!known) events.push({ kind: 'pull', action: 'opened', pull });
      else if (known.state !== pull.state) {
        const action = pull.state === 'open' ? 'reopened' : 'closed';
        events.push({ kind: 'pull', action, pull });
      } else if (known.title !== pull.title || known.body !== pull.body) {
        events.push({ kind: 'pull', action: 'edited', pull });
      }
    }
    if (changes.length > 0 || this.pulls !== before.pulls) {
      this.#before = before;
      this.#last = { refs, pulls: this.pulls };
    }
    return events;
  }

  async #followBranches(refs: Refs): Promise<RepositoryEvent[]> {
    const events: RepositoryEvent[] = [];
    for (const pull of this.pulls.filter(({ state }) => state === 'open')) {
      const now = new Date();
      const headSha = refs.get(`refs/heads/${pull.head}`);
      const baseSha = refs.get(`refs/heads/${pull.base}`);
      if (!headSha || !baseSha) {
        this.putPull({
          ...pull,
          state: 'closed',
          closedAt: now,
          updatedAt: now,
        });
        continue;
      }
      const moved = headSha !== pull.headSha;
      const isIn =
        baseSha !== pull.baseSha &&
        (await isAncestor(this.store, headSha, baseSha));
      if (isIn) {
        this.putPull({
          ...pull,
          headSha,
          state: 'closed',
          closedAt: now,
          updatedAt: now,
          merged: { by: pull.author, at: now, commit: baseSha },
        });
      } else if (moved || baseSha !== pull.baseSha) {
        const changed = { ...pull, headSha, baseSha, updatedAt: now };
        this.putPull(changed);
        if (moved) {
          events.push({ kind: 'pull', action: 'synchronize', pull: changed });
        }
      }
      await this.keepHead({ ...pull, headSha });
    }
    return events;
  }

  async #seed(files: Record<string, string | Uint8Array>) {
    const parts: Buffer[] = [];
    const data = (content: string | Uint8Array) => {
      const bytes = Buffer.from(content);
      parts.push(Buffer.from(`data ${bytes.length}\n`), bytes);
      parts.push(Buffer.from('\n'));
    };
    parts.push(
      Buffer.from(
        `commit refs/heads/${this.defaultBranch}\ncommitter Seed <seed@example.com> 1700000000 +0000\n`,
      ),
    );
    data('Seed');
    for (const [path, content] of Object.entries(files)) {
      parts.push(Buffer.from(`M 100644 inline ${JSON.stringify(path)}\n`));
      data(content);
    }
    await runGit(['fast-import', '--quiet'], {
      gitDir: this.gitDir,
      input: Buffer.concat(parts),
    });
  }
}

function refChanges(before: Refs, after: Refs): RefChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter(ref => !ref.startsWith('refs/pull/'))
    .map(ref => ({ ref, before: before.get(ref), after: after.get(ref) }))
    .filter(change => change.before !== change.after);
}
