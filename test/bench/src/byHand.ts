import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs git as somebody with no settings of their own. */
export async function git(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await execute('git', ['-C', folder, ...args], {
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ann',
      GIT_AUTHOR_EMAIL: 'ann@example.com',
      GIT_COMMITTER_NAME: 'Ann',
      GIT_COMMITTER_EMAIL: 'ann@example.com',
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.trim();
}

/** A clone of the newest commit without a file in its folder, the fastest there is. */
export async function cloneByHand(url: string, folder: string) {
  await mkdir(folder, { recursive: true });
  await git(
    folder,
    ...['clone', '--quiet', '--depth=1', '--no-checkout', url, '.'],
  );
}

/** Brings a clone to what the server has now. */
export async function pullByHand(folder: string) {
  await git(folder, 'fetch', '--quiet', '--depth=1', 'origin', 'main');
  await git(folder, 'update-ref', 'refs/heads/main', 'FETCH_HEAD');
}

/** Commits new files on top of what a clone is at, and pushes. */
export async function commitByHand(
  folder: string,
  files: ReadonlyMap<string, string>,
  message: string,
) {
  // The index of all files, of which none is in the folder
  await git(folder, 'read-tree', 'HEAD');
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await git(folder, 'add', '--', ...files.keys());
  await git(folder, 'commit', '--quiet', '-m', message);
  await git(folder, 'push', '--quiet', 'origin', 'main');
}
