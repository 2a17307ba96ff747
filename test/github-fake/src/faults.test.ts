import { refusal } from './__testUtils__/client';
import {
  branchWith,
  commitOn,
  DEMO,
  headOf,
  startDemo,
} from './__testUtils__/demo';

describe('faults', () => {
  it.each([
    ['before', undefined],
    ['after', 'refs/heads/kp-one'],
  ] as const)('fails with 500 %s the work is done', async (when, ref) => {
    const { fake, octokit } = await startDemo();
    const sha = await headOf(octokit);
    fake.faults.on(
      { operation: 'git/create-ref' },
      { kind: 'error', status: 500, when },
    );
    const create = () =>
      refusal(
        octokit.rest.git.createRef({ ...DEMO, ref: 'refs/heads/kp-one', sha }),
      );
    expect(await create()).toMatch(/^500/);
    const refs = await octokit.rest.git.listMatchingRefs({
      ...DEMO,
      ref: 'heads/kp-one',
    });
    expect(refs.data.map(r => r.ref)).toEqual(ref ? [ref] : []);
    expect(fake.faults.pending).toEqual([]);
    expect(await create()).toBe(ref ? '422 Reference already exists' : '201');
  });

  it.each(['before', 'after'] as const)(
    'cuts the connection %s the work is done',
    async when => {
      const { fake, octokit } = await startDemo();
      const sha = await commitOn(octokit, await headOf(octokit), { a: '' });
      fake.faults.on(1, { kind: 'drop', when });
      const error = await octokit.rest.git
        .updateRef({ ...DEMO, ref: 'heads/main', sha })
        .catch(e => e);
      expect(error.status).toBe(500);
      expect(error.response).toBeUndefined();
      expect(fake.calls[fake.calls.length - 1].status).toBe(0);
      expect((await headOf(octokit)) === sha).toBe(when === 'after');
    },
  );

  it.each([403, 429] as const)('answers %d with retry-after', async status => {
    const { fake, octokit } = await startDemo();
    fake.faults.on(
      { method: 'GET', path: /\/git\/ref\//, nth: 2 },
      { kind: 'limit', status, retryAfter: 7 },
    );
    await headOf(octokit);
    await octokit.rest.repos.get(DEMO);
    const error = await headOf(octokit).catch(e => e);
    expect(error.status).toBe(status);
    expect(error.response.headers['retry-after']).toBe('7');
    await headOf(octokit);
  });

  it('answers from before the last write', async () => {
    const { fake, octokit } = await startDemo();
    const before = await headOf(octokit);
    const sha = await commitOn(octokit, before, { a: '' });
    await octokit.rest.git.updateRef({ ...DEMO, ref: 'heads/main', sha });
    fake.faults.on({ method: 'GET', times: 2 }, { kind: 'stale' });
    expect(await headOf(octokit)).toBe(before);
    const list = await octokit.rest.repos.listCommits(DEMO);
    expect(list.data.map(c => c.sha)).toEqual([before]);
    expect(await headOf(octokit)).toBe(sha);

    await branchWith(octokit, 'kp-one', { b: '' });
    fake.faults.on(1, { kind: 'stale' });
    expect(
      await refusal(octokit.rest.git.getRef({ ...DEMO, ref: 'heads/kp-one' })),
    ).toBe('404 Not Found');
    await octokit.rest.pulls.create({
      ...DEMO,
      title: 'x',
      head: 'kp-one',
      base: 'main',
    });
    fake.faults.on(1, { kind: 'stale' });
    expect((await octokit.rest.pulls.list(DEMO)).data).toEqual([]);
    expect((await octokit.rest.pulls.list(DEMO)).data).toHaveLength(1);
  });

  it('is slow when asked to be', async () => {
    const { fake, octokit } = await startDemo();
    fake.faults.on(1, { kind: 'slow', milliseconds: 200 });
    const started = Date.now();
    await headOf(octokit);
    expect(Date.now() - started).toBeGreaterThanOrEqual(200);
  });

  it('logs every call', async () => {
    const { fake, octokit } = await startDemo();
    await branchWith(octokit, 'kp-one', { a: '' });
    await refusal(octokit.rest.git.getRef({ ...DEMO, ref: 'heads/no' }));
    expect(fake.calls.map(c => [c.operation, c.status])).toEqual([
      ['git/get-ref', 200],
      ['git/create-tree', 201],
      ['git/create-commit', 201],
      ['git/create-ref', 201],
      ['git/get-ref', 404],
    ]);
    expect(fake.calls[0]).toMatchObject({
      number: 1,
      kind: 'rest',
      method: 'GET',
      path: '/repos/acme/pipelines/git/ref/heads/main',
    });
  });
});
