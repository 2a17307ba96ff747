import { formatCommit } from '../git/commits';
import { gitCommitJson } from '../representations/commit';
import { notFound, unprocessable } from '../server/ApiError';
import type { Handlers } from '../server/context';
import { GITHUB_COMMITTER } from '../state/accounts';
import { findCommit, isObjectId, requireCommits } from './commits';
import type { Person } from './signatures';
import { signature } from './signatures';

interface NewCommit {
  message: string;
  tree: string;
  parents?: string[];
  author?: Person;
  committer?: Person;
  signature?: string;
}

export const gitCommitHandlers: Handlers = {
  reads: {
    'git/get-commit': async ({ world, repository, view, params }) => {
      await requireCommits(repository, view);
      const found = await findCommit(repository, params.commit_sha);
      if (!found) throw notFound();
      const { sha, commit } = found;
      return {
        status: 200,
        body: gitCommitJson(world.links, repository, sha, commit),
      };
    },
  },
  writes: {
    'git/create-commit': async ({ world, viewer, repository, view, body }) => {
      await requireCommits(repository, view);
      const { message, tree, parents = [], ...who } = body as NewCommit;
      if (who.signature !== undefined) {
        throw new Error('This server does not know signed commits');
      }
      if (!isObjectId(tree) || !(await repository.store.readAs(tree, 'tree'))) {
        throw unprocessable('Tree SHA does not exist');
      }
      for (const parent of parents) {
        if (!(await findCommit(repository, parent))) {
          throw unprocessable(
            'Parent SHA does not exist or is not a commit object',
          );
        }
      }
      // An app's commit in which nobody else is named is GitHub's to sign.
      const signs =
        viewer.kind === 'installation' && !who.author && !who.committer;
      const author = signature(who.author ?? viewer.account);
      const committer = signature(
        who.committer ??
          (signs ? GITHUB_COMMITTER : who.author ?? viewer.account),
      );
      const commit = { tree, parents, author, committer, message };
      const sha = await repository.store.write('commit', formatCommit(commit));
      if (signs) repository.signed.add(sha);
      return {
        status: 201,
        body: gitCommitJson(world.links, repository, sha, commit),
      };
    },
  },
};
