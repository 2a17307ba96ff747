import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { RateLimitedError } from '../repository/RateLimitedError';
import type {
  CommitResult,
  GitOpsRepository,
  ProposalResult,
} from '../repository/types';
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
    baseOf: async () => undefined,
    async *history() {
      yield* [];
    },
  } satisfies GitOpsRepository;
  return repository;
}

/** The same for proposals. */
function repositoryProposing(
  propose: () => ProposalResult,
  publish: 'branch' | 'pullRequest' = 'pullRequest',
) {
  return {
    ...repositoryAnswering(() => {
      throw new Error('not a repository for commits');
    }),
    publish,
    propose: jest.fn(async () => propose()),
  } satisfies GitOpsRepository;
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

  it('looks for its own commit with one question, however many files there are', async () => {
    const names = Array.from({ length: 50 }, (_, i) => `orders-${i}`);
    const changeSet: ChangeSet = {
      ...CHANGE,
      request: { ...CHANGE.request, verb: 'bulk' },
      pipelines: names,
      edits: names.map(name => ({
        path: `pipelines/${name}/values.yaml`,
        blob: 'old',
        set: [{ pointer: '/a', value: 1 }],
      })),
    };
    const repository = {
      ...repositoryAnswering(() => {
        throw new Error('not reached');
      }),
      findRequest: jest.fn(async () => 'c0ffee'),
    };
    expect(
      await publishChangeSet({ repository, changeSet, author }),
    ).toMatchObject({ kind: 'adopted', commit: 'c0ffee' });
    expect(repository.findRequest.mock.calls).toEqual([
      ['task-1', ['pipelines'], expect.objectContaining({ commit: 'base' })],
    ]);
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

  it('says until when a server takes nothing, whichever call it was', async () => {
    const until = new Date('2030-01-02T03:04:05Z');
    const limited = {
      kind: 'rateLimited',
      until,
      message:
        'The server of GitOps repository "demo" takes no more changes before 2030-01-02T03:04:05.000Z: try again after that.',
    };
    const committing = repositoryAnswering(() => ({
      kind: 'rateLimited',
      until,
    }));
    const reading = {
      ...committing,
      read: async () => {
        throw new RateLimitedError('too much', until);
      },
    };
    const proposing = repositoryProposing(() => ({
      kind: 'rateLimited',
      until,
    }));
    for (const repository of [committing, reading, proposing]) {
      expect(
        await publishChangeSet({ repository, changeSet: CHANGE, author }),
      ).toEqual(limited);
    }
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

  describe('as a proposal', () => {
    const PLACE = {
      branch: 'kp-create-orders',
      commit: 'new',
      pullRequest: { number: 7, url: 'https://github.example/pull/7' },
    };

    it('hands over what was asked for and by whom, after the check', async () => {
      const repository = repositoryProposing(() => ({
        kind: 'created',
        proposal: PLACE,
        notes: ['The label x was not set'],
      }));
      const calls: string[] = [];
      const result = await publishChangeSet({
        repository,
        changeSet: CHANGE,
        author,
        check: () => {
          calls.push('check');
        },
        pullRequest: after => {
          calls.push('text');
          return { title: [...after.files.keys()].join(), body: 'Why' };
        },
      });
      expect(calls).toEqual(['check', 'text']);
      expect(repository.propose).toHaveBeenCalledWith(
        {
          base: 'base',
          branch: 'kp-create-orders',
          changes: new Map([['pipelines/orders/values.yaml', 'a: 1\n']]),
          message: 'Add pipeline orders',
          author,
          trailers: {
            'Request-Id': 'task-1',
            'Pipeline-Id': ['orders'],
            'Change-Digest': expect.stringMatching(/^[0-9a-f]{64}$/),
            'Requested-By': 'user:default/ann',
          },
          pullRequest: { title: 'pipelines/orders/values.yaml', body: 'Why' },
        },
        { signal: undefined },
      );
      expect(result).toEqual({
        kind: 'created',
        commit: 'new',
        proposal: PLACE,
        notes: ['The label x was not set'],
        message:
          'Pull request #7 (https://github.example/pull/7) proposes the change: have it reviewed and merge it.',
      });
    });

    it('says in the pull request what the commit says, by default', async () => {
      const repository = repositoryProposing(() => ({
        kind: 'created',
        proposal: PLACE,
        notes: [],
      }));
      await publishChangeSet({
        repository,
        changeSet: { ...CHANGE, message: 'Subject\n\nWhy\n\nMore' },
        author,
      });
      expect(repository.propose).toHaveBeenCalledWith(
        expect.objectContaining({
          pullRequest: { title: 'Subject', body: 'Why\n\nMore' },
        }),
        expect.anything(),
      );
    });

    it('has no text for a branch alone', async () => {
      const { pullRequest: _, ...place } = PLACE;
      const repository = repositoryProposing(
        () => ({ kind: 'created', proposal: place, notes: [] }),
        'branch',
      );
      const pullRequest = jest.fn();
      expect(
        await publishChangeSet({
          repository,
          changeSet: CHANGE,
          author,
          pullRequest,
        }),
      ).toMatchObject({
        message:
          'Branch "kp-create-orders" proposes the change: have it reviewed and merge it.',
      });
      expect(pullRequest).not.toHaveBeenCalled();
      expect(repository.propose).toHaveBeenCalledWith(
        expect.not.objectContaining({ pullRequest: expect.anything() }),
        expect.anything(),
      );
    });

    it('goes again when the branch moved', async () => {
      const answers: ProposalResult[] = [
        { kind: 'moved', head: 'x' },
        { kind: 'updated', proposal: PLACE, notes: [] },
      ];
      const repository = repositoryProposing(() => answers.shift()!);
      const check = jest.fn();
      expect(
        await publishChangeSet({
          repository,
          changeSet: CHANGE,
          author,
          check,
        }),
      ).toMatchObject({ kind: 'updated' });
      expect(check).toHaveBeenCalledTimes(2);
    });

    it.each<[ProposalResult, object]>([
      [
        { kind: 'updated', proposal: PLACE, notes: [] },
        {
          kind: 'updated',
          message: expect.stringContaining(
            'proposes this change now, and no longer what its branch proposed before',
          ),
        },
      ],
      [
        { kind: 'unchanged', proposal: PLACE, notes: [] },
        {
          kind: 'unchanged',
          message: expect.stringContaining('proposes exactly this already'),
        },
      ],
      [
        { kind: 'adopted', proposal: PLACE, notes: [] },
        {
          kind: 'adopted',
          message: expect.stringContaining('by an earlier attempt'),
        },
      ],
      [
        {
          kind: 'humanEdited',
          branch: 'kp-create-orders',
          commit: 'theirs',
          by: 'Bob\nForged: line',
        },
        {
          kind: 'humanEdited',
          branch: 'kp-create-orders',
          commit: 'theirs',
          message:
            'The newest commit of branch "kp-create-orders" (theirs) is by Bob Forged: line and stays as it is: merge or close that proposal and delete its branch, then try again.',
        },
      ],
      [
        { kind: 'taken', ...PLACE, by: 'user:default/bob' },
        {
          kind: 'conflict',
          message:
            'Pull request #7 (https://github.example/pull/7) is another change of pipeline orders, asked for by user:default/bob: have it merged or closed first, then start again.',
        },
      ],
      [
        { kind: 'protected', reason: 'no right' },
        {
          kind: 'protected',
          message: expect.stringMatching(
            /ask who owns it to allow branches .*\(no right\)/,
          ),
        },
      ],
    ])('says what to do next: %j', async (answer, result) => {
      const repository = repositoryProposing(() => answer);
      expect(
        await publishChangeSet({ repository, changeSet: CHANGE, author }),
      ).toMatchObject(result);
    });
  });
});
