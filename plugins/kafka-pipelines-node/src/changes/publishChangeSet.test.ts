import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { CommitResult, GitOpsRepository } from '../repository/types';
import { publishChangeSet } from './publishChangeSet';

const CHANGE: ChangeSet = {
  version: 1,
  repository: 'demo',
  branch: 'main',
  base: 'base',
  request: { id: 'task-1', verb: 'create', by: 'user:default/ann' },
  pipelines: ['orders'],
  message: 'Add pipeline orders',
  edits: [{ path: 'pipelines/orders/values.yaml', create: 'a: 1\n' }],
};

/** A branch that answers to commits as told; real repositories are in the conformance suite. */
function repositoryAnswering(commit: () => CommitResult) {
  const repository = {
    name: 'demo',
    branch: 'main',
    publish: 'commit',
    head: async () => 'base',
    read: async ({ signal } = {}) => {
      signal?.throwIfAborted();
      return {
        commit: 'base',
        files: new Map(),
        blobs: new Map(),
        skipped: [],
      };
    },
    commit: jest.fn(async () => commit()),
    propose: async () => {
      throw new Error('not a repository for proposals');
    },
    openProposals: async () => [],
    findRequest: async () => undefined,
    lastCommitOf: async () => undefined,
    async *history() {
      yield* [];
    },
  } satisfies GitOpsRepository;
  return repository;
}

const author = { name: 'Ann', email: 'ann@example.com' };

describe('publishChangeSet', () => {
  afterEach(() => jest.restoreAllMocks());

  it('gives up, saying so, when the branch keeps moving', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const repository = repositoryAnswering(() => ({
      kind: 'moved',
      head: 'other',
    }));
    await expect(
      publishChangeSet({ repository, changeSet: CHANGE, author }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'Branch "main" of GitOps repository "demo" moved 60 times while the change was being written. Try again.',
    });
    expect(repository.commit).toHaveBeenCalledTimes(60);
  });

  it('says that the branch is protected', async () => {
    const repository = repositoryAnswering(() => ({
      kind: 'protected',
      reason: 'read-only',
    }));
    expect(
      await publishChangeSet({ repository, changeSet: CHANGE, author }),
    ).toEqual({
      kind: 'protected',
      message:
        'Branch "main" of GitOps repository "demo" refuses the commit: ask who owns the repository to allow it, or to have changes proposed on branches (read-only).',
    });
  });

  it('stops between attempts when asked to', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const repository = repositoryAnswering(() => {
      controller.abort(reason);
      return { kind: 'moved', head: 'other' };
    });
    await expect(
      publishChangeSet({
        repository,
        changeSet: CHANGE,
        author,
        signal: controller.signal,
      }),
    ).rejects.toBe(reason);
    expect(repository.commit).toHaveBeenCalledTimes(1);
  });

  it('lets writers of one process take turns, and goes on after one failed', async () => {
    let running = 0;
    const repository = repositoryAnswering(() => ({
      kind: 'created',
      commit: 'new',
    }));
    const check = async () => {
      running += 1;
      expect(running).toBe(1);
      await new Promise(resolve => setImmediate(resolve));
      running -= 1;
    };
    const results = await Promise.allSettled([
      publishChangeSet({ repository, changeSet: CHANGE, author, check }),
      publishChangeSet({
        repository,
        changeSet: CHANGE,
        author,
        check: () => {
          throw new Error('no');
        },
      }),
      publishChangeSet({ repository, changeSet: CHANGE, author, check }),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it.each<[Partial<ChangeSet>, string]>([
    [{ repository: 'data' }, 'of GitOps repository "data", not for "main"'],
    [{ branch: 'trunk' }, 'The change set is for branch "trunk"'],
    [{ request: { ...CHANGE.request, id: 'a\nB: c' } }, "The request's id"],
    [{ edits: [...CHANGE.edits, ...CHANGE.edits] }, 'twice'],
  ])('refuses %j', async (more, message) => {
    const repository = repositoryAnswering(() => ({
      kind: 'created',
      commit: 'new',
    }));
    await expect(
      publishChangeSet({
        repository,
        changeSet: { ...CHANGE, ...more },
        author,
      }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
    expect(repository.commit).not.toHaveBeenCalled();
  });
});
