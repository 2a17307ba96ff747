import { isAncestor } from '../git/history';
import type { RefMove } from '../git/refs';
import { isRefName, moveRefs, NO_OBJECT } from '../git/refs';
import { readNodeId } from '../representations/links';
import { protection } from '../routes/refs';
import type { World } from '../server/context';
import type { Viewer } from '../state/accounts';
import type { Repository } from '../state/Repository';
import { graphqlError } from './errors';
import { findRepository, pullObject } from './objects';

interface RefUpdate {
  name: string;
  afterOid: string;
  beforeOid?: string | null;
  force?: boolean;
}

export interface UpdateRefsInput {
  repositoryId: string;
  refUpdates: RefUpdate[];
  clientMutationId?: string;
}

export interface AutoMergeInput {
  pullRequestId: string;
  mergeMethod?: string;
  expectedHeadOid?: string | null;
  clientMutationId?: string;
}

function writable(
  world: World,
  viewer: Viewer,
  [type, id]: string[],
  wanted: string,
): Repository {
  const repository = findRepository(
    world,
    viewer,
    candidate => type === wanted && String(candidate.id) === id,
  );
  if (!repository) {
    throw graphqlError('NOT_FOUND', 'Could not resolve to a node with the id.');
  }
  const fullName = repository.fullName.toLowerCase();
  if (viewer.permission(fullName) !== 'write') {
    throw graphqlError(
      'FORBIDDEN',
      'Resource not accessible by personal access token',
    );
  }
  return repository;
}

async function moveOf(
  repository: Repository,
  { name, afterOid, beforeOid, force = false }: RefUpdate,
): Promise<RefMove> {
  if (!isRefName(name)) throw graphqlError('INVALID', `${name} is no ref`);
  const reason = protection(repository, name);
  if (reason) throw graphqlError('UNPROCESSABLE', reason);
  const now = await repository.view().ref(name);
  const expected = beforeOid ?? now ?? NO_OBJECT;
  if ((now ?? NO_OBJECT) !== expected) {
    throw graphqlError(
      'STALE_DATA',
      `${name} is at ${now ?? NO_OBJECT} but expected ${expected}`,
    );
  }
  const after = afterOid === NO_OBJECT ? undefined : afterOid;
  if (after && !(await repository.store.read(after))) {
    throw graphqlError('UNPROCESSABLE', `Object ${after} does not exist`);
  }
  const isForward =
    !now || !after || (await isAncestor(repository.store, now, after));
  if (!isForward && !force) {
    throw graphqlError('UNPROCESSABLE', `${name}: not a fast forward`);
  }
  return { ref: name, before: now, after };
}

/** Moves several refs, all or none. */
export async function updateRefs(
  world: World,
  viewer: Viewer,
  input: UpdateRefsInput,
): Promise<Repository> {
  const id = readNodeId(input.repositoryId);
  const repository = writable(world, viewer, id, 'Repository');
  const moves = [];
  for (const update of input.refUpdates) {
    moves.push(await moveOf(repository, update));
  }
  if (!(await moveRefs(repository.gitDir, moves))) {
    throw graphqlError('UNPROCESSABLE', 'Reference update failed');
  }
  return repository;
}

/** Only a pull request that still waits for something may be merged later. */
export function enableAutoMerge(
  world: World,
  viewer: Viewer,
  input: AutoMergeInput,
) {
  const [type, repositoryId, number] = readNodeId(input.pullRequestId);
  const repository = writable(
    world,
    viewer,
    [type, repositoryId],
    'PullRequest',
  );
  const pull = repository.pull(Number(number));
  if (!pull) throw graphqlError('NOT_FOUND', 'Could not resolve to a node');
  const refuse = (message: string) => graphqlError('UNPROCESSABLE', message);
  if (!repository.options.autoMerge) {
    throw refuse('Auto merge is not allowed for this repository');
  }
  if (input.expectedHeadOid && input.expectedHeadOid !== pull.headSha) {
    throw refuse("Head sha didn't match expected head oid");
  }
  if (pull.state !== 'open' || pull.draft) {
    throw refuse('Pull request is not in the correct state');
  }
  if (!repository.protectedBranches.has(pull.base)) {
    throw refuse('Pull request Pull request is in clean status');
  }
  const method = (input.mergeMethod ?? 'MERGE').toLowerCase();
  const changed = {
    ...pull,
    autoMerge: { by: viewer.account, method },
    updatedAt: new Date(),
  };
  repository.putPull(changed);
  return { repository, pull: pullObject(world, repository, changed) };
}
