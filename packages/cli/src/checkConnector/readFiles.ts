import {
  decodeText,
  MAX_FILE_BYTES,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../exitCodes';
import { workingFolder } from '../workingFolder';

/** A file that was named on the command line. */
export interface NamedFile {
  /** As it was named. */
  file: string;
  text: string;
}

const PROBLEMS: Record<string, string> = {
  ENOENT: 'There is no file',
  ENOTDIR: 'There is no file',
  EISDIR: 'A file is wanted, not a folder:',
  EACCES: 'May not be read:',
};

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : '';
}

async function readNamed(file: string): Promise<NamedFile> {
  if (/\.properties$/i.test(file)) {
    throw new UsageError(
      `Properties files are not read: ${file}. Write the same keys as JSON or YAML.`,
    );
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(workingFolder(), file));
  } catch (error) {
    const problem = PROBLEMS[codeOf(error)] ?? 'Cannot be read:';
    throw new UsageError(`${problem} ${file}`);
  }
  const text = decodeText(bytes);
  if (text === undefined) {
    throw new UsageError(`This is not UTF-8 text: ${file}`);
  }
  if (bytes.length > MAX_FILE_BYTES) {
    throw new UsageError(
      `This is larger than ${MAX_FILE_BYTES} bytes: ${file}`,
    );
  }
  return { file, text };
}

/**
 * Reads files in their order; a pipe such as `/dev/stdin` is one, too.
 *
 * @throws UsageError for the first that cannot be read
 */
export async function readFiles(files: string[]): Promise<NamedFile[]> {
  return Promise.all(files.map(readNamed));
}
