import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { changeSetDigest } from '../../changes/changeSetDigest';
import type { GitOpsRepository } from '../types';
import { creating, publish } from './changes';
import {
  disposing,
  type CreateHarness,
  type DefineCase,
  type RepositoryHarness,
} from './harness';

const SEED = { files: { 'kafka-pipelines.yaml': 'environments: {}\n' } };

/** An adapter whose answers to commits get lost after the commit was made. */
function losingAnswers(
  repository: GitOpsRepository,
  alsoUnreachableAfter = false,
): GitOpsRepository {
  let lost = false;
  return {
    name: repository.name,
    branch: repository.branch,
    publish: repository.publish,
    head: options => repository.head(options),
    read: options => repository.read(options),
    lastCommitOf: (...args) => repository.lastCommitOf(...args),
    baseOf: (...args) => repository.baseOf(...args),
    history: (...args) => repository.history(...args),
    propose: (...args) => repository.propose(...args),
    openProposals: (...args) => repository.openProposals(...args),
    async commit(...args) {
      await repository.commit(...args);
      lost = true;
      throw new Error('socket hang up');
    },
    async findRequest(...args) {
      if (lost && alsoUnreachableAfter) throw new Error('connection refused');
      return repository.findRequest(...args);
    },
  };
}

/** Publishing change sets: races, repetitions, lost answers. */
export function describePublishing(create: CreateHarness, it: DefineCase) {
  const make = disposing(create);
  let harness: RepositoryHarness;
  beforeEach(async () => {
    harness = await make(SEED);
  });

  it('lets one of two win a name and tells the other of the conflict', async () => {
    const results = await Promise.all([
      publish(harness.open(), creating('orders', 'a: 1\n', 'task-a')),
      publish(harness.open(), creating('orders', 'a: 2\n', 'task-b')),
    ]);
    expect(results.map(({ kind }) => kind).sort()).toEqual([
      'conflict',
      'created',
    ]);
    expect(results.find(({ kind }) => kind === 'conflict')).toMatchObject({
      path: 'pipelines/orders/values.yaml',
      message: expect.stringContaining('exists already'),
    });
    expect(await harness.listCommits()).toHaveLength(2);
  });

  it('answers unchanged to who asks for what somebody else just made', async () => {
    const results = await Promise.all([
      publish(harness.open(), creating('orders', 'a: 1\n', 'task-a')),
      publish(harness.open(), creating('orders', 'a: 1\n', 'task-b')),
    ]);
    expect(results.map(({ kind }) => kind).sort()).toEqual([
      'created',
      'unchanged',
    ]);
    const head = await harness.open().head();
    expect(results).toEqual([
      expect.objectContaining({ commit: head }),
      expect.objectContaining({ commit: head }),
    ]);
    expect(await harness.listCommits()).toHaveLength(2);
  });

  it('answers unchanged with the commit that holds it, not the newest', async () => {
    await publish(harness.open(), creating('orders'));
    const commit = await harness.open().head();
    await publish(harness.open(), creating('clicks'));
    expect(
      await publish(harness.open(), creating('orders', undefined, 'another')),
    ).toMatchObject({ kind: 'unchanged', commit });
  });

  it('makes one commit of one request, however often it is repeated', async () => {
    const first = await publish(harness.open(), creating('orders'));
    const head = await harness.open().head();
    expect(first).toMatchObject({ kind: 'created', commit: head });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(await publish(harness.open(), creating('orders'))).toMatchObject({
        kind: 'adopted',
        commit: head,
      });
    }
    expect(await harness.listCommits()).toHaveLength(2);
  });

  it('makes one commit of one request that runs twice at once', async () => {
    const results = await Promise.all([
      publish(harness.open(), creating('orders')),
      publish(harness.open(), creating('orders')),
    ]);
    const commit = await harness.open().head();
    expect(results).toEqual([
      expect.objectContaining({ commit }),
      expect.objectContaining({ commit }),
    ]);
    // Made in the same second, both are the same commit, which either has created
    expect(['adopted', 'created']).toContain(results[0].kind);
    expect(['adopted', 'created']).toContain(results[1].kind);
    expect(await harness.listCommits()).toHaveLength(2);
  });

  it('finds its commit when the answer was lost', async () => {
    const result = await publish(
      losingAnswers(harness.open()),
      creating('orders'),
    );
    const commit = await harness.open().head();
    expect(result).toMatchObject({ kind: 'adopted', commit });
    expect(await harness.listCommits()).toHaveLength(2);
  });

  it('finds its commit at the next attempt when the process ended before the answer', async () => {
    await expect(
      publish(losingAnswers(harness.open(), true), creating('orders')),
    ).rejects.toThrow('socket hang up');
    const commit = await harness.open().head();
    expect(await publish(harness.open(), creating('orders'))).toMatchObject({
      kind: 'adopted',
      commit,
    });
    expect(await harness.listCommits()).toHaveLength(2);
  });

  it('finds the commit of an edit whose answer was lost, also after others went on', async () => {
    const path = 'pipelines/orders/values.yaml';
    await publish(harness.open(), creating('orders', 'a: {}\n', 'created'));
    const { blobs } = await harness.open().read();
    const editing: ChangeSet = {
      ...creating('orders'),
      edits: [
        {
          path,
          blob: blobs.get(path)!,
          set: [
            { pointer: '/b/c', value: 'anyone' },
            { pointer: '/d', value: 'group:default/x' },
          ],
        },
      ],
    };
    const first = await publish(harness.open(), editing);
    expect(first.kind).toBe('created');
    const commit = await harness.open().head();
    await publish(harness.open(), {
      ...editing,
      request: { ...editing.request, id: 'other' },
      edits: [
        {
          path,
          blob: (await harness.open().read()).blobs.get(path)!,
          set: [{ pointer: '/b/c', value: 'owners' }],
        },
      ],
    });
    expect(await publish(harness.open(), editing)).toMatchObject({
      kind: 'adopted',
      commit,
    });
    expect((await harness.open().read()).files.get(path)).toBe(
      'a: {}\nb:\n  c: owners\nd: group:default/x\n',
    );
  });

  it('merges edits of different fields of one file, made on the same commit', async () => {
    const path = 'kafka-pipelines.yaml';
    const { blobs } = await harness.open().read();
    const results = await Promise.all(
      ['a', 'b', 'c', 'd'].map(key =>
        publish(harness.open(), {
          ...creating(`edit-${key}`),
          edits: [
            {
              path,
              blob: blobs.get(path)!,
              set: [{ pointer: `/${key}`, value: key }],
            },
          ],
        }),
      ),
    );
    expect(results.map(({ kind }) => kind)).toEqual(
      results.map(() => 'created'),
    );
    const text = (await harness.open().read()).files.get(path)!;
    expect(text.split('\n').sort()).toEqual(
      ['', 'a: a', 'b: b', 'c: c', 'd: d', 'environments: {}'].sort(),
    );
  });

  it('checks what will be, on the commit it is made on', async () => {
    const calls: string[][] = [];
    const racing = harness.open();
    let raced = false;
    const result = await publish(harness.open(), creating('orders'), {
      async check(after, before) {
        calls.push([...after.files.keys()].sort());
        expect(after.commit).toBe(before.commit);
        expect(before.files.has('pipelines/orders/values.yaml')).toBe(false);
        if (!raced) await publish(racing, creating('clicks'));
        raced = true;
      },
    });
    expect(result.kind).toBe('created');
    expect(calls).toEqual([
      ['kafka-pipelines.yaml', 'pipelines/orders/values.yaml'],
      [
        'kafka-pipelines.yaml',
        'pipelines/clicks/values.yaml',
        'pipelines/orders/values.yaml',
      ],
    ]);
  });

  it('writes nothing when the check says no', async () => {
    const before = await harness.listCommits();
    await expect(
      publish(harness.open(), creating('orders'), {
        check: () => Promise.reject(new Error('two errors')),
      }),
    ).rejects.toThrow('two errors');
    expect(await harness.listCommits()).toEqual(before);
  });

  it('says of which request and pipeline a commit is, who asked, and for what', async () => {
    const changeSet = creating('orders');
    await publish(harness.open(), changeSet);
    const head = await harness.open().head();
    expect(await harness.describeCommit(head)).toMatchObject({
      author: { name: 'Ann', email: 'ann@example.com' },
      trailers: [
        ['Request-Id', 'task-orders'],
        ['Pipeline-Id', 'orders'],
        ['Change-Digest', changeSetDigest(changeSet)],
        ['Requested-By', 'user:default/ann'],
      ],
    });
  });

  it('names every pipeline of a bulk change', async () => {
    const changeSet = creating('orders');
    await publish(harness.open(), {
      ...changeSet,
      request: { ...changeSet.request, verb: 'bulk' },
      pipelines: ['orders', 'clicks'],
    });
    const head = await harness.open().head();
    const { trailers } = await harness.describeCommit(head);
    expect(trailers.filter(([key]) => key === 'Pipeline-Id')).toEqual([
      ['Pipeline-Id', 'orders'],
      ['Pipeline-Id', 'clicks'],
    ]);
  });
}
