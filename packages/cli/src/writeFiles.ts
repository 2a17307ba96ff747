import { existsSync } from 'node:fs';
import {
  chmod,
  copyFile,
  mkdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface NewFile {
  target: string;
  text: string;
  beside: string;
  /** What was there before is kept here until all are in place. */
  old: string;
}

/** Puts back what was there before. */
async function undo(placed: readonly NewFile[]): Promise<void> {
  for (const { target, old } of placed) {
    await (existsSync(old) ? rename(old, target) : rm(target, { force: true }));
  }
}

/** Puts every file in its place, or none. */
async function place(files: readonly NewFile[]): Promise<void> {
  const placed: NewFile[] = [];
  try {
    for (const file of files) {
      const { target, beside, old } = file;
      if (existsSync(target)) await copyFile(target, old);
      placed.push(file);
      await rename(beside, target);
    }
  } catch (error) {
    await undo(placed);
    throw error;
  }
}

/**
 * Writes files of a folder whole, all of them or none: each is written beside
 * its place first, they take their places when all are there, and what was there
 * before comes back when one cannot. A file that is there already keeps its
 * permissions.
 *
 * @param texts - new text by path from the folder
 * @throws Error when a file cannot be written
 */
export async function writeFiles(
  root: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const files = [...texts].map(([path, text]): NewFile => {
    const target = join(root, path);
    const beside = `${target}.kafka-pipelines-${process.pid}`;
    return { target, text, beside, old: `${beside}-old` };
  });
  try {
    for (const { target, text, beside } of files) {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(beside, text, { flag: 'wx' });
      if (existsSync(target)) await chmod(beside, (await stat(target)).mode);
    }
    await place(files);
  } finally {
    // What was renamed is not there any more.
    const left = files.flatMap(({ beside, old }) => [beside, old]);
    await Promise.all(left.map(path => rm(path, { force: true })));
  }
}
