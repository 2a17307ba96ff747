import {
  decodeText,
  MAX_FILE_BYTES,
  type Snapshot,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './exitCodes';

/** What every GitOps repository has at its root. */
const MARKER = 'kafka-pipelines.yaml';
const NOT_OURS = new Set(['.git', 'node_modules']);

/** The files of a folder, and what could not be read. */
export interface ReadDirectory extends Pick<Snapshot, 'files' | 'skipped'> {
  /** Every folder that was looked into, the root as an empty text. */
  folders: string[];
}

/** Undefined for what is not there any more: others may write while we read. */
function unlessGone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

// Without promises, which take ten times as long for thousands of small files.
class Reader {
  readonly files = new Map<string, string>();
  readonly skipped: Snapshot['skipped'] = [];
  readonly folders: string[] = [];

  constructor(private readonly root: string) {}

  #readFile(path: string): void {
    const absolute = join(this.root, path);
    const { size } = statSync(absolute);
    if (size > MAX_FILE_BYTES) {
      this.skipped.push({
        path,
        reason: `is larger than ${MAX_FILE_BYTES} bytes`,
      });
      return;
    }
    const text = decodeText(readFileSync(absolute));
    if (text === undefined) {
      this.skipped.push({ path, reason: 'is not UTF-8 text' });
    } else {
      this.files.set(path, text);
    }
  }

  #readFolder(folder: string): void {
    const entries = readdirSync(join(this.root, folder), {
      withFileTypes: true,
    });
    this.folders.push(folder);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isSymbolicLink()) {
        this.skipped.push({ path, reason: 'is a symbolic link' });
      } else if (entry.isDirectory()) {
        if (!NOT_OURS.has(entry.name)) {
          this.read(path);
        }
      } else if (entry.isFile()) {
        unlessGone(() => this.#readFile(path));
      }
    }
  }

  read(folder: string): void {
    unlessGone(() => this.#readFolder(folder));
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Reads a working copy of a GitOps repository, uncommitted files included.
 * Without `kafka-pipelines.yaml` nothing is read, because the folder may be
 * anything, a home folder for example.
 *
 * @throws UsageError when there is no such folder
 */
export async function readDirectory(root: string): Promise<ReadDirectory> {
  if (!isFolder(root)) {
    throw new UsageError(`There is no folder ${root}`);
  }
  const reader = new Reader(root);
  if (readdirSync(root).includes(MARKER)) {
    reader.read('');
  }
  const { files, skipped, folders } = reader;
  return { files, skipped, folders };
}
