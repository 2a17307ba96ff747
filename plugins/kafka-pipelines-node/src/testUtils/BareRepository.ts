import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A real bare git repository in a temporary folder. */
export class BareRepository {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kafka-pipelines-'));
  readonly #path = join(this.#folder, 'gitops.git');

  constructor(files: Record<string, string>) {
    execFileSync('git', [
      'init',
      '--quiet',
      '--bare',
      '--initial-branch=main',
      this.#path,
    ]);
    this.commit(files);
  }

  /** Address for app-config. */
  get url(): string {
    return pathToFileURL(this.#path).href;
  }

  /**
   * Commits to main as somebody else would, past this product.
   *
   * @param changes - new text by path; null deletes
   * @returns the commit
   */
  commit(changes: Record<string, string | null>): string {
    const edits = Object.entries(changes).map(([path, text]) =>
      text === null
        ? `D ${path}`
        : `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}`,
    );
    const hasMain = this.#git(['for-each-ref', 'refs/heads/main'], '') !== '';
    this.#git(
      ['fast-import', '--quiet', '--date-format=now'],
      [
        'commit refs/heads/main',
        'committer Ann Example <ann@example.com> now',
        'data 6\nChange',
        ...(hasMain ? ['from refs/heads/main^0'] : []),
        ...edits,
        '',
      ].join('\n'),
    );
    return this.#git(['rev-parse', 'refs/heads/main'], '').trim();
  }

  /** Makes the repository unreachable, or reachable again. */
  setReachable(reachable: boolean) {
    const away = `${this.#path}.away`;
    renameSync(reachable ? away : this.#path, reachable ? this.#path : away);
  }

  remove() {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #git(args: string[], input: string): string {
    return execFileSync('git', ['--git-dir', this.#path, ...args], {
      input,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    });
  }
}
