import type { TreeEntryKind } from './paths';
import { MAX_FILE_BYTES } from './text';
import type { Snapshot } from './types';

/** What stands at one path of a commit. */
export interface TreeEntry {
  kind: TreeEntryKind;
  /** Octal, six digits: 100644, 100755, 120000, 160000. */
  mode: string;
  /** Blob id, or the commit of a submodule. */
  id: string;
  /** Bytes; 0 for a submodule. */
  size: number;
}

/** Every path of a commit, folders left out. */
export type Tree = ReadonlyMap<string, TreeEntry>;

/** Text of a blob; undefined when it is not text. */
export type BlobText = string | undefined;

const KINDS: Record<string, TreeEntryKind> = {
  '120000': 'symbolic link',
  '160000': 'submodule',
};

/** What an entry with this mode is. */
export function kindOfMode(mode: string): TreeEntryKind {
  return KINDS[mode] ?? 'file';
}

/**
 * The snapshot of a commit: what of its tree is text, and why the rest is not
 * in it.
 *
 * @param readTexts - gives the texts of blobs by their ids
 */
export async function snapshotOf(
  commit: string,
  tree: Tree,
  readTexts: (entries: TreeEntry[]) => Promise<ReadonlyMap<string, BlobText>>,
): Promise<Snapshot> {
  const skipped: Snapshot['skipped'] = [];
  const readable = [...tree].filter(([path, entry]) => {
    if (entry.kind !== 'file') {
      skipped.push({ path, reason: `is a ${entry.kind}` });
      return false;
    }
    if (entry.size > MAX_FILE_BYTES) {
      skipped.push({ path, reason: `is larger than ${MAX_FILE_BYTES} bytes` });
      return false;
    }
    return true;
  });
  const texts = await readTexts(readable.map(([, entry]) => entry));

  const files = new Map<string, string>();
  const blobs = new Map<string, string>();
  for (const [path, { id }] of readable) {
    const text = texts.get(id);
    if (text === undefined) {
      skipped.push({ path, reason: 'is not UTF-8 text' });
    } else {
      files.set(path, text);
      blobs.set(path, id);
    }
  }
  return { commit, files, blobs, skipped };
}
