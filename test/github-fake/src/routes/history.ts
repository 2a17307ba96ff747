import { diff, listCommits, mergeBase } from '../git/history';
import { commitJson, fileChangeJson } from '../representations/commit';
import { notFound, unprocessable } from '../server/ApiError';
import type { Handlers, RepositoryContext } from '../server/context';
import { findCommit, requireCommits, resolveCommit } from './commits';
import { page } from './paging';

/** At GitHub a comparison stops here. */
const MAX_COMPARED_FILES = 300;

/** Commits by their ids, as lists print them. */
export function commitsJson(
  { world, repository }: Pick<RepositoryContext, 'world' | 'repository'>,
  ids: string[],
) {
  return Promise.all(
    ids.map(async sha => {
      const found = await findCommit(repository, sha);
      if (!found) throw new Error(`${sha} is not a commit`);
      return commitJson(world.links, repository, sha, found.commit);
    }),
  );
}

async function compare(context: RepositoryContext) {
  const { world, repository, view, params } = context;
  const [baseName, headName] = params.basehead.split('...', 2);
  const [base, head] = await Promise.all(
    [baseName, headName ?? ''].map(name =>
      resolveCommit(
        repository,
        view,
        withoutOwner(repository.owner.login, name),
      ),
    ),
  );
  if (!base || !head) throw notFound();
  const { gitDir } = repository;
  const common = await mergeBase(repository, base.sha, head.sha);
  // Two histories that have nothing in common cannot be compared.
  if (!common) throw notFound();
  const [ahead, behind, files] = await Promise.all([
    listCommits(gitDir, { from: head.sha, without: base.sha }),
    listCommits(gitDir, { from: base.sha, without: head.sha }),
    diff(gitDir, common, head.sha),
  ]);
  const shown = page(context, [...ahead].reverse(), '');
  const [baseCommit, mergeBaseCommit] = await commitsJson(context, [
    base.sha,
    common,
  ]);
  const web = `${world.links.repositoryWeb(repository)}/compare/${
    params.basehead
  }`;
  return {
    url: `${world.links.repositoryApi(repository)}/compare/${params.basehead}`,
    html_url: web,
    permalink_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    base_commit: baseCommit,
    merge_base_commit: mergeBaseCommit,
    status: comparison(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: await commitsJson(context, shown.items),
    files: files
      .slice(0, MAX_COMPARED_FILES)
      .map(change => fileChangeJson(world.links, repository, head.sha, change)),
  };
}

function comparison(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

/** `owner:branch`, which GitHub takes for forks, of the repository itself. */
export function withoutOwner(owner: string, name: string): string {
  return name.toLowerCase().startsWith(`${owner.toLowerCase()}:`)
    ? name.slice(owner.length + 1)
    : name;
}

export const historyHandlers: Handlers = {
  reads: {
    'repos/list-commits': async context => {
      const { world, repository, view, query } = context;
      await requireCommits(repository, view);
      const start = query.get('sha') ?? repository.defaultBranch;
      const from = await resolveCommit(repository, view, start);
      if (!from) throw notFound();
      const ids = await listCommits(repository.gitDir, {
        from: from.sha,
        path: query.get('path') ?? undefined,
        since: query.get('since') ?? undefined,
        until: query.get('until') ?? undefined,
        author: query.get('author') ?? undefined,
      });
      const url = `${world.links.repositoryApi(repository)}/commits`;
      const { items, headers } = page(context, ids, url);
      return { status: 200, headers, body: await commitsJson(context, items) };
    },
    'repos/get-commit': async context => {
      const { world, repository, view, params } = context;
      await requireCommits(repository, view);
      const found = await resolveCommit(repository, view, params.ref);
      if (!found) {
        throw unprocessable(`No commit found for SHA: ${params.ref}`);
      }
      const { sha, commit } = found;
      const parent = commit.parents[0];
      const changes = parent
        ? await diff(repository.gitDir, parent, sha)
        : await diff(
            repository.gitDir,
            await repository.store.write('tree', Buffer.alloc(0)),
            sha,
          );
      const sum = (key: 'additions' | 'deletions') =>
        changes.reduce((total, change) => total + change[key], 0);
      const stats = {
        additions: sum('additions'),
        deletions: sum('deletions'),
      };
      return {
        status: 200,
        body: {
          ...commitJson(world.links, repository, sha, commit),
          stats: { ...stats, total: stats.additions + stats.deletions },
          files: changes.map(change =>
            fileChangeJson(world.links, repository, sha, change),
          ),
        },
      };
    },
    'repos/compare-commits-with-basehead': async context => ({
      status: 200,
      body: await compare(context),
    }),
  },
};
