import { execFile } from 'node:child_process';
import { isError } from '@backstage/errors';
import { helmEnvironment } from './helmEnvironment';
import { helmMessage } from './helmMessage';

/** A pipeline renders in well below a second; this is for a machine in trouble. */
const TIMEOUT_SECONDS = 60;
const LARGEST_OUTPUT = 64 * 1024 * 1024;

/** What became of a Helm run; an abort is thrown, anything else is a result. */
export type HelmResult =
  | { ok: true; output: string }
  | { ok: false; message: string };

/**
 * Runs Helm and waits for it.
 *
 * @throws AbortError when the signal was given
 */
export async function runHelm(
  command: string,
  args: string[],
  options: {
    cwd?: string;
    env?: NodeJS.ProcessEnv;
    signal?: AbortSignal;
    timeoutSeconds?: number;
  } = {},
): Promise<HelmResult> {
  const { cwd, env, signal, timeoutSeconds = TIMEOUT_SECONDS } = options;
  return new Promise((resolve, reject) => {
    execFile(
      command,
      args,
      {
        cwd,
        env: helmEnvironment(env),
        signal,
        timeout: timeoutSeconds * 1000,
        killSignal: 'SIGKILL',
        maxBuffer: LARGEST_OUTPUT,
        encoding: 'utf8',
      },
      (error, stdout, stderr) => {
        if (!error) {
          resolve({ ok: true, output: stdout });
        } else if (signal?.aborted) {
          reject(error);
        } else if (error.killed) {
          resolve({
            ok: false,
            message:
              error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER'
                ? 'Helm printed more than 64 MB'
                : `Helm did not finish within ${timeoutSeconds} seconds`,
          });
        } else if (typeof error.code === 'string') {
          resolve({ ok: false, message: cannotStart(command, error) });
        } else {
          resolve({ ok: false, message: helmMessage(stderr, cwd) });
        }
      },
    );
  });
}

function cannotStart(command: string, error: unknown): string {
  const code = isError(error) ? error.code : undefined;
  return code === 'ENOENT'
    ? `${command} was not found`
    : `${command} could not be started (${code})`;
}
