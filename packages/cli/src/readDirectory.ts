import type {
  FileTree,
  Finding,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './exitCodes';

/** What every GitOps repository has at its root. */
const MARKER = 'kafka-pipelines.yaml';
const NOT_OURS = new Set(['.git', 'node_modules']);
/** The same limit as for reading from git. */
const MAX_FILE_BYTES = 1024 * 1024;
/** Below these, and in YAML files, what cannot be read would be missed. */
const READ_FOLDERS =
  /^(artifacts|connect-clusters|defaults|environments|pipelines|presets)(\/|$)/;

/** The files of a folder, and what could not be read. */
export interface ReadDirectory {
  files: FileTree;
  findings: Finding[];
}

class Reader {
  readonly files = new Map<string, string>();
  readonly findings: Finding[] = [];
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  constructor(private readonly root: string) {}

  #skip(file: string, message: string, hint: string): void {
    if (READ_FOLDERS.test(file) || /\.ya?ml$/.test(file)) {
      this.findings.push({
        rule: 'repository/unreadable-file',
        severity: 'error',
        message,
        file,
        line: 1,
        column: 1,
        pointer: '',
        hint,
      });
    }
  }

  async #readFile(path: string): Promise<void> {
    const absolute = join(this.root, path);
    const { size } = await stat(absolute);
    if (size > MAX_FILE_BYTES) {
      this.#skip(
        path,
        `The file is larger than ${MAX_FILE_BYTES} bytes and is not read.`,
        'Split it.',
      );
      return;
    }
    const bytes = await readFile(absolute);
    try {
      if (bytes.includes(0)) {
        throw new TypeError('binary');
      }
      this.files.set(path, this.#utf8.decode(bytes));
    } catch {
      this.#skip(
        path,
        'The file is not UTF-8 text and is not read.',
        'Save it as UTF-8.',
      );
    }
  }

  async read(folder: string): Promise<void> {
    const entries = await readdir(join(this.root, folder), {
      withFileTypes: true,
    });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isSymbolicLink()) {
        this.#skip(
          path,
          'Symbolic links are not followed.',
          'Put the file itself here.',
        );
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
  return { files: reader.files, findings: reader.findings };
}
