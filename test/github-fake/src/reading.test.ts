import { client, refusal } from './__testUtils__/client';
import {
  branchWith,
  commitOn,
  DEMO,
  FILES,
  headOf,
  startDemo,
} from './__testUtils__/demo';
import type { Demo } from './__testUtils__/demo';

/** Puts commits on main, oldest first, and gives their ids. */
async function history({ octokit }: Demo, paths: string[]): Promise<string[]> {
  const ids = [];
  for (const path of paths) {
    const parent = await headOf(octokit);
    const text = { [path]: String(ids.length) };
    const sha = await commitOn(octokit, parent, text, `Change ${path}`);
    await octokit.rest.git.updateRef({ ...DEMO, ref: 'heads/main', sha });
    ids.push(sha);
  }
  return ids;
}

describe('reading', () => {
  it('lists commits of a path, page by page', async () => {
    const demo = await startDemo();
    const { octokit } = demo;
    const [a1, b1, a2] = await history(demo, ['a', 'b', 'a']);
    const { repos } = octokit.rest;
    const ofPath = await repos.listCommits({ ...DEMO, path: 'a' });
    expect(ofPath.data.map(({ sha }) => sha)).toEqual([a2, a1]);
    const first = await repos.listCommits({ ...DEMO, per_page: 3 });
    expect(first.headers.link).toMatch(/page=2>; rel="next"/);
    expect(first.data.map(({ sha }) => sha)).toEqual([a2, b1, a1]);
    const all = await octokit.paginate(repos.listCommits, {
      ...DEMO,
      per_page: 1,
    });
    expect(all.map(({ commit }) => commit.message)).toEqual([
      'Change a',
      'Change b',
      'Change a',
      'Seed',
    ]);
    const older = await repos.listCommits({ ...DEMO, sha: b1, path: 'a' });
    expect(older.data.map(({ sha }) => sha)).toEqual([a1]);
    expect(await refusal(repos.listCommits({ ...DEMO, sha: 'nothing' }))).toBe(
      '404 Not Found',
    );
    const one = await repos.getCommit({ ...DEMO, ref: 'main' });
    expect(one.data).toMatchObject({
      sha: a2,
      stats: { additions: 1, deletions: 1, total: 2 },
      files: [{ filename: 'a', status: 'modified' }],
    });
  });

  it('compares', async () => {
    const demo = await startDemo();
    const { octokit } = demo;
    const base = await headOf(octokit);
    const side = await branchWith(octokit, 'side', { s: '1' });
    const [a] = await history(demo, ['a']);
    const compare = async (basehead: string) =>
      (
        await octokit.rest.repos.compareCommitsWithBasehead({
          ...DEMO,
          basehead,
        })
      ).data;
    expect(await compare('main...side')).toMatchObject({
      status: 'diverged',
      ahead_by: 1,
      behind_by: 1,
      merge_base_commit: { sha: base },
      commits: [{ sha: side }],
      files: [{ filename: 's' }],
    });
    expect((await compare(`${base}...${a}`)).status).toBe('ahead');
    expect((await compare(`${a}...${base}`)).status).toBe('behind');
    expect((await compare('main...acme:main')).status).toBe('identical');
  });

  it('reads files and folders', async () => {
    const { octokit } = await startDemo();
    const read = async (path: string, ref?: string) =>
      (await octokit.rest.repos.getContent({ ...DEMO, path, ref })).data;
    expect(await read('pipelines/orders/values.yaml', 'main')).toMatchObject({
      type: 'file',
      encoding: 'base64',
      size: 25,
      content: `${Buffer.from(FILES['pipelines/orders/values.yaml']).toString(
        'base64',
      )}\n`,
    });
    expect(await read('pipelines/orders')).toMatchObject([
      { type: 'file', path: 'pipelines/orders/values-dev.yaml', size: 0 },
      { type: 'file', path: 'pipelines/orders/values.yaml' },
    ]);
    expect(
      await refusal(
        octokit.rest.repos.getContent({ ...DEMO, path: 'CODEOWNERS' }),
      ),
    ).toBe('404 Not Found');
  });

  it('answers 304 for free when nothing has changed', async () => {
    const demo = await startDemo();
    const { octokit } = demo;
    const ref = { ...DEMO, ref: 'heads/main' };
    const { headers } = await octokit.rest.git.getRef(ref);
    const remaining = async () =>
      (await octokit.rest.rateLimit.get()).data.rate.remaining;
    const before = await remaining();
    const again = () =>
      refusal(
        octokit.rest.git.getRef({
          ...ref,
          headers: { 'if-none-match': headers.etag },
        }),
      );
    expect(await again()).toMatch(/^304/);
    expect(await remaining()).toBe(before);
    await history(demo, ['a']);
    expect(await again()).toBe('200');
  });

  it('stops when the rate limit is reached', async () => {
    const { octokit } = await startDemo({ rateLimit: 1 });
    await octokit.rest.repos.get(DEMO);
    const error = await octokit.rest.repos.get(DEMO).catch(e => e);
    expect(error.status).toBe(403);
    expect(error.response.headers['x-ratelimit-remaining']).toBe('0');
  });

  it('lets nobody see or do more than they may', async () => {
    const { fake } = await startDemo({
      repositories: [
        { path: 'acme/pipelines', files: FILES, private: true },
        { path: 'acme/open', files: FILES },
      ],
      tokens: {
        reader: { login: 'ann', permission: { 'acme/Pipelines': 'read' } },
      },
    });
    const as = (token?: string) => client(fake.apiUrl, token).rest;
    const open = { owner: 'acme', repo: 'open' };
    const ref = { ref: 'refs/heads/x', sha: '1'.repeat(40) };
    expect(await refusal(as('nobody').repos.get(open))).toBe(
      '401 Bad credentials',
    );
    expect(await refusal(as().repos.get(open))).toBe('200');
    expect(await refusal(as().repos.get(DEMO))).toBe('404 Not Found');
    expect(await refusal(as().git.createRef({ ...open, ...ref }))).toBe(
      '401 Requires authentication',
    );
    expect(await refusal(as('reader').repos.get(DEMO))).toBe('200');
    expect(await refusal(as('reader').git.createRef({ ...DEMO, ...ref }))).toBe(
      '403 Resource not accessible by personal access token',
    );
    expect(
      await refusal(as(fake.token).repos.get({ ...DEMO, repo: 'x' })),
    ).toBe('404 Not Found');
  });

  it('lists branches and refs', async () => {
    const { octokit } = await startDemo();
    await branchWith(octokit, 'kp-one', { a: '' });
    await branchWith(octokit, 'kp-two', { a: '' });
    const branches = await octokit.rest.repos.listBranches(DEMO);
    expect(branches.data.map(({ name }) => name)).toEqual([
      'kp-one',
      'kp-two',
      'main',
    ]);
    const refs = await octokit.rest.git.listMatchingRefs({
      ...DEMO,
      ref: 'heads/kp-t',
    });
    expect(refs.data.map(({ ref }) => ref)).toEqual(['refs/heads/kp-two']);
  });

  it('is also at the root, as github.com is', async () => {
    const { fake, octokit } = await startDemo({ apiPath: '' });
    expect(fake.apiUrl).toBe(fake.url);
    const { data } = await octokit.rest.repos.get(DEMO);
    expect(data.clone_url).toBe(fake.gitUrl('acme/pipelines'));
    const answer = await octokit.graphql('{ viewer { login } }');
    expect(answer).toEqual({ viewer: { login: 'octocat' } });
  });
});
