import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import type { Tree } from '../tree';
import { runGit } from './runGit';

interface WriteTreeRequest {
  gitDir: string;
  /** Commit the changes are made on. */
  base: string;
  baseTree: Tree;
  changes: ReadonlyMap<string, string | null>;
  signal?: AbortSignal;
}

/** What a path has to be in the new tree; id undefined when it must be gone. */
type Intended = Map<string, { mode: string; id: string | undefined }>;

/**
 * Writes the blobs and the tree of a change, through an index of its own in a
 * temporary folder. Nothing refers to them yet, so they are invisible and git
 * tidies them away when no commit follows.
 *
 * @returns the id of the new tree, which differs from the base in exactly the
 * given paths.
 * @throws InputError when the changes leave every file as it is.
 */
export async function writeTree(request: WriteTreeRequest): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kafka-pipelines-git-'));
  try {
    return await writeTreeIn(folder, request);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeTreeIn(
  folder: string,
  { gitDir, base, baseTree, changes, signal }: WriteTreeRequest,
): Promise<string> {
  const call = {
    gitDir,
    signal,
    env: { GIT_INDEX_FILE: join(folder, 'index') },
  };
  const ids = await writeBlobs(folder, changes, call);

  const intended: Intended = new Map();
  for (const path of changes.keys()) {
    const before = baseTree.get(path);
    const id = ids.get(path);
    if (before?.id !== id) {
      intended.set(path, { mode: before?.mode ?? '100644', id });
    }
  }
  if (intended.size === 0) {
    throw new InputError('The changes leave every file as it is');
  }

  await runGit(['read-tree', base], call);
  await runGit(['update-index', '-z', '--index-info'], {
    ...call,
    input: indexInfo(intended, base.length),
  });
  const tree = // Contents that do not change need not be here
    (await runGit(['write-tree', '--missing-ok'], call)).stdout
      .toString()
      .trim();

  const diff = await runGit(
    [
      'diff-tree',
      '-r',
      '-z',
      '--raw',
      '--no-renames',
      '--no-abbrev',
      base,
      tree,
    ],
    call,
  );
  assertDiff(diff.stdout.toString(), intended);
  return tree;
}

/** All texts in one process: files named by number, whatever their paths are. */
async function writeBlobs(
  folder: string,
  changes: ReadonlyMap<string, string | null>,
  call: { gitDir: string; signal?: AbortSignal },
): Promise<Map<string, string>> {
  const files: Array<{ path: string; file: string }> = [];
  for (const [path, text] of changes) {
    if (text === null) continue;
    const file = join(folder, String(files.length));
    await writeFile(file, text);
    files.push({ path, file });
  }
  if (files.length === 0) return new Map();

  const { stdout } = await runGit(
    ['hash-object', '-w', '--no-filters', '--stdin-paths'],
    { ...call, input: files.map(({ file }) => `${file}\n`).join('') },
  );
  const ids = stdout.toString().trim().split('\n');
  return new Map(files.map(({ path }, index) => [path, ids[index]]));
}

/** Deletions first: a folder may take the place of a file in one commit. */
function indexInfo(intended: Intended, idLength: number): string {
  const gone = '0'.repeat(idLength);
  const deletions = [];
  const writes = [];
  for (const [path, { mode, id }] of intended) {
    if (id === undefined) deletions.push(`0 ${gone}\t${path}\0`);
    else writes.push(`${mode} ${id}\t${path}\0`);
  }
  return [...deletions, ...writes].join('');
}

/** `update-index --index-info` drops a path it dislikes and still exits with 0. */
function assertDiff(diff: string, intended: Intended) {
  const written = new Map<string, string>();
  const fields = diff.split('\0');
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [, mode, , id, status] = fields[i].split(' ');
    written.set(fields[i + 1], status === 'D' ? 'deleted' : `${mode} ${id}`);
  }
  const wrong = [...intended].filter(
    ([path, { mode, id }]) =>
      written.get(path) !== (id === undefined ? 'deleted' : `${mode} ${id}`),
  );
  if (wrong.length > 0 || written.size !== intended.size) {
    const paths =
      wrong.length > 0 ? wrong.map(([path]) => path) : written.keys();
    throw new Error(
      `Git wrote another tree than was asked for, nothing was committed: ${[
        ...paths,
      ].join(', ')}`,
    );
  }
}
