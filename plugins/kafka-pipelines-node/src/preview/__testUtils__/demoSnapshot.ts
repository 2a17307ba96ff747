import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Snapshot } from '../../repository/types';

const folder = path.resolve(__dirname, '../../../../../examples/gitops');

/** A snapshot with these files. */
export function snapshotOf(files: ReadonlyMap<string, string>): Snapshot {
  return {
    commit: 'c0ffee',
    files,
    blobs: new Map(
      [...files].map(([name, text]) => [
        name,
        createHash('sha1').update(text).digest('hex'),
      ]),
    ),
    skipped: [],
  };
}

/** The repository the demo starts with. */
export async function demoSnapshot(): Promise<Snapshot> {
  const entries = await fs.readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = await Promise.all(
    entries
      .filter(entry => entry.isFile())
      .map(async ({ parentPath, name }): Promise<[string, string]> => {
        const file = path.join(parentPath, name);
        return [
          path.relative(folder, file).split(path.sep).join('/'),
          await fs.readFile(file, 'utf8'),
        ];
      }),
  );
  return snapshotOf(new Map(files));
}
