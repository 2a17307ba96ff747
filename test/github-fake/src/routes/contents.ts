import { basename } from 'node:path';
import { readTree } from '../git/trees';
import type { TreeEntry } from '../git/trees';
import { ApiError, notFound } from '../server/ApiError';
import type { Handlers, RepositoryContext } from '../server/context';
import { lines } from './blobs';
import { resolveCommit } from './commits';

/** Above this a file's content is not in the answer. */
const MAX_INLINE = 1024 * 1024;

async function findEntry(
  { repository }: RepositoryContext,
  tree: string,
  path: string,
): Promise<TreeEntry | undefined> {
  let entry: TreeEntry = { mode: '40000', id: tree };
  for (const part of path.split('/').filter(Boolean)) {
    if (entry.mode !== '40000') return undefined;
    const next = (await readTree(repository.store, entry.id)).get(part);
    if (!next) return undefined;
    entry = next;
  }
  return entry;
}

function entryJson(
  { world, repository }: RepositoryContext,
  path: string,
  ref: string,
  entry: TreeEntry,
  size: number,
) {
  const type = typeOf(entry.mode);
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const api = world.links.repositoryApi(repository);
  const web = world.links.repositoryWeb(repository);
  const self = `${api}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const git =
    type === 'submodule'
      ? null
      : `${api}/git/${type === 'dir' ? 'trees' : 'blobs'}/${entry.id}`;
  const html = `${web}/${type === 'dir' ? 'tree' : 'blob'}/${ref}/${encoded}`;
  return {
    type,
    name: basename(path),
    path,
    sha: entry.id,
    size,
    url: self,
    git_url: git,
    html_url: html,
    download_url: type === 'file' ? `${web}/raw/${ref}/${encoded}` : null,
    _links: { self, git, html },
  };
}

function typeOf(mode: string): 'dir' | 'file' | 'symlink' | 'submodule' {
  if (mode === '40000') return 'dir';
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'submodule' : 'file';
}

export const contentHandlers: Handlers = {
  reads: {
    'repos/get-content': async context => {
      const { repository, view, params, query } = context;
      const ref = query.get('ref') ?? repository.defaultBranch;
      const commit = await resolveCommit(repository, view, ref);
      if (!commit) {
        throw new ApiError(404, `No commit found for the ref ${ref}`);
      }
      const path = params.path.replace(/^\/+|\/+$/g, '');
      const entry = await findEntry(context, commit.commit.tree, path);
      if (!entry) throw notFound();
      if (entry.mode === '40000') {
        const tree = await readTree(repository.store, entry.id);
        const body = await Promise.all(
          [...tree].map(async ([name, child]) => {
            const blob = await repository.store.readAs(child.id, 'blob');
            const size = blob?.content.length ?? 0;
            const full = path === '' ? name : `${path}/${name}`;
            return entryJson(context, full, ref, child, size);
          }),
        );
        return { status: 200, body };
      }
      const blob = await repository.store.readAs(entry.id, 'blob');
      if (!blob || typeOf(entry.mode) !== 'file') {
        throw new Error(`This server reads files and folders, not ${path}`);
      }
      const { length } = blob.content;
      const isInline = length <= MAX_INLINE;
      return {
        status: 200,
        body: {
          ...entryJson(context, path, ref, entry, length),
          encoding: isInline ? 'base64' : 'none',
          content: isInline ? lines(blob.content.toString('base64')) : '',
        },
      };
    },
  },
};
