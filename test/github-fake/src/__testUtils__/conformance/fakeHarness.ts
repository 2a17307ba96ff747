import { createGithubRepository } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import type {
  RepositoryHarness,
  RepositorySeed,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { seedBareRepository } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { client } from '../client';
import type { GithubFake } from '../../startGithubFake';
import { faultHarness } from './faults';
import { mergePull, pullRequestHarness } from './pullRequests';

let made = 0;

/** A repository of its own on our server; people work on it with git itself. */
export async function createFakeHarness(
  fake: GithubFake,
  seed: RepositorySeed | undefined,
): Promise<RepositoryHarness> {
  made += 1;
  const slug = { owner: 'acme', repo: `pipelines-${made}` };
  const path = `${slug.owner}/${slug.repo}`;
  const repository = await fake.addRepository({ path });
  const bare = await seedBareRepository(repository.gitDir, seed);
  await repository.refresh();
  const octokit = client(fake.apiUrl, fake.token);

  /** What git does past the server has to come to its notice. */
  const noticed = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    await repository.refresh();
    return result;
  };
  const open = (publish: 'commit' | 'pullRequest') =>
    createGithubRepository({
      ...slug,
      name: 'demo',
      branch: 'main',
      publish,
      host: new URL(fake.url).host,
      connection: {
        apiBaseUrl: fake.apiUrl,
        getToken: async () => ({ token: fake.token, isApp: false }),
      },
    });

  return {
    open: () => open('commit'),
    describeCommit: bare.describeCommit,
    filesOf: bare.filesOf,
    listCommits: bare.listCommits,
    mergeFromSide: request => noticed(bare.mergeFromSide(request)),
    dispose: () => fake.removeRepository(path),
    faults: faultHarness(fake),
    proposals: {
      open: () => open('pullRequest'),
      listBranches: bare.proposals.listBranches,
      head: bare.proposals.head,
      commitByHand: options => noticed(bare.proposals.commitByHand(options)),
      deleteBranch: branch => noticed(bare.proposals.deleteBranch(branch)),
      merge: (branch, method) => mergePull(octokit, slug, branch, method),
      protectMain: () => repository.protect('main'),
      pullRequests: pullRequestHarness(octokit, slug),
    },
  };
}
