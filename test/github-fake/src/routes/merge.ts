import { formatCommit } from '../git/commits';
import { isAncestor, mergeTree } from '../git/history';
import { moveRefs } from '../git/refs';
import { ApiError } from '../server/ApiError';
import type { Handlers, RepositoryContext } from '../server/context';
import { GITHUB_COMMITTER } from '../state/accounts';
import type { MergeMethod, Pull } from '../state/pulls';
import { findPull } from './pulls';
import { signature } from './signatures';

interface MergeRequest {
  commit_title?: string;
  commit_message?: string;
  sha?: string;
  merge_method?: string;
}

function notMergeable(message = 'Pull Request is not mergeable'): ApiError {
  return new ApiError(405, message);
}

function methodOf({
  merge_method: method = 'merge',
}: MergeRequest): MergeMethod {
  if (method !== 'merge' && method !== 'squash') {
    throw notMergeable('Rebase merges are not allowed on this repository.');
  }
  return method;
}

function messageOf(
  { repository }: RepositoryContext,
  pull: Pull,
  method: MergeMethod,
  request: MergeRequest,
): string {
  const { number, title, head } = pull;
  const subject =
    method === 'merge'
      ? `Merge pull request #${number} from ${repository.owner.login}/${head}`
      : `${title} (#${number})`;
  const text = method === 'merge' ? title : pull.body ?? '';
  return [request.commit_title ?? subject, request.commit_message ?? text]
    .filter(Boolean)
    .join('\n\n');
}

async function merge(context: RepositoryContext, pull: Pull) {
  const { repository, viewer } = context;
  const { gitDir } = repository;
  const request = context.body as MergeRequest;
  const method = methodOf(request);
  if (pull.state !== 'open') throw notMergeable();
  if (pull.draft) throw notMergeable('Pull Request is still a draft');
  if (request.sha !== undefined && request.sha !== pull.headSha) {
    throw new ApiError(
      409,
      'Head branch was modified. Review and try the merge again.',
    );
  }
  const ref = `refs/heads/${pull.base}`;
  const baseSha = await repository.view().ref(ref);
  const tree = baseSha && (await mergeTree(gitDir, baseSha, pull.headSha));
  if (
    !baseSha ||
    !tree ||
    (await isAncestor(repository.store, pull.headSha, baseSha))
  ) {
    throw notMergeable();
  }
  const sha = await repository.store.write(
    'commit',
    formatCommit({
      tree,
      parents: method === 'merge' ? [baseSha, pull.headSha] : [baseSha],
      author: signature(viewer.account),
      committer: signature(GITHUB_COMMITTER),
      message: messageOf(context, pull, method, request),
    }),
  );
  if (!(await moveRefs(gitDir, [{ ref, before: baseSha, after: sha }]))) {
    throw new ApiError(
      409,
      'Base branch was modified. Review and try the merge again.',
    );
  }
  repository.signed.add(sha);
  const at = new Date();
  repository.putPull({
    ...pull,
    state: 'closed',
    merged: { by: viewer.account, at, commit: sha },
    closedAt: at,
    updatedAt: at,
  });
  return sha;
}

export const mergeHandlers: Handlers = {
  writes: {
    'pulls/merge': async context => {
      const now = { view: context.repository.view() };
      const pull = findPull(now, context.params.pull_number);
      const sha = await merge(context, pull);
      return {
        status: 200,
        body: {
          sha,
          merged: true,
          message: 'Pull Request successfully merged',
        },
      };
    },
  },
};
