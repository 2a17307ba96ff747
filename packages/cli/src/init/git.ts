import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a failed command has printed, else what is known of it. */
function reasonOf(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return stderr?.trim() || message;
}

/**
 * Address of the remote `origin` of a folder.
 *
 * @returns undefined where there is none, or no git
 */
export async function originOf(folder: string): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', [
      '-C',
      folder,
      'config',
      '--get',
      'remote.origin.url',
    ]);
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes a Git repository of a folder, unless it is one, and commits files of it.
 *
 * @throws Error with the words of git, when it cannot
 */
export async function commitFiles(
  folder: string,
  branch: string,
  paths: string[],
  message: string,
): Promise<void> {
  const git = (...args: string[]) => run('git', ['-C', folder, ...args]);
  try {
    await git('init', '--quiet', `--initial-branch=${branch}`);
    await git('add', '--', ...paths);
    await git('commit', '--quiet', '--message', message, '--', ...paths);
  } catch (error) {
    throw new Error(
      `The files are written, but git has not committed them: ${reasonOf(
        error,
      )}`,
    );
  }
}
