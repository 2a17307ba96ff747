import {
  diff,
  diffSize,
  isAncestor,
  listCommits,
  mergeBase,
  mergeTree,
} from '../git/history';
import { fileChangeJson } from '../representations/commit';
import { fullPullJson, pullJson } from '../representations/pull';
import { notFound, unprocessable, validationFailed } from '../server/ApiError';
import type { Handlers, RepositoryContext } from '../server/context';
import type { Pull } from '../state/pulls';
import { commitsJson, withoutOwner } from './history';
import { page } from './paging';

/** The files of a pull request end here at GitHub. */
const MAX_FILES = 3000;
const MAX_TITLE = 256;
export const MAX_BODY = 65_536;

export function findPull(
  { view }: Pick<RepositoryContext, 'view'>,
  number: string,
): Pull {
  const pull = view.pulls.find(p => String(p.number) === number);
  if (!pull) throw notFound();
  return pull;
}

/** The commit its branch left the base at. */
async function startOf({ repository }: RepositoryContext, pull: Pull) {
  const { baseSha, headSha } = pull;
  return (await mergeBase(repository, baseSha, headSha)) ?? baseSha;
}

/** GitHub works out only later whether a new one can be merged. */
async function fullPull(context: RepositoryContext, pull: Pull, isNew = false) {
  const { world, repository } = context;
  const { gitDir } = repository;
  const { headSha, baseSha } = pull;
  const [size, commits, mergeable] = await Promise.all([
    diffSize(gitDir, await startOf(context, pull), headSha),
    listCommits(gitDir, { from: headSha, without: baseSha }),
    isNew || pull.state !== 'open'
      ? null
      : mergeTree(gitDir, baseSha, headSha).then(tree => tree !== undefined),
  ]);
  return fullPullJson(world.links, world.accounts, repository, pull, {
    mergeable,
    commits: commits.length,
    additions: size.additions,
    deletions: size.deletions,
    changedFiles: size.files,
  });
}

function requireTexts(title: string | undefined, body: string | null) {
  if (title === '') {
    throw validationFailed({
      resource: 'PullRequest',
      field: 'title',
      code: 'missing_field',
    });
  }
  for (const [field, text, most] of [
    ['title', title, MAX_TITLE],
    ['body', body, MAX_BODY],
  ] as const) {
    if (text && [...text].length > most) {
      throw validationFailed({
        resource: 'Issue',
        code: 'custom',
        field,
        message: `${field} is too long (maximum is ${most} characters)`,
      });
    }
  }
}

interface NewPull {
  title?: string;
  head: string;
  base: string;
  body?: string;
  draft?: boolean;
  maintainer_can_modify?: boolean;
}

async function createPull(context: RepositoryContext) {
  const { repository, viewer } = context;
  const request = context.body as NewPull;
  const invalid = (field: string) =>
    validationFailed({ resource: 'PullRequest', field, code: 'invalid' });
  const custom = (message: string) =>
    validationFailed({ resource: 'PullRequest', code: 'custom', message });

  requireTexts(request.title ?? '', request.body ?? null);
  const owner = repository.owner.login;
  const head = withoutOwner(owner, request.head);
  const { base } = request;
  const now = repository.view();
  const headSha = await now.ref(`refs/heads/${head}`);
  if (!headSha) throw invalid('head');
  const baseSha = await now.ref(`refs/heads/${base}`);
  if (!baseSha) throw invalid('base');
  if (await isAncestor(repository.store, headSha, baseSha)) {
    throw custom(`No commits between ${base} and ${head}`);
  }
  if (request.draft && !repository.allowsDrafts) {
    throw unprocessable(
      'Draft pull requests are not supported in this repository.',
    );
  }
  // From here on nothing waits: of two that ask at once, one is second.
  const taken = repository.pulls.some(
    p => p.state === 'open' && p.head === head && p.base === base,
  );
  if (taken)
    throw custom(`A pull request already exists for ${owner}:${head}.`);
  const createdAt = new Date();
  const pull: Pull = {
    number: repository.nextNumber(),
    title: request.title ?? '',
    body: request.body ?? null,
    author: viewer.account,
    head,
    base,
    headSha,
    baseSha,
    state: 'open',
    draft: request.draft ?? false,
    maintainerCanModify: request.maintainer_can_modify ?? false,
    labels: [],
    reviewers: [],
    teamReviewers: [],
    comments: [],
    createdAt,
    updatedAt: createdAt,
  };
  repository.putPull(pull);
  await repository.keepHead(pull);
  return pull;
}

