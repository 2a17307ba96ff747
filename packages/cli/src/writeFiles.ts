import { chmod, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes files of a folder that are there already, all of them or none: each
 * is written beside the old one first, and takes its place when all are there.
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
      await writeFile(beside, text, { flag: 'wx' });
      await chmod(beside, (await stat(target)).mode);
    }
    for (const { target, beside } of files) {
      await rename(beside, target);
    }
  } finally {
    // What was renamed is not there any more.
    await Promise.all(files.map(({ beside }) => rm(beside, { force: true })));
  }
}
