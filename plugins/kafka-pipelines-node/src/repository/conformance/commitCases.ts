import {
  commitRequest,
  disposing,
  type CreateHarness,
  type DefineCase,
} from './harness';

const SEED = {
  files: {
    'kafka-pipelines.yaml': 'environments: {}\n',
    'pipelines/orders/values.yaml': 'pipeline:\n  name: orders\n',
    'pipelines/orders/values-dev.yaml': '',
  },
};

/** Writing: one commit with exactly what was asked, on top of exactly the base. */
export function describeCommitting(create: CreateHarness, it: DefineCase) {
  const make = disposing(create);

  it('creates, changes and deletes files in one commit', async () => {
    const harness = await make(SEED);
    const repository = harness.open();
    const base = await repository.head();
    const result = await repository.commit(
      commitRequest(base, {
        'pipelines/clicks/values.yaml': 'pipeline:\n  name: clicks\n',
        'kafka-pipelines.yaml': 'environments: { dev: {} }\n',
        'pipelines/orders/values-dev.yaml': null,
      }),
    );
    expect(result).toEqual({
      kind: 'created',
      commit: await repository.head(),
    });
    const snapshot = await harness.open().read();
    expect(Object.fromEntries(snapshot.files)).toEqual({
      'kafka-pipelines.yaml': 'environments: { dev: {} }\n',
      'pipelines/orders/values.yaml': 'pipeline:\n  name: orders\n',
      'pipelines/clicks/values.yaml': 'pipeline:\n  name: clicks\n',
    });
    expect(await harness.listCommits()).toEqual([snapshot.commit, base]);
  });

  for (const [what, text] of [
    ['no line end at the end', 'a: 1'],
    ['Windows line ends', 'a: 1\r\nb: 2\r\n'],
    ['a byte order mark', '\ufeffa: 1\n'],
    ['nothing at all', ''],
    ['any script', 'ключ: "значение 値 🦆"\n'],
    ['trailing space and tabs', 'a: 1 \t\n\n\n'],
    ['what git could take for a keyword', '$Id$ <<<<<<< HEAD\n'],
  ]) {
    it(`keeps the bytes of a text with ${what}`, async () => {
      const harness = await make(SEED);
      const repository = harness.open();
      const path = 'pipelines/größe/数据.yaml';
      await repository.commit(
        commitRequest(await repository.head(), { [path]: text }),
      );
      expect((await harness.open().read()).files.get(path)).toBe(text);
    });
  }

  it('lets a folder take the place of a file, and back', async () => {
    const repository = (await make({ files: { a: '1', 'b/c': '2' } })).open();
    const result = await repository.commit(
      commitRequest(await repository.head(), {
        'a/b': '3',
        a: null,
        b: '4',
        'b/c': null,
      }),
    );
    expect(result.kind).toBe('created');
    expect(Object.fromEntries((await repository.read()).files)).toEqual({
      'a/b': '3',
      b: '4',
    });
  });

  it('says who asked, what for, and for which request', async () => {
    const harness = await make(SEED);
    const repository = harness.open();
    const base = await repository.head();
    await repository.commit(
      commitRequest(
        base,
        { a: '1' },
        {
          message: 'Add größe\r\n\r\nBecause of "reasons".\n\n',
          author: { name: 'Zoë Example', email: 'zoe@example.com' },
          trailers: { 'Request-Id': 'r 1', 'Pipeline-Id': 'orders' },
        },
      ),
    );
    expect(await harness.describeCommit(await repository.head())).toEqual({
      tree: expect.stringMatching(/^[0-9a-f]{40,64}$/),
      author: { name: 'Zoë Example', email: 'zoe@example.com' },
      message:
        'Add größe\n\nBecause of "reasons".\n\nRequest-Id: r 1\nPipeline-Id: orders',
      parents: [base],
      trailers: [
        ['Request-Id', 'r 1'],
        ['Pipeline-Id', 'orders'],
      ],
    });
  });

  for (const [author, clean] of [
    [
      { name: '<x>\nEvil: 1', email: 'a@b.c' },
      { name: 'x Evil: 1', email: 'a@b.c' },
    ],
    [
      { name: ' .,"', email: 'a@b.c' },
      { name: 'a@b.c', email: 'a@b.c' },
    ],
    [
      { name: 'A', email: '<a@b.c>\n' },
      { name: 'A', email: 'a@b.c' },
    ],
  ]) {
    it(`cleans the author ${JSON.stringify(author)}`, async () => {
      const harness = await make(SEED);
      const repository = harness.open();
      const base = await repository.head();
      await repository.commit(commitRequest(base, { a: '1' }, { author }));
      expect(
        (await harness.describeCommit(await repository.head())).author,
      ).toEqual(clean);
    });
  }

  it('answers that the branch moved, and writes nothing', async () => {
    const harness = await make(SEED);
    const base = await harness.open().head();
    await harness.open().commit(commitRequest(base, { first: '1' }));
    const repository = harness.open();
    const head = await repository.head();
    expect(
      await repository.commit(commitRequest(base, { second: '2' })),
    ).toEqual({ kind: 'moved', head });
    expect(await harness.listCommits()).toEqual([head, base]);
  });

  it('lets one of several writers on the same base win', async () => {
    const harness = await make(SEED);
    const base = await harness.open().head();
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        harness.open().commit(commitRequest(base, { [`file-${i}`]: `${i}` })),
      ),
    );
    const created = results.filter(result => result.kind === 'created');
    expect(created).toHaveLength(1);
    const head = await harness.open().head();
    expect(created).toEqual([{ kind: 'created', commit: head }]);
    expect(results.filter(result => result.kind === 'moved')).toEqual(
      Array.from({ length: 7 }, () => ({ kind: 'moved', head })),
    );
    expect(await harness.listCommits()).toEqual([head, base]);
  });

  it('writes nothing when asked to stop before', async () => {
    const harness = await make(SEED);
    const repository = harness.open();
    const base = await repository.head();
    const reason = new Error('enough');
    await expect(
      repository.commit(commitRequest(base, { a: '1' }), {
        signal: AbortSignal.abort(reason),
      }),
    ).rejects.toBe(reason);
    expect(await harness.listCommits()).toEqual([base]);
  });

  it('writes all or nothing when asked to stop at any moment', async () => {
    const harness = await make(SEED);
    for (let delay = 0; delay < 40; delay += 5) {
      const repository = harness.open();
      const base = await repository.head();
      const path = `after-${delay}`;
      const answer = await repository
        .commit(commitRequest(base, { [path]: '1', [`${path}-too`]: '1' }), {
          signal: AbortSignal.timeout(delay),
        })
        .catch(error => error.name);
      const { commit, files } = await harness.open().read();
      const written = [path, `${path}-too`].filter(file => files.has(file));
      const stopped = answer === 'TimeoutError';
      expect(stopped ? base : answer.commit).toBe(commit);
      expect(written).toHaveLength(stopped ? 0 : 2);
    }
  });
}
