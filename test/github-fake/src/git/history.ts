import { parseCommit } from './commits';
import type { ObjectStore } from './ObjectStore';
import { runGit } from './runGit';

/** Commits reachable from one and not from the other, newest first. */
export async function listCommits(
  gitDir: string,
  options: {
    from: string;
    without?: string;
    path?: string;
    since?: string;
    until?: string;
    author?: string;
  },
): Promise<string[]> {
  const { from, without, path, since, until, author } = options;
  const { stdout } = await runGit(
    [
      'log',
      '--format=%H',
      ...(since ? [`--since=${since}`] : []),
      ...(until ? [`--until=${until}`] : []),
      ...(author ? ['--fixed-strings', `--author=${author}`] : []),
      from,
      ...(without ? [`^${without}`] : []),
      '--',
      ...(path ? [`:(literal)${path}`] : []),
    ],
    { gitDir },
  );
  return lines(stdout);
}

/** Whether one commit is in the history of another, or is the same. */
export async function isAncestor(
  store: ObjectStore,
  ancestor: string,
  commit: string,
): Promise<boolean> {
  // Without a process: nearly always the two are next to each other.
  const seen = new Set([commit]);
  for (const id of seen) {
    if (id === ancestor) return true;
    const object = await store.readAs(id, 'commit');
    if (object) parseCommit(object.content).parents.forEach(p => seen.add(p));
  }
  return false;
}

export async function mergeBase(
  { gitDir, store }: { gitDir: string; store: ObjectStore },
  one: string,
  other: string,
): Promise<string | undefined> {
  if (await isAncestor(store, one, other)) return one;
  const { stdout } = await runGit(['merge-base', one, other], {
    gitDir,
    accept: [1],
  });
  return lines(stdout)[0];
}

/** The tree of a merge; undefined when the two conflict. */
export async function mergeTree(
  gitDir: string,
  base: string,
  head: string,
): Promise<string | undefined> {
  const { stdout, exitCode } = await runGit(
    ['merge-tree', '--write-tree', '--no-messages', base, head],
    { gitDir, accept: [1] },
  );
  return exitCode === 0 ? lines(stdout)[0] : undefined;
}

export interface FileChange {
  path: string;
  status: 'added' | 'removed' | 'modified';
  /** The blob that is there now, or was there when the file is removed. */
  blob: string;
  additions: number;
  deletions: number;
  patch: string | undefined;
}

/** What differs between two commits, with a patch for every text file. */
export async function diff(
  gitDir: string,
  before: string,
  after: string,
): Promise<FileChange[]> {
  const run = async (...format: string[]) =>
    (
      await runGit(
        ['diff-tree', '-r', '--no-renames', ...format, before, after],
        { gitDir },
      )
    ).stdout.toString();
  const fields = (await run('-z', '--raw', '--no-abbrev')).split('\0');
  // In the same order; a line of a patch never starts with this.
  const patches = (await run('-p', '--no-color')).split(/^diff --git .*\n/m);
  const changes: FileChange[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [, , old, id, letter] = fields[i].split(' ');
    const patch = patches[i / 2 + 1];
    const hunks = `\n${patch}`.indexOf('\n@@ ');
    const body = hunks < 0 ? [] : patch.slice(hunks).split('\n');
    changes.push({
      path: fields[i + 1],
      status: statusOf(letter),
      blob: letter === 'D' ? old : id,
      additions: body.filter(line => line.startsWith('+')).length,
      deletions: body.filter(line => line.startsWith('-')).length,
      patch: hunks < 0 ? undefined : body.join('\n').trimEnd(),
    });
  }
  return changes;
}

/** How many files and lines differ between two commits. */
export async function diffSize(
  gitDir: string,
  before: string,
  after: string,
): Promise<{ files: number; additions: number; deletions: number }> {
  const { stdout } = await runGit(
    ['diff-tree', '-r', '--no-renames', '--numstat', before, after],
    { gitDir },
  );
  const rows = lines(stdout).map(line => line.split('\t').map(Number));
  // Of a file that is not text git prints no numbers.
  const sum = (column: number) =>
    rows.reduce((total, row) => total + (row[column] || 0), 0);
  return { files: rows.length, additions: sum(0), deletions: sum(1) };
}

function statusOf(letter: string): FileChange['status'] {
  if (letter === 'A') return 'added';
  return letter === 'D' ? 'removed' : 'modified';
}

function lines(output: Buffer): string[] {
  return output.toString().split('\n').filter(Boolean);
}
