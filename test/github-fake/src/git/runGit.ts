import { spawn } from 'node:child_process';

export interface GitCall {
  gitDir: string;
  input?: string | Buffer;
  env?: Record<string, string>;
  /** Exit codes besides 0 that are an answer, not a failure. */
  accept?: number[];
}

export interface GitOutput {
  stdout: Buffer;
  exitCode: number;
}

/** The same on every machine: no user's or system's git configuration. */
export const GIT_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  LC_ALL: 'C',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
};

/** Runs the `git` on PATH on a bare repository. */
export function runGit(args: string[], call: GitCall): Promise<GitOutput> {
  const { gitDir, input, env = {}, accept = [] } = call;
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['--git-dir', gitDir, ...args], {
      env: { ...GIT_ENVIRONMENT, ...env },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', chunk => stdout.push(chunk));
    child.stderr.on('data', chunk => stderr.push(chunk));
    child.on('error', reject);
    // Git may end before it has read everything; its exit code tells.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('close', code => {
      if (code === 0 || (code !== null && accept.includes(code))) {
        resolve({ stdout: Buffer.concat(stdout), exitCode: code });
      } else {
        const message = Buffer.concat(stderr).toString().trim();
        reject(new Error(`git ${args[0]} failed (${code}): ${message}`));
      }
    });
  });
}
