import { runGit } from '../git/runGit';
import type { TreeChange } from '../git/trees';
import { changeTree, TreeConflict, writeTree } from '../git/trees';
import type { Links } from '../representations/links';
import { notFound, unprocessable } from '../server/ApiError';
import type { Handlers, Limits } from '../server/context';
import type { Repository, RepositoryView } from '../state/Repository';
import {
  findCommit,
  isObjectId,
  requireCommits,
  resolveCommit,
} from './commits';

interface NewEntry {
  path?: string;
  mode?: string;
  type?: 'blob' | 'tree' | 'commit';
  sha?: string | null;
  content?: string;
}

const TYPE_OF_MODE: Record<string, string> = {
  '040000': 'tree',
  '160000': 'commit',
};

async function treeJson(
  links: Links,
  repository: Repository,
  id: string,
  options: { recursive: boolean; limit: number },
) {
  const { stdout } = await runGit(
    ['ls-tree', '-l', '-z', ...(options.recursive ? ['-r', '-t'] : []), id],
    { gitDir: repository.gitDir },
  );
  const url = `${links.repositoryApi(repository)}/git`;
  const lines = stdout.toString().split('\0').filter(Boolean);
  const entries = lines.slice(0, options.limit).map(line => {
    const tab = line.indexOf('\t');
    const [mode, type, sha, size] = line.slice(0, tab).split(/ +/);
    return {
      path: line.slice(tab + 1),
      mode,
      type,
      sha,
      ...(type === 'blob' ? { size: Number(size) } : {}),
      ...(type === 'commit' ? {} : { url: `${url}/${type}s/${sha}` }),
    };
  });
  return {
    sha: id,
    url: `${url}/trees/${id}`,
    tree: entries,
    truncated: lines.length > options.limit,
  };
}

/** GitHub takes a tree, a commit or the name of a branch for a tree. */
async function findTree(
  repository: Repository,
  view: RepositoryView,
  name: string,
): Promise<string | undefined> {
  if (isObjectId(name)) {
    const tree = await repository.store.readAs(name, 'tree');
    if (tree) return tree.id;
  }
  return (await resolveCommit(repository, view, name))?.commit.tree;
}

/** Longer requests time out at GitHub, which it answers with 422. */
function requireSize(entries: NewEntry[], limits: Limits) {
  const bytes = entries.reduce(
    (sum, { content = '' }) => sum + Buffer.byteLength(content),
    0,
  );
  if (entries.length > limits.newTreeEntries || bytes > limits.newTreeBytes) {
    throw unprocessable(
      "Sorry, your request timed out. It's likely that your input was too large to process.",
    );
  }
}

function requirePath({ path = '' }: NewEntry): string {
  const parts = path.split('/');
  if (path.startsWith('/')) {
    throw unprocessable('tree.path cannot start with a slash');
  }
  if (
    parts.some(part => ['', '.', '..'].includes(part) || isGitFolder(part)) ||
    path.includes('\0')
  ) {
    throw unprocessable('tree.path contains a malformed path component');
  }
  return path;
}

/** All names that some file system takes for `.git`. */
function isGitFolder(part: string): boolean {
  return (
    /^(\.git|git~1)[. ]*(:.*)?$/i.test(part) ||
    /^\.git$/i.test(
      part.replace(/[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g, ''),
    )
  );
}

async function changeOf(
  repository: Repository,
  entry: NewEntry,
): Promise<TreeChange> {
  const path = requirePath(entry);
  const { mode, sha, content } = entry;
  if (sha === null) return { path, entry: undefined };
  if ((sha === undefined) === (content === undefined)) {
    throw unprocessable(
      'Must supply either tree.sha or tree.content. Request will be rejected if both are present.',
    );
  }
  if (!mode) throw unprocessable('Must supply a valid tree.mode');
  const type = TYPE_OF_MODE[mode] ?? 'blob';
  if (entry.type && entry.type !== type) {
    throw unprocessable(`tree.mode ${mode} is not of type ${entry.type}`);
  }
  if (content !== undefined) {
    if (type !== 'blob') throw unprocessable(`A ${type} has no content`);
    const id = await repository.store.write('blob', Buffer.from(content));
    return { path, entry: { mode, id } };
  }
  const id = sha ?? '';
  // The commit of a submodule is in another repository.
  const isThere =
    isObjectId(id) &&
    (type === 'commit' || (await repository.store.read(id))?.type === type);
  if (!isThere) throw unprocessable(`tree.sha ${id} is not a valid ${type}`);
  return { path, entry: { mode: mode.replace(/^0/, ''), id } };
}

export const treeHandlers: Handlers = {
  reads: {
    'git/get-tree': async context => {
      const { world, repository, view, params, query } = context;
      await requireCommits(repository, view);
      const id = await findTree(repository, view, params.tree_sha);
      if (!id) throw notFound();
      return {
        status: 200,
        body: await treeJson(world.links, repository, id, {
          recursive: query.has('recursive'),
          limit: world.limits.treeEntries,
        }),
      };
    },
  },
  writes: {
    'git/create-tree': async ({ world, repository, view, body }) => {
      await requireCommits(repository, view);
      const { tree: entries, base_tree: baseName } = body as {
        tree: NewEntry[];
        base_tree?: string;
      };
      requireSize(entries, world.limits);
      const base = baseName && (await baseTree(repository, baseName));
      const changes = [];
      for (const entry of entries) {
        changes.push(await changeOf(repository, entry));
      }
      try {
        const id =
          (await changeTree(repository.store, base, changes)) ??
          (await writeTree(repository.store, new Map()));
        return {
          status: 201,
          body: await treeJson(world.links, repository, id, {
            recursive: false,
            limit: world.limits.treeEntries,
          }),
        };
      } catch (error) {
        if (!(error instanceof TreeConflict)) throw error;
        throw unprocessable('GitRPC::BadObjectState');
      }
    },
  },
};

async function baseTree(repository: Repository, name: string): Promise<string> {
  const tree = isObjectId(name)
    ? (await repository.store.readAs(name, 'tree'))?.id ??
      (await findCommit(repository, name))?.commit.tree
    : undefined;
  if (!tree) throw unprocessable('base_tree is not a valid tree');
  return tree;
}
