import { isoTime, parseCommit } from '../git/commits';
import { isRefName } from '../git/refs';
import { nodeId, readNodeId } from '../representations/links';
import { pullNodeId } from '../representations/pull';
import { isObjectId } from '../routes/commits';
import type { World } from '../server/context';
import type { Account, Viewer } from '../state/accounts';
import type { Pull } from '../state/pulls';
import type { Repository } from '../state/Repository';
import { graphqlError } from './errors';

/** GitHub cuts longer texts. */
const MAX_TEXT = 512 * 1024;

export function userObject(account: Account) {
  return {
    __typename: 'User',
    id: nodeId('User', account.id),
    login: account.login,
  };
}

/** A repository the viewer may see. */
export function findRepository(
  world: World,
  viewer: Viewer,
  matches: (repository: Repository) => boolean,
): Repository | undefined {
  const found = [...world.repositories.values()].find(matches);
  return found && mayRead(viewer, found) ? found : undefined;
}

function mayRead(viewer: Viewer, { options, fullName }: Repository): boolean {
  return (
    !options.private || viewer.permission(fullName.toLowerCase()) !== 'none'
  );
}

export function repositoryObject(world: World, repository: Repository) {
  const ref = (name: string) => refObject(world, repository, name);
  return {
    __typename: 'Repository',
    id: nodeId('Repository', repository.id),
    name: repository.name,
    nameWithOwner: repository.fullName,
    url: world.links.repositoryWeb(repository),
    isPrivate: repository.options.private === true,
    defaultBranchRef: () => ref(`refs/heads/${repository.defaultBranch}`),
    object: ({ oid, expression }: { oid?: string; expression?: string }) =>
      gitObject(repository, oid, expression),
    ref: ({ qualifiedName }: { qualifiedName: string }) => ref(qualifiedName),
    pullRequest: ({ number }: { number: number }) => {
      const pull = repository.pull(number);
      if (pull) return pullObject(world, repository, pull);
      throw graphqlError(
        'NOT_FOUND',
        `Could not resolve to a PullRequest with the number of ${number}.`,
      );
    },
  };
}

export function pullObject(world: World, repository: Repository, pull: Pull) {
  return {
    __typename: 'PullRequest',
    id: pullNodeId(repository, pull.number),
    number: pull.number,
    title: pull.title,
    url: `${world.links.repositoryWeb(repository)}/pull/${pull.number}`,
    state: pull.merged ? 'MERGED' : pull.state.toUpperCase(),
    isDraft: pull.draft,
    headRefName: pull.head,
    headRefOid: pull.headSha,
    baseRefName: pull.base,
    autoMergeRequest: pull.autoMerge && {
      enabledAt: pull.updatedAt.toISOString(),
      mergeMethod: pull.autoMerge.method.toUpperCase(),
    },
  };
}

/** Things by the ids that answers of both APIs carry. */
export function nodeObject(world: World, viewer: Viewer, id: string) {
  const [type, repositoryId, rest] = readNodeId(id);
  const repository = findRepository(
    world,
    viewer,
    candidate => String(candidate.id) === repositoryId,
  );
  if (repository && type === 'Repository') {
    return repositoryObject(world, repository);
  }
  const pull =
    type === 'PullRequest' ? repository?.pull(Number(rest)) : undefined;
  if (repository && pull) return pullObject(world, repository, pull);
  throw graphqlError(
    'NOT_FOUND',
    `Could not resolve to a node with the global id of '${id}'`,
  );
}

async function refObject(world: World, repository: Repository, name: string) {
  const ref = name.startsWith('refs/') ? name : `refs/heads/${name}`;
  const sha = isRefName(ref) ? await repository.view().ref(ref) : undefined;
  if (!sha) return null;
  const prefix = /^refs\/[^/]+\//.exec(ref)?.[0] ?? '';
  return {
    __typename: 'Ref',
    id: nodeId('Ref', repository.id, ref),
    name: ref.slice(prefix.length),
    prefix,
    target: () => gitObject(repository, sha),
    associatedPullRequests: (asked: PullsOfRef) =>
      pullsOfRef(world, repository, ref, asked),
  };
}

/** Of the arguments there are, those that this server knows. */
interface PullsOfRef {
  first?: number;
  states?: string[];
}

function pullsOfRef(
  world: World,
  repository: Repository,
  ref: string,
  asked: PullsOfRef,
) {
  const { first, states, ...others } = asked;
  if (first === undefined || Object.keys(others).length > 0) {
    throw new Error(
      `This server takes associatedPullRequests with first, and states, not with ${Object.keys(
        asked,
      )}`,
    );
  }
  const all = repository
    .view()
    .pulls.filter(({ head }) => `refs/heads/${head}` === ref)
    .map(pull => pullObject(world, repository, pull))
    .filter(({ state }) => !states || states.includes(state));
  const nodes = all.slice(0, first);
  return {
    totalCount: all.length,
    nodes,
    edges: nodes.map(node => ({ node })),
  };
}

async function gitObject(
  repository: Repository,
  oid?: string,
  expression?: string,
) {
  if (oid !== undefined && !isObjectId(oid)) {
    throw graphqlError('INVALID', `'${oid}' is not a full object id`);
  }
  const name = oid ?? expression;
  if (name === undefined) {
    throw graphqlError('MISSING', 'object needs an oid or an expression');
  }
  const object = await repository.store.read(name);
  if (!object || object.type === 'tag') return null;
  const common = {
    id: nodeId(object.type, repository.id, object.id),
    oid: object.id,
  };
  if (object.type === 'blob') {
    return { __typename: 'Blob', ...common, ...blobFields(object.content) };
  }
  if (object.type === 'tree') return { __typename: 'Tree', ...common };
  const { message, committer, tree } = parseCommit(object.content);
  return {
    __typename: 'Commit',
    ...common,
    message,
    committedDate: isoTime(committer),
    tree: () => gitObject(repository, tree),
  };
}

function blobFields(content: Buffer) {
  const isBinary = content.includes(0);
  return {
    byteSize: content.length,
    isBinary,
    isTruncated: content.length > MAX_TEXT,
    text: isBinary ? null : content.subarray(0, MAX_TEXT).toString(),
  };
}
