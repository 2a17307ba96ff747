import {
  commitRequest,
  disposing,
  type CreateHarness,
  type DefineCase,
} from './harness';

/** Finding the commit of a request by its trailer. */
export function describeRequests(create: CreateHarness, it: DefineCase) {
  const make = disposing(create);

  it('finds the newest commit of a request that touches the paths', async () => {
    const repository = (await make({ files: { a: '1' } })).open();
    const commit = async (
      changes: Record<string, string | null>,
      id: string,
    ): Promise<string> => {
      const base = await repository.head();
      await repository.commit(
        commitRequest(base, changes, { trailers: { 'Request-Id': id } }),
      );
      return repository.head();
    };
    const first = await commit({ b: '1' }, 'request-1');
    const second = await commit({ c: '1', 'd/e': '1' }, 'request-1');
    await commit({ b: '2' }, 'request-10');

    expect(await repository.findRequest('request-1', ['b'])).toBe(first);
    expect(await repository.findRequest('request-1', ['b', 'c'])).toBe(second);
    expect(await repository.findRequest('request-1', ['d/e'])).toBe(second);
    expect(await repository.findRequest('request-1', ['a'])).toBeUndefined();
    expect(await repository.findRequest('request', ['b'])).toBeUndefined();
    expect(await repository.findRequest('request-.', ['b'])).toBeUndefined();
    expect(await repository.findRequest('', ['a', 'b'])).toBeUndefined();
    expect(await repository.findRequest('request-1', [])).toBeUndefined();
    expect(await repository.findRequest('*', [':(glob)*'])).toBeUndefined();
  });

  it('looks from a given commit, whatever the branch is at', async () => {
    const repository = (await make({ files: { a: '1' } })).open();
    const base = await repository.head();
    await repository.commit(commitRequest(base, { b: '1' }));
    const first = await repository.head();
    await repository.commit(commitRequest(first, { b: '2' }));
    const second = await repository.head();
    for (const [from, found] of [
      [base, undefined],
      [first, first],
      [second, second],
    ]) {
      const at = { commit: from };
      expect(await repository.findRequest('request-1', ['b'], at)).toBe(found);
      expect(await repository.lastCommitOf(['b'], at)).toBe(found);
    }
    for (const commit of ['main', '', '--all']) {
      await expect(
        repository.findRequest('request-1', ['b'], { commit }),
      ).rejects.toThrow('is not a full commit id');
    }
  });

  it('does not take a line of the message for a trailer', async () => {
    const repository = (await make({ files: { a: '1' } })).open();
    await repository.commit(
      commitRequest(
        await repository.head(),
        { b: '1' },
        {
          message:
            'Subject\n\nSee Request-Id: forged\n\n---\nSigned-off-by: me',
          trailers: { 'Request-Id': 'real' },
        },
      ),
    );
    expect(await repository.findRequest('forged', ['b'])).toBeUndefined();
    expect(await repository.findRequest('real', ['b'])).toBe(
      await repository.head(),
    );
  });

  it('finds a request whose branch was merged and deleted', async () => {
    const harness = await make({ files: { a: '1' } });
    const repository = harness.open();
    const { side, merge } = await harness.mergeFromSide(
      commitRequest(
        await repository.head(),
        { b: '1' },
        { trailers: { 'Request-Id': 'on-the-side' } },
      ),
    );
    expect(await repository.head()).toBe(merge);
    expect(await repository.findRequest('on-the-side', ['b'])).toBe(side);
    expect(await repository.lastCommitOf(['b'])).toBe(merge);
  });

  it('says what a commit was computed from', async () => {
    const harness = await make({ files: { a: '1' } });
    const repository = harness.open();
    const base = await repository.head();
    const { side, merge } = await harness.mergeFromSide(
      commitRequest(base, { b: '1' }),
    );
    expect(await repository.baseOf(base)).toBeUndefined();
    expect(await repository.baseOf(side)).toBe(base);
    expect(await repository.baseOf(merge)).toBe(base);
    const before = await repository.head();
    await repository.commit(
      commitRequest(
        before,
        { b: '2' },
        { trailers: { 'Request-Id': 'other', 'Base-Commit': base } },
      ),
    );
    expect(await repository.baseOf(await repository.head())).toBe(base);
    await expect(repository.baseOf('0'.repeat(40))).rejects.toThrow(
      'has no commit',
    );
    await expect(repository.baseOf('main')).rejects.toThrow(
      'is not a full commit id',
    );
  });

  it('finds a request after its file was changed and removed', async () => {
    const repository = (await make({ files: { a: '1' } })).open();
    let base = await repository.head();
    const trailers = { 'Request-Id': 'early' };
    await repository.commit(commitRequest(base, { b: '1' }, { trailers }));
    const early = await repository.head();
    for (const text of ['2', null]) {
      base = await repository.head();
      await repository.commit(commitRequest(base, { b: text }));
    }
    expect(await repository.findRequest('early', ['b'])).toBe(early);
  });
}
