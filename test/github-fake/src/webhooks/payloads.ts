import { parseCommit, isoTime } from '../git/commits';
import { diff, isAncestor, listCommits } from '../git/history';
import { NO_OBJECT } from '../git/refs';
import { accountJson } from '../representations/account';
import { pullJson } from '../representations/pull';
import { repositoryJson } from '../representations/repository';
import type { World } from '../server/context';
import type { Account } from '../state/accounts';
import type { RefChange, RepositoryEvent } from '../state/events';
import type { Repository } from '../state/Repository';

/** At GitHub a push with more names none of them. */
const MAX_COMMITS = 2048;

export interface Payload {
  event: 'push' | 'pull_request';
  body: Record<string, unknown>;
}

export async function payloadOf(
  world: World,
  repository: Repository,
  sender: Account,
  event: RepositoryEvent,
): Promise<Payload> {
  const common = {
    repository: repositoryJson(world.links, repository, 'write'),
    sender: accountJson(world.links, sender),
  };
  if (event.kind === 'push') {
    return {
      event: 'push',
      body: {
        ...(await pushJson(world, repository, event.change)),
        pusher: { name: sender.login, email: sender.email },
        ...common,
      },
    };
  }
  return {
    event: 'pull_request',
    body: {
      action: event.action,
      number: event.pull.number,
      pull_request: {
        ...pullJson(world.links, world.accounts, repository, event.pull),
        merged: event.pull.merged !== undefined,
      },
      ...common,
    },
  };
}

async function pushJson(
  { links }: World,
  repository: Repository,
  { ref, before, after }: RefChange,
) {
  const { gitDir } = repository;
  const ids = after
    ? await listCommits(gitDir, {
        from: after,
        without: before ?? (await otherBase(repository, after)),
      })
    : [];
  const commits = await Promise.all(
    ids
      .reverse()
      .slice(0, MAX_COMMITS)
      .map(id =>
        pushedCommitJson(repository, links.repositoryWeb(repository), id),
      ),
  );
  const forced =
    before !== undefined &&
    after !== undefined &&
    !(await isAncestor(repository.store, before, after));
  return {
    ref,
    before: before ?? NO_OBJECT,
    after: after ?? NO_OBJECT,
    created: before === undefined,
    deleted: after === undefined,
    forced,
    base_ref: null,
    compare: `${links.repositoryWeb(repository)}/compare/${(
      before ?? NO_OBJECT
    ).slice(0, 12)}...${(after ?? NO_OBJECT).slice(0, 12)}`,
    commits,
    head_commit: commits[commits.length - 1] ?? null,
  };
}

/** A new branch tells of what the default branch does not have. */
async function otherBase(repository: Repository, after: string) {
  const ref = `refs/heads/${repository.defaultBranch}`;
  const base = await repository.view().ref(ref);
  return base === after ? undefined : base;
}

async function pushedCommitJson(
  repository: Repository,
  web: string,
  id: string,
) {
  const object = await repository.store.readAs(id, 'commit');
  if (!object) throw new Error(`${id} is not a commit`);
  const { author, committer, message, tree, parents } = parseCommit(
    object.content,
  );
  const changes = parents[0]
    ? await diff(repository.gitDir, parents[0], id)
    : [];
  const paths = (status: string) =>
    changes.filter(c => c.status === status).map(c => c.path);
  return {
    id,
    tree_id: tree,
    distinct: true,
    message,
    timestamp: isoTime(committer),
    url: `${web}/commit/${id}`,
    author: { name: author.name, email: author.email },
    committer: { name: committer.name, email: committer.email },
    added: paths('added'),
    removed: paths('removed'),
    modified: paths('modified'),
  };
}
