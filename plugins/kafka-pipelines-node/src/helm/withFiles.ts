import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assertPath } from '../repository/paths';

/**
 * Writes files into a new folder that only this user can read, hands it to
 * `use`, and removes it whatever happens.
 *
 * @throws InputError for a path that leads out of the folder
 */
export async function withFiles<T>(
  files: ReadonlyMap<string, string>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  for (const path of files.keys()) {
    assertPath(path);
  }
  const folder = await realpath(
    // mkdtemp makes folders of mode 0700
    await mkdtemp(join(tmpdir(), 'kafka-pipelines-helm-')),
  );
  try {
    // All at once: a chart that is part of the repository has some fifty files.
    await Promise.all(
      [...new Set([...files.keys()].map(path => dirname(path)))].map(path =>
        mkdir(join(folder, path), { recursive: true }),
      ),
    );
    await Promise.all(
      [...files].map(([path, text]) => writeFile(join(folder, path), text)),
    );
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
