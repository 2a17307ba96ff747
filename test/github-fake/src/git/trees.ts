import type { ObjectStore } from './ObjectStore';

/** The id of the tree without entries, which git knows without storing it. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

export interface TreeEntry {
  mode: string;
  id: string;
}

export type Tree = Map<string, TreeEntry>;

/** What a path is to become; no entry removes it. */
export interface TreeChange {
  path: string;
  entry: TreeEntry | undefined;
}

/** A change that does not fit the tree it is made on. */
export class TreeConflict extends Error {}

const TREE_MODE = '40000';

export async function readTree(store: ObjectStore, id: string): Promise<Tree> {
  const tree: Tree = new Map();
  if (id === EMPTY_TREE) return tree;
  const object = await store.readAs(id, 'tree');
  if (!object) throw new TreeConflict(`${id} is not a tree`);
  const { content } = object;
  let at = 0;
  while (at < content.length) {
    const space = content.indexOf(' ', at);
    const nul = content.indexOf(0, space);
    tree.set(content.toString('utf8', space + 1, nul), {
      mode: content.toString('latin1', at, space),
      id: content.toString('hex', nul + 1, nul + 21),
    });
    at = nul + 21;
  }
  return tree;
}

export function writeTree(store: ObjectStore, tree: Tree): Promise<string> {
  const entries = [...tree].map(([name, { mode, id }]) => ({
    // Git sorts a folder as if its name ended with a slash.
    key: Buffer.from(mode === TREE_MODE ? `${name}/` : name),
    bytes: Buffer.concat([
      Buffer.from(`${mode} ${name}\0`),
      Buffer.from(id, 'hex'),
    ]),
  }));
  entries.sort((a, b) => Buffer.compare(a.key, b.key));
  return store.write('tree', Buffer.concat(entries.map(e => e.bytes)));
}

/**
 * Applies changes below one folder: what is removed goes first, so that a
 * folder may take the place of a file.
 *
 * @returns the id of the new tree; undefined when nothing is left in it
 */
export async function changeTree(
  store: ObjectStore,
  base: string | undefined,
  changes: TreeChange[],
): Promise<string | undefined> {
  const tree: Tree = base ? await readTree(store, base) : new Map();
  const removals = changes.filter(change => !change.entry);
  const writes = changes.filter(change => change.entry);
  await changeBelow(store, tree, nested(removals), path => {
    throw new TreeConflict(`${path} is not there`);
  });
  for (const { path } of removals.filter(change => isHere(change.path))) {
    if (!tree.delete(path)) throw new TreeConflict(`${path} is not there`);
  }
  await changeBelow(store, tree, nested(writes), () => undefined);
  for (const { path, entry } of writes) {
    if (!entry || !isHere(path)) continue;
    const before = tree.get(path);
    if (before?.mode === TREE_MODE && entry.mode !== TREE_MODE) {
      throw new TreeConflict(`${path} is a folder`);
    }
    tree.set(path, entry);
  }
  return tree.size > 0 ? writeTree(store, tree) : undefined;
}

async function changeBelow(
  store: ObjectStore,
  tree: Tree,
  folders: Map<string, TreeChange[]>,
  whenMissing: (path: string) => undefined,
) {
  for (const [name, changes] of folders) {
    const before = tree.get(name);
    if (before && before.mode !== TREE_MODE) {
      throw new TreeConflict(`${name} is not a folder`);
    }
    const base = before ? before.id : whenMissing(name);
    const id = await changeTree(store, base, changes);
    if (id) tree.set(name, { mode: TREE_MODE, id });
    else tree.delete(name);
  }
}

function nested(changes: TreeChange[]): Map<string, TreeChange[]> {
  const folders = new Map<string, TreeChange[]>();
  for (const { path, entry } of changes) {
    if (isHere(path)) continue;
    const slash = path.indexOf('/');
    const name = path.slice(0, slash);
    const inside = folders.get(name) ?? [];
    folders.set(name, [...inside, { path: path.slice(slash + 1), entry }]);
  }
  return folders;
}

function isHere(path: string): boolean {
  return !path.includes('/');
}
