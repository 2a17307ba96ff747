import { createGithubRepository } from '../../../plugins/kafka-pipelines-node/src/repository/github/createGithubRepository';
import {
  describeRepositoryConformance,
  seedBareRepository,
  type Fault,
  type RepositoryHarness,
  type RepositorySeed,
} from '../../../plugins/kafka-pipelines-node/src/testUtils';
import { startGithubFake } from './startGithubFake';
import type { Fault as FakeFault } from './faults/Faults';
import { client } from './__testUtils__/client';

const SLUG = { owner: 'acme', repo: 'pipelines' };

async function create(
  seed: RepositorySeed | undefined,
): Promise<RepositoryHarness> {
  const fake = await startGithubFake({
    repositories: [{ path: 'acme/pipelines' }],
  });
  const repository = fake.repository('acme/pipelines');
  const bare = await seedBareRepository(repository.gitDir, seed);
  await repository.refresh();
  const octokit = client(fake.apiUrl, fake.token);
  const then = async <T>(work: Promise<T>) => {
    const value = await work;
    await repository.refresh();
    return value;
  };
  const open = (publish: 'commit' | 'pullRequest') =>
    createGithubRepository({
      name: 'demo',
      branch: 'main',
      publish,
      host: 'github.example',
      ...SLUG,
      connection: {
        apiBaseUrl: fake.apiUrl,
        getToken: async () => ({ token: fake.token, isApp: false }),
      },
    });
  return {
    listCommits: bare.listCommits,
    describeCommit: bare.describeCommit,
    mergeFromSide: async request => then(bare.mergeFromSide(request)),
    open: () => open('commit'),
    dispose: () => fake.close(),
    faults: {
      inject(n, fault) {
        const first = fake.calls.length + n - 1;
        fake.faults.on(n, fakeFault(fault));
        return {
          get request() {
            const call = fake.calls[first];
            return call && `${call.method} ${call.path}`;
          },
          stop: () => fake.faults.clear(),
        };
      },
    },
    proposals: {
      ...bare.proposals,
      open: () => open('pullRequest'),
      commitByHand: o => then(bare.proposals.commitByHand(o)),
      deleteBranch: o => then(bare.proposals.deleteBranch(o)),
      protectMain: () => repository.protect('main'),
      async merge(branch, method) {
        const pull = repository.pulls.find(
          p => p.state === 'open' && p.head === branch,
        )!;
        const { data } = await octokit.rest.pulls.merge({
          ...SLUG,
          pull_number: pull.number,
          merge_method: method,
          ...(method === 'squash' && { commit_message: 'Squashed' }),
        });
        return data.sha!;
      },
      pullRequests: {
        async list() {
          const { data } = await octokit.rest.pulls.list({
            ...SLUG,
            state: 'all',
            direction: 'asc',
            per_page: 100,
          });
          return data.map(p => ({
            number: p.number,
            branch: p.head.ref,
            state:
              p.state === 'open'
                ? ('open' as const)
                : p.merged_at
                ? ('merged' as const)
                : ('closed' as const),
            title: p.title,
            body: p.body ?? '',
            draft: p.draft ?? false,
            labels: p.labels.map(l => l.name),
          }));
        },
        async close(number) {
          await octokit.rest.pulls.update({
            ...SLUG,
            pull_number: number,
            state: 'closed',
          });
        },
        async edit(number, text) {
          await octokit.rest.pulls.update({
            ...SLUG,
            pull_number: number,
            ...text,
          });
        },
      },
    },
  };
}

function fakeFault(fault: Fault): FakeFault {
  switch (fault.kind) {
    case 'errorBefore':
      return { kind: 'error', status: 500, when: 'before' };
    case 'errorAfter':
      return { kind: 'error', status: 500, when: 'after' };
    case 'droppedBefore':
      return { kind: 'drop', when: 'before' };
    case 'droppedAfter':
      return { kind: 'drop', when: 'after' };
    case 'limited':
      return {
        kind: 'limit',
        status: fault.status,
        retryAfter: fault.retryAfterSeconds,
      };
    default:
      return { kind: 'stale' };
  }
}

describeRepositoryConformance('github', create, {
  proposals: 'pullRequest',
  protection: true,
  faults: [
    'errorBefore',
    'errorAfter',
    'droppedBefore',
    'droppedAfter',
    'limited',
    'staleRead',
  ],
});
