import { spawn } from 'node:child_process';
import { gitEnvironment } from './gitEnvironment';

/** How one git process is run. */
export interface GitCall {
  /** The repository; absent only for `git --version`. */
  gitDir?: string;
  input?: string | Buffer;
  env?: Record<string, string>;
  /** Texts that must not get into an error. */
  secrets?: readonly string[];
  /** Exit codes besides 0 that are an answer, not a failure. */
  accept?: number[];
  signal?: AbortSignal;
}

export interface GitOutput {
  stdout: Buffer;
  /** Warnings, without secrets. */
  stderr: string;
  exitCode: number;
}

/** Git ended with an exit code that is not an answer. */
export class GitError extends Error {
  constructor(
    readonly subcommand: string,
    readonly exitCode: number | null,
    readonly stderr: string,
    readonly stdout: string,
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

/** Without the given secrets, and without what stands for user and password in an address. */
export function redact(text: string, secrets: readonly string[] = []): string {
  return secrets
    .filter(secret => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
    .replace(/:\/\/[^/@\s]*@/g, '://***@');
}

/**
 * Runs the `git` on PATH and collects what it prints.
 *
 * @throws GitError for any other exit code than 0 and those in `accept`; the
 * signal's reason when aborted; the error of the operating system when git
 * cannot be started.
 */
export function runGit(args: string[], call: GitCall): Promise<GitOutput> {
  const { gitDir, input, env = {}, secrets, accept = [], signal } = call;
  if (signal?.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const child = spawn(
      'git',
      [
        ...(gitDir ? [`--git-dir=${gitDir}`, '--literal-pathspecs'] : []),
        ...SETTINGS,
        ...args,
      ],
      { env: gitEnvironment(env), signal, windowsHide: true },
    );
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', chunk => stdout.push(chunk));
    child.stderr.on('data', chunk => stderr.push(chunk));
    child.on('error', error => reject(signal?.aborted ? signal.reason : error));
    child.on('close', exitCode => {
      const output = Buffer.concat(stdout);
      const messages = redact(Buffer.concat(stderr).toString(), secrets);
      if (exitCode === 0 || (exitCode !== null && accept.includes(exitCode))) {
        resolve({ stdout: output, stderr: messages, exitCode });
      } else {
        reject(
          new GitError(
            args[0],
            exitCode,
            messages,
            redact(output.toString(), secrets),
          ),
        );
      }
    });
    // A git that fails early closes its input; its exit code says more than EPIPE
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}
