import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Those of some files that Git would not give back: changed or new since the
 * last commit.
 *
 * @returns none where the folder is in no working copy, or there is no git
 */
export async function uncommitted(
  root: string,
  files: readonly string[],
): Promise<string[]> {
  const git = (...args: string[]) =>
    promisify(execFile)('git', ['-C', root, ...args]);
  try {
    await git('rev-parse', '--is-inside-work-tree');
  } catch {
    return [];
  }
  const changed = await Promise.all(
    files.map(async file => {
      const { stdout } = await git(
        'status',
        '--porcelain',
        '--ignored',
        '--',
        file,
      );
      return stdout.trim() === '' ? [] : [file];
    }),
  );
  return changed.flat();
}
