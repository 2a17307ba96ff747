import { spawn } from 'node:child_process';

/** How one git process is run. */
export interface GitCall {
  /** The repository; absent only for `git --version`. */
  gitDir?: string;
  input?: string | Buffer;
  env?: Record<string, string>;
  /** Exit codes besides 0 that are an answer, not a failure. */
  accept?: number[];
  signal?: AbortSignal;
}

export interface GitOutput {
  stdout: Buffer;
  exitCode: number;
}

/** Git ended with an exit code that is not an answer. */
export class GitError extends Error {
  constructor(
    readonly subcommand: string,
    readonly exitCode: number | null,
    readonly stderr: string,
  ) {
    super(
      `git ${subcommand} failed with ${
        exitCode === null ? 'a signal' : `exit code ${exitCode}`
      }: ${stderr.trim() || 'no message'}`,
    );
    this.name = 'GitError';
  }
}

/**
 * Settings that hold whatever the repository's own config says. No hook runs,
 * a process waits a while for a lock another one holds, and objects are on
 * disk before a ref names them.
 */
const SETTINGS = [
  'core.hooksPath=/dev/null',
  'core.filesRefLockTimeout=2000',
  'core.fsync=committed',
  'i18n.commitEncoding=UTF-8',
  'i18n.logOutputEncoding=UTF-8',
].flatMap(setting => ['-c', setting]);

/**
 * A short list instead of the backend's environment: no GIT_* variable of a
 * surrounding git process, no git config of the host, no secret handed on.
 */
function environment(extra: Record<string, string>): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'TEMP'].flatMap(name => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return {
    ...inherited,
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'file',
    ...extra,
  };
}

/**
 * Runs the `git` on PATH and collects what it prints.
 *
 * @throws GitError for any other exit code than 0 and those in `accept`; the
 * signal's reason when aborted; the error of the operating system when git
 * cannot be started.
 */
export function runGit(args: string[], call: GitCall): Promise<GitOutput> {
  const { gitDir, input, env = {}, accept = [], signal } = call;
  if (signal?.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const child = spawn(
      'git',
      [
        ...(gitDir ? [`--git-dir=${gitDir}`, '--literal-pathspecs'] : []),
        ...SETTINGS,
        ...args,
      ],
      { env: environment(env), signal, windowsHide: true },
    );
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', chunk => stdout.push(chunk));
    child.stderr.on('data', chunk => stderr.push(chunk));
    child.on('error', error => reject(signal?.aborted ? signal.reason : error));
    child.on('close', exitCode => {
      if (exitCode === 0 || (exitCode !== null && accept.includes(exitCode))) {
        resolve({ stdout: Buffer.concat(stdout), exitCode });
      } else {
        reject(
          new GitError(args[0], exitCode, Buffer.concat(stderr).toString()),
        );
      }
    });
    // A git that fails early closes its input; its exit code says more than EPIPE
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}