interface PullUpdate {
  title?: string;
  body?: string | null;
  state?: 'open' | 'closed';
  base?: string;
  maintainer_can_modify?: boolean;
}

async function updatePull(context: RepositoryContext, pull: Pull) {
  const { repository } = context;
  const update = context.body as PullUpdate;
  requireTexts(update.title, update.body ?? null);
  const { base = pull.base, state = pull.state } = update;
  const now = repository.view();
  const baseSha =
    base === pull.base ? pull.baseSha : await now.ref(`refs/heads/${base}`);
  if (!baseSha) {
    throw validationFailed({
      resource: 'PullRequest',
      field: 'base',
      code: 'invalid',
    });
  }
  const reopens = pull.state === 'closed' && state === 'open';
  const headSha = reopens
    ? await now.ref(`refs/heads/${pull.head}`)
    : pull.headSha;
  if (!headSha || (reopens && pull.merged)) {
    throw validationFailed({
      resource: 'PullRequest',
      field: 'state',
      code: 'custom',
      message: 'state cannot be changed.',
    });
  }
  const updatedAt = new Date();
  const changed: Pull = {
    ...pull,
    title: update.title ?? pull.title,
    body: update.body === undefined ? pull.body : update.body,
    maintainerCanModify:
      update.maintainer_can_modify ?? pull.maintainerCanModify,
    base,
    baseSha,
    headSha,
    state,
    closedAt: state === 'closed' ? pull.closedAt ?? updatedAt : undefined,
    updatedAt,
  };
  repository.putPull(changed);
  return changed;
}

function listPulls({ view, query, repository }: RepositoryContext): Pull[] {
  const state = query.get('state') ?? 'open';
  const base = query.get('base');
  const head = query.get('head');
  const owner = repository.owner.login;
  const found = view.pulls.filter(
    pull =>
      (state === 'all' || pull.state === state) &&
      (base === null || pull.base === base) &&
      // GitHub ignores a head that does not name its owner.
      (head === null ||
        !head.includes(':') ||
        head.toLowerCase() === `${owner}:${pull.head}`.toLowerCase()),
  );
  const key = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  const sorted = [...found].sort(
    (a, b) => a[key].getTime() - b[key].getTime() || a.number - b.number,
  );
  const direction =
    query.get('direction') ?? (query.has('sort') ? 'asc' : 'desc');
  return direction === 'asc' ? sorted : sorted.reverse();
}

export const pullHandlers: Handlers = {
  reads: {
    'pulls/list': context => {
      const { world, repository } = context;
      const url = `${world.links.repositoryApi(repository)}/pulls`;
      const { items, headers } = page(context, listPulls(context), url);
      return {
        status: 200,
        headers,
        body: items.map(pull =>
          pullJson(world.links, world.accounts, repository, pull),
        ),
      };
    },
    'pulls/get': async context => ({
      status: 200,
      body: await fullPull(
        context,
        findPull(context, context.params.pull_number),
      ),
    }),
    'pulls/list-files': async context => {
      const { world, repository, params } = context;
      const pull = findPull(context, params.pull_number);
      const start = await startOf(context, pull);
      const changes = await diff(repository.gitDir, start, pull.headSha);
      const url = `${world.links.repositoryApi(repository)}/pulls/${
        pull.number
      }/files`;
      const { items, headers } = page(
        context,
        changes.slice(0, MAX_FILES),
        url,
      );
      return {
        status: 200,
        headers,
        body: items.map(change =>
          fileChangeJson(world.links, repository, pull.headSha, change),
        ),
      };
    },
    'pulls/list-commits': async context => {
      const { world, repository, params } = context;
      const pull = findPull(context, params.pull_number);
      const ids = await listCommits(repository.gitDir, {
        from: pull.headSha,
        without: await startOf(context, pull),
      });
      const url = `${world.links.repositoryApi(repository)}/pulls/${
        pull.number
      }/commits`;
      const { items, headers } = page(context, ids.reverse(), url);
      return { status: 200, headers, body: await commitsJson(context, items) };
    },
  },
  writes: {
    'pulls/create': async context => {
      const pull = await createPull(context);
      const body = await fullPull(context, pull, true);
      return { status: 201, headers: { location: body.url }, body };
    },
    'pulls/update': async context => {
      const { repository, params } = context;
      const now = { view: repository.view() };
      const pull = await updatePull(context, findPull(now, params.pull_number));
      return { status: 200, body: await fullPull(context, pull) };
    },
  },
};
