import { existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes files of a folder whole: each is written beside its place first, and
 * they take their places when all are there. A file that is there already keeps
 * its permissions.
 *
 * @param texts - new text by path from the folder
 * @throws Error when a file cannot be written
 */
export async function writeFiles(
  root: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const files = [...texts].map(([path, text]) => {
    const target = join(root, path);
    return { target, text, beside: `${target}.kafka-pipelines-${process.pid}` };
  });
  try {
    for (const { target, text, beside } of files) {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(beside, text, { flag: 'wx' });
      if (existsSync(target)) await chmod(beside, (await stat(target)).mode);
    }
    for (const { target, beside } of files) {
      await rename(beside, target);
    }
  } finally {
    // What was renamed is not there any more.
    await Promise.all(files.map(({ beside }) => rm(beside, { force: true })));
  }
}
