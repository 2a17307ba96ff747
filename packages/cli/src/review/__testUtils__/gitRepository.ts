import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const EXAMPLE = resolve(__dirname, '../../../../../examples/gitops');

/** New text by path; null deletes. */
export type Change = Readonly<Record<string, string | null>>;

const made: string[] = [];

/** Takes all away that was made. */
export function removeRepositories(): void {
  for (const folder of made.splice(0)) {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A Git repository with the example in a commit on `main`. */
export class TestRepository {
  readonly folder: string;

  constructor() {
    // Git prints paths without symbolic links
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'review-')));
    made.push(this.folder);
    cpSync(EXAMPLE, this.folder, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: 'Ann',
        GIT_AUTHOR_EMAIL: 'ann@example.com',
        GIT_COMMITTER_NAME: 'Ann',
        GIT_COMMITTER_EMAIL: 'ann@example.com',
      },
    }).trim();
  }

  /** @returns id of the commit */
  commit(change: Change = {}): string {
    for (const [path, text] of Object.entries(change)) {
      const file = join(this.folder, path);
      if (text === null) {
        rmSync(file, { recursive: true });
      } else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message=Change');
    return this.git('rev-parse', 'HEAD');
  }

  /** A branch from here on. */
  branch(name: string): void {
    this.git('checkout', '--quiet', '-b', name);
  }
}
