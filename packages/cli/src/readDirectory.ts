import {
  decodeText,
  MAX_FILE_BYTES,
  type Snapshot,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './exitCodes';

/** What every GitOps repository has at its root. */
const MARKER = 'kafka-pipelines.yaml';
const NOT_OURS = new Set(['.git', 'node_modules']);

/** The files of a folder, and what could not be read. */
export type ReadDirectory = Pick<Snapshot, 'files' | 'skipped'>;

class Reader {
  readonly files = new Map<string, string>();
  readonly skipped: Snapshot['skipped'] = [];

  constructor(private readonly root: string) {}

  async #readFile(path: string): Promise<void> {
    const absolute = join(this.root, path);
    const { size } = await stat(absolute);
    if (size > MAX_FILE_BYTES) {
      this.skipped.push({
        path,
        reason: `is larger than ${MAX_FILE_BYTES} bytes`,
      });
      return;
    }
    const text = decodeText(await readFile(absolute));
    if (text === undefined) {
      this.skipped.push({ path, reason: 'is not UTF-8 text' });
    } else {
      this.files.set(path, text);
    }
  }

  async read(folder: string): Promise<void> {
    const entries = await readdir(join(this.root, folder), {
      withFileTypes: true,
    });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isSymbolicLink()) {
        this.skipped.push({ path, reason: 'is a symbolic link' });
      } else if (entry.isDirectory()) {
        if (!NOT_OURS.has(entry.name)) {
          await this.read(path);
        }
      } else if (entry.isFile()) {
        await this.#readFile(path);
      }
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Reads a working copy of a GitOps repository, uncommitted files included.
 * Without `kafka-pipelines.yaml` nothing is read, because the folder may be
 * anything, a home folder for example.
 *
 * @throws UsageError when there is no such folder
 */
export async function readDirectory(root: string): Promise<ReadDirectory> {
  if (!(await isFolder(root))) {
    throw new UsageError(`There is no folder ${root}`);
  }
  const names = await readdir(root);
  const reader = new Reader(root);
  if (names.includes(MARKER)) {
    await reader.read('');
  }
  return { files: reader.files, skipped: reader.skipped };
}
