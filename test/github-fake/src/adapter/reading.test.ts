import { startDemo } from '../__testUtils__/demo';
import { manyFiles, openPipelines, takeCalls } from './__testUtils__/pipelines';

describe('reading of a repository on GitHub', () => {
  it('walks through a tree that GitHub cuts', async () => {
    const files = {
      ...manyFiles(12),
      'connect-clusters/a/values.yaml': 'a: 1\n',
      'a.yaml': '1',
    };
    const { fake } = await startDemo({
      repositories: [{ path: 'acme/pipelines', files }],
      limits: { treeEntries: 20 },
    });
    const snapshot = await openPipelines(fake).read();
    expect(Object.fromEntries(snapshot.files)).toEqual(files);
    expect(
      takeCalls(fake).filter(call => call === 'git/get-tree 200').length,
    ).toBeGreaterThan(4);
  });

  it('reads by REST what GraphQL does not give as it is', async () => {
    const files = { 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' };
    const { fake } = await startDemo({
      repositories: [
        {
          path: 'acme/pipelines',
          files: { ...files, 'nul.bin': new Uint8Array([97, 0]) },
        },
      ],
    });
    const snapshot = await openPipelines(fake).read();
    expect(Object.fromEntries(snapshot.files)).toEqual(files);
    expect(snapshot.skipped).toEqual([
      { path: 'nul.bin', reason: 'is not UTF-8 text' },
    ]);
    expect(takeCalls(fake).slice(2)).toEqual([
      'graphql 200',
      'git/get-blob 200',
    ]);
  });

  it('says which repository or branch is not there', async () => {
    const { fake } = await startDemo();
    await expect(
      openPipelines(fake, { repo: 'other' }).read(),
    ).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining(
        'GitOps repository "data": there is no https://github.example.com/acme/other',
      ),
    });
    await expect(
      openPipelines(fake, { branch: 'release' }).read(),
    ).rejects.toMatchObject({
      name: 'NotFoundError',
      message:
        'GitOps repository "data" has no branch "release". Its branches: main. Push it, or correct kafkaPipelines.repositories.data.branch.',
    });
  });

  it('gives up on a server that does not answer, and says so', async () => {
    const { fake } = await startDemo();
    fake.faults.on({ times: 3 }, { kind: 'drop', when: 'before' });
    await expect(openPipelines(fake).head()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /^GitOps repository "data" \(.*\): GitHub did not answer: /,
      ),
    });
    expect(fake.calls).toHaveLength(3);
  });

  it('stops at once when asked to, also while it waits', async () => {
    const { fake } = await startDemo();
    fake.faults.on(1, { kind: 'limit', status: 429, retryAfter: 30 });
    const start = Date.now();
    await expect(
      openPipelines(fake).read({ signal: AbortSignal.timeout(300) }),
    ).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(Date.now() - start).toBeLessThan(5000);
  });
});
