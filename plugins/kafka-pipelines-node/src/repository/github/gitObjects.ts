import { createHash } from 'node:crypto';
import type { Tree } from '../tree';

/** The id git gives to a file with this text. */
export function blobId(text: string): string {
  return objectId('blob', Buffer.from(text)).toString('hex');
}

type Folder = Map<string, Folder | { mode: string; id: string }>;

/** The id git gives to the tree with these paths. */
export function treeId(tree: Tree): string {
  const root: Folder = new Map();
  for (const [path, { mode, id }] of tree) {
    const segments = path.split('/');
    const name = segments.pop() as string;
    let folder = root;
    for (const segment of segments) {
      const next = folder.get(segment);
      if (next instanceof Map) {
        folder = next;
      } else {
        const made: Folder = new Map();
        folder.set(segment, made);
        folder = made;
      }
    }
    folder.set(name, { mode, id });
  }
  return folderId(root).toString('hex');
}

function folderId(folder: Folder): Buffer {
  const entries = [...folder].map(([name, node]) => {
    const isFolder = node instanceof Map;
    const mode = isFolder ? '40000' : node.mode;
    const id = isFolder ? folderId(node) : Buffer.from(node.id, 'hex');
    return {
      // Git sorts a folder as if its name ended with a slash
      key: Buffer.from(isFolder ? `${name}/` : name),
      bytes: Buffer.concat([Buffer.from(`${mode} ${name}\0`), id]),
    };
  });
  entries.sort((a, b) => Buffer.compare(a.key, b.key));
  return objectId('tree', Buffer.concat(entries.map(({ bytes }) => bytes)));
}

function objectId(type: string, content: Buffer): Buffer {
  return createHash('sha1')
    .update(`${type} ${content.length}\0`)
    .update(content)
    .digest();
}
