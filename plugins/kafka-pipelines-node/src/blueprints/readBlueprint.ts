import { InputError, NotFoundError } from '@backstage/errors';
import fs from 'node:fs/promises';
import nodePath from 'node:path';
import type { Blueprint } from './types';

/** A blueprint is a handful of files; more is a wrong folder. */
const MAX_FILES = 100;
const MAX_BYTES = 1024 * 1024;

/** Reads a folder below an address that Backstage's URL readers know. @public */
export type ReadUrlFolder = (
  /** Address of the template, a file or a folder that ends with `/`. */
  base: string,
  /** Folder relative to it. */
  path: string,
) => Promise<Array<{ path: string; content: () => Promise<Uint8Array> }>>;

/**
 * Reads the blueprint of a template.
 *
 * @param options.baseUrl - where the template is, as Backstage tells actions:
 * `file://` and its path, or an address for `readUrl`
 * @param options.path - folder of the blueprint relative to the template, such
 * as `./blueprint`
 *
 * @throws InputError when the path leaves the template's folder or when there
 * is something in it that no blueprint may hold
 * @throws NotFoundError when there is no such folder
 * @public
 */
export async function readBlueprint(options: {
  baseUrl: string;
  path: string;
  readUrl: ReadUrlFolder;
}): Promise<Blueprint> {
  const { baseUrl, readUrl } = options;
  const path = relativePath(options.path);
  const files = baseUrl.startsWith('file://')
    ? await readFolder(baseUrl.slice('file://'.length), path)
    : await decodeAll(await readUrl(baseUrl, `./${path}`));
  if (files.size === 0) {
    throw new NotFoundError(`There is no blueprint in ${path}`);
  }
  return { files };
}

/** A URL could hide dots and slashes as %2e and %2f: only plain names pass. */
function relativePath(path: string): string {
  const segments = path.replace(/^\.\//, '').replace(/\/$/, '').split('/');
  const plain = segments.every(
    segment => /^[\w.-]+$/.test(segment) && !/^\.+$/.test(segment),
  );
  if (!plain) {
    throw new InputError(
      `The blueprint ${JSON.stringify(
        path,
      )} must be a folder below the template's own, such as ./blueprint`,
    );
  }
  return segments.join('/');
}

async function readFolder(
  template: string,
  path: string,
): Promise<Map<string, string>> {
  const root = await realPath(nodePath.dirname(template));
  const folder = await realPath(nodePath.join(root, path));
  if (!folder.startsWith(`${root}${nodePath.sep}`)) {
    throw new InputError(
      `The blueprint ${path} is a link that leaves the template's folder`,
    );
  }
  const entries = await fs.readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const sources = entries
    .filter(entry => !entry.isDirectory())
    .map(entry => {
      const file = nodePath.join(entry.parentPath, entry.name);
      const name = nodePath
        .relative(folder, file)
        .split(nodePath.sep)
        .join('/');
      if (!entry.isFile()) {
        throw new InputError(
          `The blueprint's ${name} is no regular file; links are not followed`,
        );
      }
      return { path: name, content: () => fs.readFile(file) };
    });
  return decodeAll(sources);
}

async function realPath(path: string): Promise<string> {
  try {
    return await fs.realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new NotFoundError(
        `There is no folder ${nodePath.basename(path)} beside the template`,
      );
    }
    throw error;
  }
}

async function decodeAll(
  sources: Awaited<ReturnType<ReadUrlFolder>>,
): Promise<Map<string, string>> {
  if (sources.length > MAX_FILES) {
    throw new InputError(
      `The blueprint has ${sources.length} files; at most ${MAX_FILES} are read`,
    );
  }
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const files = new Map<string, string>();
  let bytes = 0;
  const sorted = [...sources].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, content } of sorted) {
    const buffer = await content();
    bytes += buffer.byteLength;
    if (bytes > MAX_BYTES) {
      throw new InputError(
        `The blueprint is larger than ${MAX_BYTES} bytes at ${path}`,
      );
    }
    try {
      files.set(path, utf8.decode(buffer));
    } catch {
      throw new InputError(`The blueprint's file ${path} is not UTF-8 text`);
    }
  }
  return files;
}
