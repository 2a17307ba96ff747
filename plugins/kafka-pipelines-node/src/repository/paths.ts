import { InputError } from '@backstage/errors';

/** What stands at a path of a commit. */
export type TreeEntryKind = 'file' | 'symbolic link' | 'submodule';

const MAX_PATH_BYTES = 4096;
const MAX_SEGMENT_BYTES = 255;

/**
 * Names that git, or a checkout on a case-insensitive or NTFS disk, takes for
 * the folder `.git`: git's own fsck refuses the same (`hasDotgit`).
 */
function isDotGit(segment: string): boolean {
  const plain = segment.replace(/:.*$/, '').replace(/[. ]+$/, '');
  return /^(\.git|git~[0-9]+)$/i.test(plain);
}

/**
 * Says why a path may not be written to a repository, or nothing when it may.
 *
 * The rules are stricter than git's: `git fast-import` accepts `../x` and
 * `.git/config`, and `git update-index --index-info` drops such paths without
 * failing.
 */
export function pathProblem(path: string): string | undefined {
  if (path === '') return 'is empty';
  // Cc control, Cf format (zero-width, bidi), Cs lone surrogate, Zl/Zp line ends
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(path)) {
    return 'has a control or invisible character';
  }
  if (path.includes('\\')) return 'has a backslash; use /';
  if (path.startsWith('/')) return 'is absolute; it must be relative';
  if (Buffer.byteLength(path) > MAX_PATH_BYTES) {
    return `is longer than ${MAX_PATH_BYTES} bytes`;
  }
  for (const segment of path.split('/')) {
    if (segment === '') return 'has an empty segment';
    if (segment === '.' || segment === '..')
      return `has a segment "${segment}"`;
    if (isDotGit(segment)) return `has a segment "${segment}", reserved by git`;
    if (Buffer.byteLength(segment) > MAX_SEGMENT_BYTES) {
      return `has a segment longer than ${MAX_SEGMENT_BYTES} bytes`;
    }
  }
  return undefined;
}

/** @throws InputError that shows the path as JSON, so that nothing in it is invisible. */
export function assertPath(path: string): void {
  const problem = pathProblem(path);
  if (problem) {
    throw new InputError(`The path ${JSON.stringify(path)} ${problem}`);
  }
}

function* ancestorsOf(path: string): Generator<string> {
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
    yield path.slice(0, at);
  }
}

/**
 * Checks that changes fit the tree they are made on: no file where a folder
 * is, no folder where a file is, nothing in place of a symbolic link or a
 * submodule, no deletion of what is not there.
 *
 * @throws InputError naming the path.
 */
export function assertChangesFitTree(
  tree: ReadonlyMap<string, { kind: TreeEntryKind }>,
  changes: ReadonlyMap<string, string | null>,
): void {
  const files = new Set(tree.keys());
  for (const [path, text] of changes) {
    assertPath(path);
    const kind = tree.get(path)?.kind;
    if (kind && kind !== 'file') {
      throw new InputError(
        `The path "${path}" is a ${kind}; only regular files can be changed`,
      );
    }
    if (text === null && !kind) {
      throw new InputError(
        `The path "${path}" cannot be deleted: there is no such file`,
      );
    }
    if (text === null) files.delete(path);
    else files.add(path);
  }

  const folders = new Set<string>();
  for (const path of files) {
    for (const folder of ancestorsOf(path)) folders.add(folder);
  }
  for (const [path, text] of changes) {
    if (text === null) continue;
    if (folders.has(path)) {
      throw new InputError(`The path "${path}" is a folder`);
    }
    for (const folder of ancestorsOf(path)) {
      if (files.has(folder)) {
        throw new InputError(
          `The path "${path}" cannot be written: "${folder}" is a ${
            tree.get(folder)?.kind ?? 'file'
          }, not a folder`,
        );
      }
    }
  }
}
