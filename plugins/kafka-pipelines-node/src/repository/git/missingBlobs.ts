import { runGit } from './runGit';

interface BlobCall {
  gitDir: string;
  signal?: AbortSignal;
}

/**
 * Files of commits whose contents are not in the repository yet; of all files
 * where no path is given.
 */
export async function missingBlobs(
  commits: string[],
  paths: string[],
  call: BlobCall,
): Promise<string[]> {
  const ids = new Set<string>();
  for (const commit of commits) {
    for (const id of await blobIds(commit, paths, call)) ids.add(id);
  }
  return withoutKnown([...ids], call);
}

/** Those that are not in the repository. */
export async function withoutKnown(
  ids: string[],
  call: BlobCall,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const { stdout } = await runGit(['cat-file', '--batch-check=%(objectname)'], {
    ...call,
    input: ids.map(id => `${id}\n`).join(''),
  });
  return stdout
    .toString()
    .split('\n')
    .filter(line => line.endsWith(' missing'))
    .map(line => line.slice(0, -' missing'.length));
}

async function blobIds(
  commit: string,
  paths: string[],
  call: BlobCall,
): Promise<string[]> {
  const { stdout } = await runGit(
    ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths],
    call,
  );
  return stdout
    .toString()
    .split('\0')
    .map(record => record.slice(0, record.indexOf('\t')).split(' '))
    .filter(([, type]) => type === 'blob')
    .map(([, , id]) => id);
}
