import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Bytes of names in one call: far below what any system takes on a command line. */
const MAX_NAMES = 64_000;

function chunks(files: readonly string[]): string[][] {
  const found: string[][] = [];
  let size = Infinity;
  for (const file of files) {
    size += Buffer.byteLength(file) + 1;
    if (size > MAX_NAMES) {
      found.push([]);
      size = Buffer.byteLength(file) + 1;
    }
    found[found.length - 1].push(file);
  }
  return found;
}

/**
 * Those of some files that Git would not give back: changed since the last
 * commit, new, or ignored.
 *
 * @param root - folder that the files are named from
 * @returns none where the folder is in no working copy, or there is no git
 */
export async function uncommitted(
  root: string,
  files: readonly string[],
): Promise<string[]> {
  const git = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)('git', ['-C', root, ...args], {
      env: { ...process.env, GIT_LITERAL_PATHSPECS: '1' },
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  };
  let prefix: string;
  try {
    prefix = (await git('rev-parse', '--show-prefix')).replace(/\n$/, '');
  } catch {
    return [];
  }
  const found: string[] = [];
  for (const names of chunks(files)) {
    const status = await git(
      'status',
      '--porcelain',
      '-z',
      '--no-renames',
      '--ignored',
      '--untracked-files=all',
      '--',
      ...names,
    );
    // Two letters and a space, then the name from the root of the working copy.
    const changed = new Set(
      status.split('\0').map(entry => entry.slice(3 + prefix.length)),
    );
    found.push(...names.filter(name => changed.has(name)));
  }
  return found;
}
