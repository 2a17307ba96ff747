import { execFileSync } from 'node:child_process';

/** What the bare repository of the product under test says. */
export const repository = {
  git(...args: string[]): string {
    const folder = process.env.E2E_REPOSITORY;
    if (!folder) throw new Error('the product was not started');
    return execFileSync('git', ['--git-dir', folder, ...args], {
      encoding: 'utf8',
    });
  },

  head(): string {
    return this.git('rev-parse', 'main').trim();
  },

  file(path: string): string {
    return this.git('show', `main:${path}`);
  },

  /** The commit before the newest. */
  parent(): string {
    return this.git('rev-parse', 'main~1').trim();
  },

  /** What the newest commit changed, as git compares it. */
  patch(): string {
    return this.git('show', '--format=', 'main');
  },

  /** Paths that the newest commit touched. */
  changed(): string[] {
    return this.git('show', '--name-only', '--format=', 'main')
      .trim()
      .split('\n');
  },

  message(): string {
    return this.git('show', '--no-patch', '--format=%B', 'main').trim();
  },
};
