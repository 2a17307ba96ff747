import { decodeText } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { UsageError } from '../exitCodes';
import { workingFolder } from '../workingFolder';

/** Hundreds of connectors are in one answer of a worker: more than a file of a repository may hold. */
const MAX_MEBIBYTES = 64;

/** How standard input is named on a command line, and in findings. */
const STDIN = { argument: '-', shown: 'stdin' };

/** A file that was named on the command line. */
export interface NamedFile {
  /** As it was named; `stdin` for `-`. */
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

const isPipe = (file: string) =>
  file === STDIN.argument || /^\/dev\/(?:stdin|fd\/\d+)$/.test(file);

async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === STDIN.argument) {
    return buffer(process.stdin);
  }
  try {
    return await readFile(resolve(workingFolder(), file));
  } catch (error) {
    const problem = PROBLEMS[codeOf(error)] ?? 'Cannot be read:';
    throw new UsageError(`${problem} ${file}`);
  }
}

async function readNamed(file: string): Promise<NamedFile> {
  if (/\.properties$/i.test(file)) {
    throw new UsageError(
      `Properties files are not read: ${file}. Write the same keys as JSON or YAML.`,
    );
  }
  const shown = file === STDIN.argument ? STDIN.shown : file;
  const bytes = await bytesOf(file);
  if (bytes.length > MAX_MEBIBYTES * 1024 * 1024) {
    throw new UsageError(
      `This is larger than ${MAX_MEBIBYTES} MiB, more than is read at once: ${shown}. Check fewer connectors at a time.`,
    );
  }
  const text = decodeText(bytes);
  if (text === undefined) {
    throw new UsageError(`This is not UTF-8 text: ${shown}`);
  }
  if (text.trim() === '' && isPipe(file)) {
    throw new UsageError(
      `Nothing came in from ${shown}: the command before it printed nothing, or failed.`,
    );
  }
  return { file: shown, text };
}

/**
 * Reads files in their order; `-` is standard input, and a pipe such as `/dev/fd/63` is a file, too.
 *
 * @throws UsageError for the first that cannot be read
 */
export async function readFiles(files: string[]): Promise<NamedFile[]> {
  return Promise.all(files.map(readNamed));
}
