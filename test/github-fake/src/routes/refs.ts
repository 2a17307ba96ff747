import { isAncestor } from '../git/history';
import type { RefMove } from '../git/refs';
import { isRefName, moveRefs } from '../git/refs';
import { nodeId } from '../representations/links';
import type { Links } from '../representations/links';
import type { Handlers, RepositoryContext } from '../server/context';
import { notFound, unprocessable } from '../server/ApiError';
import type { Repository } from '../state/Repository';
import { isObjectId, requireCommits } from './commits';

const HEADS = 'refs/heads/';

async function refJson(
  links: Links,
  repository: Repository,
  ref: string,
  sha: string,
) {
  const url = links.repositoryApi(repository);
  const type = (await repository.store.read(sha))?.type ?? 'commit';
  return {
    ref,
    node_id: nodeId('Ref', repository.id, ref),
    url: `${url}/git/${ref}`,
    object: { type, sha, url: `${url}/git/${type}s/${sha}` },
  };
}

/** Why a branch may not be moved by anything but a merged pull request. */
export function protection(
  repository: Repository,
  ref: string,
): string | undefined {
  return ref.startsWith(HEADS) &&
    repository.protectedBranches.has(ref.slice(HEADS.length))
    ? 'Changes must be made through a pull request.'
    : undefined;
}

async function move({ repository }: RepositoryContext, refMove: RefMove) {
  const reason = protection(repository, refMove.ref);
  if (reason) throw unprocessable(reason);
  return moveRefs(repository.gitDir, [refMove]);
}

async function requireObject(repository: Repository, sha: string) {
  if (!isObjectId(sha)) {
    throw unprocessable('The sha parameter must be exactly 40 characters.');
  }
  const object = await repository.store.read(sha);
  if (!object) throw unprocessable('Object does not exist');
  return object;
}

export const refHandlers: Handlers = {
  reads: {
    'git/get-ref': async ({ world, repository, view, params }) => {
      await requireCommits(repository, view);
      const ref = `refs/${params.ref}`;
      const sha = await view.ref(ref);
      if (!sha) throw notFound();
      return {
        status: 200,
        body: await refJson(world.links, repository, ref, sha),
      };
    },
    'git/list-matching-refs': async ({ world, repository, view, params }) => {
      const refs = [...(await view.refs())].filter(([ref]) =>
        ref.startsWith(`refs/${params.ref}`),
      );
      return {
        status: 200,
        body: await Promise.all(
          refs.map(([ref, sha]) => refJson(world.links, repository, ref, sha)),
        ),
      };
    },
  },
  writes: {
    'git/create-ref': async context => {
      const { world, repository, view, body } = context;
      await requireCommits(repository, view);
      const { ref, sha } = body as { ref: string; sha: string };
      if (!/^refs\/[^/]+\/./.test(ref)) {
        throw unprocessable(
          'Reference name must start with refs/ and have at least two slashes.',
        );
      }
      if (!isRefName(ref)) {
        throw unprocessable(`${ref} is not a valid ref name.`);
      }
      const { type } = await requireObject(repository, sha);
      if (ref.startsWith(HEADS) && type !== 'commit') {
        throw unprocessable('Reference update failed');
      }
      if (await repository.view().ref(ref)) {
        throw unprocessable('Reference already exists');
      }
      if (!(await move(context, { ref, before: undefined, after: sha }))) {
        // Also when the name is a folder of another's, or another's of it.
        const taken = await repository.view().ref(ref);
        throw unprocessable(
          taken ? 'Reference already exists' : 'Reference update failed',
        );
      }
      return {
        status: 201,
        body: await refJson(world.links, repository, ref, sha),
      };
    },
    'git/update-ref': async context => {
      const { world, repository, params, body } = context;
      const { sha, force = false } = body as { sha: string; force?: boolean };
      const ref = `refs/${params.ref}`;
      const before = await repository.view().ref(ref);
      if (!before) throw unprocessable('Reference does not exist');
      const { type } = await requireObject(repository, sha);
      if (ref.startsWith(HEADS) && type !== 'commit') {
        throw unprocessable('Object is not a commit');
      }
      const isForward =
        type === 'commit' && (await isAncestor(repository.store, before, sha));
      if (!force && !isForward) {
        throw unprocessable('Update is not a fast forward');
      }
      if (!(await move(context, { ref, before, after: sha }))) {
        throw unprocessable('Reference update failed');
      }
      return {
        status: 200,
        body: await refJson(world.links, repository, ref, sha),
      };
    },
    'git/delete-ref': async context => {
      const { repository, params } = context;
      const ref = `refs/${params.ref}`;
      const before = await repository.view().ref(ref);
      if (!before) throw unprocessable('Reference does not exist');
      if (ref === HEADS + repository.defaultBranch) {
        throw unprocessable('Cannot delete the default branch');
      }
      if (!(await move(context, { ref, before, after: undefined }))) {
        throw unprocessable('Reference update failed');
      }
      return { status: 204 };
    },
  },
};
