import {
  commitRequest,
  disposing,
  type CreateHarness,
  type DefineCase,
} from './harness';

/** Reading: snapshots, what is left out, what is missing. */
export function describeReading(create: CreateHarness, it: DefineCase) {
  const make = disposing(create);

  it('reads every text file byte for byte, with its blob id', async () => {
    const files = {
      'kafka-pipelines.yaml': 'environments: {}\n',
      'pipelines/orders/values.yaml': 'a: 1',
      'windows.yaml': 'a: 1\r\nb: 2\r\n',
      'mark.yaml': '\ufeffa: 1\n',
      'empty.yaml': '',
      'pipelines/größe/données 数据.yaml': 'ü: "ß"\n',
    };
    const repository = (await make({ files })).open();
    const snapshot = await repository.read();
    expect(Object.fromEntries(snapshot.files)).toEqual(files);
    expect(snapshot.commit).toBe(await repository.head());
    expect(snapshot.skipped).toEqual([]);
    expect([...snapshot.blobs.keys()].sort()).toEqual(
      Object.keys(files).sort(),
    );
    // Git's id of the empty blob
    expect(snapshot.blobs.get('empty.yaml')).toBe(
      'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
    );
  });

  it('leaves out what is not a text file of moderate size, and says why', async () => {
    const repository = (
      await make({
        files: {
          'ok.yaml': 'a: 1\n',
          'nul.bin': new Uint8Array([97, 0, 98]),
          'latin1.txt': new Uint8Array([0x66, 0xfc, 0x72]),
          'big.yaml': 'x'.repeat(1024 * 1024 + 1),
          'limit.yaml': 'x'.repeat(1024 * 1024),
        },
        symlinks: { link: 'ok.yaml' },
        submodules: ['module'],
      })
    ).open();
    const snapshot = await repository.read();
    expect([...snapshot.files.keys()].sort()).toEqual([
      'limit.yaml',
      'ok.yaml',
    ]);
    expect(
      Object.fromEntries(snapshot.skipped.map(s => [s.path, s.reason])),
    ).toEqual({
      'nul.bin': 'is not UTF-8 text',
      'latin1.txt': 'is not UTF-8 text',
      'big.yaml': 'is larger than 1048576 bytes',
      link: 'is a symbolic link',
      module: 'is a submodule',
    });
  });

  it('reads an earlier commit', async () => {
    const harness = await make({ files: { 'a.yaml': 'a: 1\n' } });
    const repository = harness.open();
    const first = await repository.head();
    await repository.commit(commitRequest(first, { 'a.yaml': 'a: 2\n' }));
    const before = await repository.read({ commit: first });
    expect(before.commit).toBe(first);
    expect(before.files.get('a.yaml')).toBe('a: 1\n');
    expect((await harness.open().read()).files.get('a.yaml')).toBe('a: 2\n');
  });

  it('says that a commit is not there', async () => {
    const repository = (await make({ files: { a: '1' } })).open();
    await expect(
      repository.read({ commit: 'f'.repeat(40) }),
    ).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining(
        `"demo" has no commit ${'f'.repeat(40)}`,
      ),
    });
    await expect(repository.read({ commit: '--all' })).rejects.toMatchObject({
      name: 'InputError',
      message: '"--all" is not a full commit id',
    });
  });

  it('says that the branch has no commit yet', async () => {
    const repository = (await make(undefined)).open();
    const empty = {
      name: 'NotFoundError',
      message: expect.stringMatching(
        /"demo" has no branch "main": it is empty/,
      ),
    };
    await expect(repository.head()).rejects.toMatchObject(empty);
    await expect(repository.read()).rejects.toMatchObject(empty);
    await expect(repository.lastCommitOf(['a'])).rejects.toMatchObject(empty);
    await expect(
      repository.commit(commitRequest('f'.repeat(40), { a: '1' })),
    ).rejects.toMatchObject(empty);
  });

  it('gives the versions of a file, newest first', async () => {
    const harness = await make({ files: { 'a.yaml': 'a: 1\n', b: '1' } });
    const repository = harness.open();
    const commits = [await repository.head()];
    for (const [path, text] of [
      ['a.yaml', 'a: 2\n'],
      ['b', '2'],
      ['a.yaml', null],
      ['a.yaml', 'a: 3\n'],
    ] as const) {
      const base = commits[commits.length - 1];
      const result = await repository.commit(
        commitRequest(base, { [path]: text }),
      );
      expect(result.kind).toBe('created');
      commits.push(await repository.head());
    }
    const versions = [];
    for await (const version of repository.history('a.yaml')) {
      versions.push(version);
    }
    expect(versions).toEqual([
      { commit: commits[4], text: 'a: 3\n' },
      { commit: commits[3], text: undefined },
      { commit: commits[1], text: 'a: 2\n' },
      { commit: commits[0], text: 'a: 1\n' },
    ]);
    const newest = [];
    for await (const version of repository.history('a.yaml', { limit: 1 })) {
      newest.push(version.text);
    }
    expect(newest).toEqual(['a: 3\n']);
    expect(await repository.lastCommitOf(['b'])).toBe(commits[2]);
    expect(await repository.lastCommitOf(['b', 'a.yaml'])).toBe(commits[4]);
    expect(await repository.lastCommitOf(['nothing'])).toBeUndefined();
    expect(await repository.lastCommitOf([])).toBeUndefined();
  });

  it('stops when asked to', async () => {
    const repository = (await make({ files: { a: '1' } })).open();
    const reason = new Error('enough');
    const signal = AbortSignal.abort(reason);
    await expect(repository.read({ signal })).rejects.toBe(reason);
    await expect(repository.head({ signal })).rejects.toBe(reason);
  });
}
