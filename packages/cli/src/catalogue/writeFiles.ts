import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes files whole: each beside its place first, and all of them to their
 * places when that has gone well.
 *
 * @param files - text by path in the folder
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyArray<{ path: string; text: string }>,
): Promise<void> {
  const written: Array<{ from: string; to: string }> = [];
  try {
    for (const { path, text } of files) {
      const to = join(folder, path);
      const from = `${to}.${process.pid}.new`;
      await mkdir(dirname(to), { recursive: true });
      written.push({ from, to });
      await writeFile(from, text);
    }
    for (const { from, to } of written) {
      await rename(from, to);
    }
  } catch (error) {
    await Promise.all(written.map(({ from }) => rm(from, { force: true })));
    throw error;
  }
}
