import type { CommitRequest } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { createGithubRepository } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import type {
  RepositoryHarness,
  RepositorySeed,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { PERSON } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { client } from '../client';
import { mergePull, newestPull, pullRequestHarness } from './pullRequests';
import type { Slug } from './restRepository';
import { RestRepository } from './restRepository';

export interface RestServer {
  apiUrl: string;
  token: string;
}

/**
 * A repository on any server with GitHub's API. Its main branch is put to the
 * seed, and every other branch is deleted, so that one repository can serve
 * one test after another.
 */
export async function createRestHarness(
  { apiUrl, token }: RestServer,
  slug: Slug,
  seed: RepositorySeed | undefined,
): Promise<RepositoryHarness> {
  const octokit = client(apiUrl, token);
  const repository = new RestRepository(octokit, slug);
  if (seed) {
    for (const branch of await repository.listBranches()) {
      if (branch !== 'main') await repository.deleteBranch(branch);
    }
    await repository.setBranch('main', await repository.createRoot(seed));
  }
  const newest = await newestPull(octokit, slug);
  const open = (publish: 'commit' | 'pullRequest') =>
    createGithubRepository({
      ...slug,
      name: 'demo',
      branch: 'main',
      publish,
      host: new URL(apiUrl).host,
      connection: {
        apiBaseUrl: apiUrl,
        getToken: async () => ({ token, isApp: false }),
      },
    });

  return {
    open: () => open('commit'),
    describeCommit: commit => repository.describeCommit(commit),
    filesOf: commit => repository.filesOf(commit),
    listCommits: () => repository.listCommits('main'),
    mergeFromSide: request => mergeFromSide(repository, request),
    dispose: async () => {},
    proposals: {
      open: () => open('pullRequest'),
      listBranches: () => repository.listBranches(),
      head: branch => repository.head(branch),
      commitByHand: options => commitByHand(repository, options),
      deleteBranch: branch => repository.deleteBranch(branch),
      merge: (branch, method) => mergePull(octokit, slug, branch, method),
      pullRequests: pullRequestHarness(octokit, slug, newest),
    },
  };
}

async function mergeFromSide(
  repository: RestRepository,
  request: CommitRequest,
) {
  const { base, changes, author } = request;
  const trailers = Object.entries(request.trailers).flatMap(([key, value]) =>
    [value].flat().map(one => `${key}: ${one}`),
  );
  const side = await repository.createCommit({
    base,
    changes,
    author,
    parents: [base],
    message: `${request.message}\n\n${trailers.join('\n')}\n`,
  });
  const merge = await repository.createCommit({
    base: side,
    changes: new Map(),
    author: PERSON,
    parents: [base, side],
    message: 'Merge side',
  });
  await repository.setBranch('main', merge);
  return { side, merge };
}

async function commitByHand(
  repository: RestRepository,
  {
    branch,
    changes,
    amend = false,
  }: {
    branch: string;
    changes: Record<string, string | null>;
    amend?: boolean;
  },
): Promise<string> {
  const base =
    (await repository.head(branch)) ?? (await repository.headOf('main'));
  const { author, message, parents } = amend
    ? await repository.describeCommit(base)
    : { author: PERSON, message: 'Change by hand', parents: [base] };
  const commit = await repository.createCommit({
    base,
    changes: new Map(Object.entries(changes)),
    ...{ author, message, parents },
    committer: PERSON,
  });
  await repository.setBranch(branch, commit);
  return commit;
}
