import { refusal } from './__testUtils__/client';
import {
  branchWith,
  commitOn,
  DEMO,
  FILES,
  headOf,
  startDemo,
} from './__testUtils__/demo';

describe('Git Data API', () => {
  it('commits files so that git reads them', async () => {
    const { fake, octokit } = await startDemo();
    const base = await headOf(octokit);
    const sha = await commitOn(octokit, base, {
      'pipelines/größe/数据.yaml': 'a: 1\r\n',
      'kafka-pipelines.yaml': 'environments: { dev: {} }\n',
      'pipelines/orders/values-dev.yaml': null,
    });
    await octokit.rest.git.updateRef({ ...DEMO, ref: 'heads/main', sha });

    const repository = fake.repository('acme/pipelines');
    expect(
      await repository.git('ls-tree', '-r', '-z', '--name-only', 'main'),
    ).toBe(
      [
        'kafka-pipelines.yaml',
        'pipelines/größe/数据.yaml',
        'pipelines/orders/values.yaml',
        '',
      ].join('\0'),
    );
    expect(await repository.git('show', 'main:pipelines/größe/数据.yaml')).toBe(
      'a: 1\r\n',
    );
    expect(await repository.git('fsck', '--strict', '--full')).not.toMatch(
      /error|missing|broken/,
    );
    expect(await headOf(octokit)).toBe(sha);
    const { data } = await octokit.rest.git.getCommit({
      ...DEMO,
      commit_sha: sha,
    });
    expect(data).toMatchObject({
      message: 'Change',
      parents: [{ sha: base }],
      author: { name: 'octocat' },
      verification: { verified: false, reason: 'unsigned' },
    });
  });

  it('reads trees, flat and recursive, and says when one is cut', async () => {
    const { octokit } = await startDemo({ limits: { treeEntries: 4 } });
    const head = await headOf(octokit);
    const flat = await octokit.rest.git.getTree({ ...DEMO, tree_sha: head });
    expect(flat.data.tree.map(({ path, type }) => [path, type])).toEqual([
      ['kafka-pipelines.yaml', 'blob'],
      ['pipelines', 'tree'],
    ]);
    const tree = { ...DEMO, tree_sha: 'main', recursive: '1' };
    const deep = await octokit.rest.git.getTree(tree);
    expect(deep.data.truncated).toBe(true);
    expect(deep.data.tree.map(({ path }) => path)).toEqual([
      'kafka-pipelines.yaml',
      'pipelines',
      'pipelines/orders',
      'pipelines/orders/values-dev.yaml',
    ]);
  });

  it('keeps bytes of blobs', async () => {
    const { octokit } = await startDemo();
    const content = Buffer.from([0, 255, 10, 13]).toString('base64');
    const { data } = await octokit.rest.git.createBlob({
      ...DEMO,
      content,
      encoding: 'base64',
    });
    const read = await octokit.rest.git.getBlob({
      ...DEMO,
      file_sha: data.sha,
    });
    expect(read.data).toMatchObject({ size: 4, encoding: 'base64' });
    expect(read.data.content.replace(/\n/g, '')).toBe(content);
  });

  it('lets a folder take the place of a file, and back', async () => {
    const { fake, octokit } = await startDemo();
    const base = await headOf(octokit);
    const sha = await commitOn(octokit, base, {
      'kafka-pipelines.yaml/x': '1',
      'kafka-pipelines.yaml': null,
      pipelines: '2',
      'pipelines/orders/values.yaml': null,
      'pipelines/orders/values-dev.yaml': null,
    });
    const repository = fake.repository('acme/pipelines');
    expect(await repository.git('ls-tree', '-r', '--name-only', sha)).toBe(
      'kafka-pipelines.yaml/x\npipelines\n',
    );
  });

  it.each<[string, Array<Record<string, string | null>>, string]>([
    [
      'a missing file to delete',
      [{ path: 'x', mode: '100644', sha: null }],
      '422 GitRPC::BadObjectState',
    ],
    [
      'a file below a file',
      [{ path: 'kafka-pipelines.yaml/x', mode: '100644', content: '' }],
      '422 GitRPC::BadObjectState',
    ],
    [
      'neither text nor id',
      [{ path: 'x', mode: '100644' }],
      '422 Must supply either tree.sha or tree.content',
    ],
    [
      'an unknown id',
      [{ path: 'x', mode: '100644', sha: '1'.repeat(40) }],
      `422 tree.sha ${'1'.repeat(40)} is not a valid blob`,
    ],
    [
      'a way out',
      [{ path: 'a/../../x', mode: '100644', content: '' }],
      '422 tree.path contains a malformed path component',
    ],
    [
      "git's own folder",
      [{ path: '.GIT/config', mode: '100644', content: '' }],
      '422 tree.path contains a malformed path component',
    ],
    [
      'an absolute path',
      [{ path: '/x', mode: '100644', content: '' }],
      '422 tree.path cannot start with a slash',
    ],
    [
      'too many bytes',
      [{ path: 'x', mode: '100644', content: 'x'.repeat(101) }],
      '422 Sorry, your request timed out',
    ],
    [
      'too many files',
      ['a', 'b', 'c'].map(path => ({ path, mode: '100644', content: '' })),
      '422 Sorry, your request timed out',
    ],
  ])('refuses %s in a tree', async (_, tree, message) => {
    const { fake, octokit } = await startDemo({
      limits: { newTreeBytes: 100, newTreeEntries: 2 },
    });
    const answer = await refusal(
      octokit.request('POST /repos/{owner}/{repo}/git/trees', {
        ...DEMO,
        base_tree: await headOf(octokit),
        tree,
      }),
    );
    expect(answer.startsWith(message) ? message : answer).toBe(message);
    expect(fake.violations).toEqual([]);
  });

  it('creates, moves and deletes refs, by fast-forward unless forced', async () => {
    const { octokit } = await startDemo();
    const base = await headOf(octokit);
    const one = await branchWith(octokit, 'kp-one', { a: '1' });
    const other = await commitOn(octokit, base, { a: '2' });
    const { git } = octokit.rest;
    const ref = 'heads/kp-one';
    expect(
      await refusal(
        git.createRef({ ...DEMO, ref: 'refs/heads/kp-one', sha: base }),
      ),
    ).toBe('422 Reference already exists');
    expect(await refusal(git.updateRef({ ...DEMO, ref, sha: other }))).toBe(
      '422 Update is not a fast forward',
    );
    expect(await headOf(octokit, 'kp-one')).toBe(one);
    expect(
      await refusal(git.updateRef({ ...DEMO, ref, sha: other, force: true })),
    ).toBe('200');
    expect(await headOf(octokit, 'kp-one')).toBe(other);
    expect(await refusal(git.deleteRef({ ...DEMO, ref }))).toBe('204');
    expect(await refusal(git.getRef({ ...DEMO, ref }))).toBe('404 Not Found');
    expect(await refusal(git.deleteRef({ ...DEMO, ref }))).toBe(
      '422 Reference does not exist',
    );
    expect(await refusal(git.updateRef({ ...DEMO, ref, sha: base }))).toBe(
      '422 Reference does not exist',
    );
  });

  it.each([
    [
      'a folder of another',
      'refs/heads/kp/one/two',
      '422 Reference update failed',
    ],
    [
      'what another is a folder of',
      'refs/heads/kp',
      '422 Reference update failed',
    ],
    [
      'a bad name',
      'refs/heads/a..b',
      '422 refs/heads/a..b is not a valid ref name.',
    ],
    [
      'a short name',
      'heads/x',
      '422 Reference name must start with refs/ and have at least two slashes.',
    ],
  ])('refuses a ref that is %s', async (_, ref, message) => {
    const { octokit } = await startDemo();
    const sha = await branchWith(octokit, 'kp/one', { a: '1' });
    expect(
      await refusal(octokit.rest.git.createRef({ ...DEMO, ref, sha })),
    ).toBe(message);
  });

  it('lets one of ten racing writers win', async () => {
    const { fake, octokit } = await startDemo();
    const base = await headOf(octokit);
    const commits = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        commitOn(octokit, base, { [`file-${i}`]: '' }),
      ),
    );
    const answers = await Promise.all(
      commits.map(sha =>
        refusal(
          octokit.rest.git.updateRef({ ...DEMO, ref: 'heads/main', sha }),
        ),
      ),
    );
    expect(answers.filter(answer => answer === '200')).toHaveLength(1);
    expect(answers.filter(answer => answer.startsWith('422'))).toHaveLength(9);
    expect(await headOf(octokit)).toBe(commits[answers.indexOf('200')]);
    const list = await fake
      .repository('acme/pipelines')
      .git('rev-list', 'main');
    expect(list.split('\n').filter(Boolean)).toHaveLength(2);
  });

  it('moves a protected branch for nobody', async () => {
    const { octokit } = await startDemo({
      repositories: [
        { path: 'acme/pipelines', files: FILES, protectedBranches: ['main'] },
      ],
    });
    const sha = await commitOn(octokit, await headOf(octokit), { a: '1' });
    const ref = 'heads/main';
    for (const force of [false, true]) {
      expect(
        await refusal(octokit.rest.git.updateRef({ ...DEMO, ref, sha, force })),
      ).toBe('422 Changes must be made through a pull request.');
    }
    const { data } = await octokit.rest.repos.getBranch({
      ...DEMO,
      branch: 'main',
    });
    expect(data.protected).toBe(true);
    expect(data.commit.sha).not.toBe(sha);
  });

  it('answers 409 for a repository without a commit', async () => {
    const { octokit } = await startDemo({
      repositories: [{ path: 'acme/pipelines' }],
    });
    const empty = '409 Git Repository is empty.';
    const { git, repos } = octokit.rest;
    const tree = [{ path: 'a', mode: '100644' as const, content: '' }];
    expect(await refusal(git.getRef({ ...DEMO, ref: 'heads/main' }))).toBe(
      empty,
    );
    expect(await refusal(git.createTree({ ...DEMO, tree }))).toBe(empty);
    expect(await refusal(repos.listCommits(DEMO))).toBe(empty);
    expect(await refusal(repos.get(DEMO))).toBe('200');
    expect(await refusal(repos.getBranch({ ...DEMO, branch: 'main' }))).toBe(
      '404 Branch not found',
    );
  });

  it('says who wrote a commit', async () => {
    const { octokit } = await startDemo();
    const parent = await headOf(octokit);
    const { data: tree } = await octokit.rest.git.getCommit({
      ...DEMO,
      commit_sha: parent,
    });
    const commit = (author: { name: string; email: string; date?: string }) =>
      octokit.rest.git.createCommit({
        ...DEMO,
        message: 'Change',
        tree: tree.tree.sha,
        parents: [parent],
        author,
      });
    const date = '2026-01-02T03:04:05+02:00';
    const { data } = await commit({
      name: ' Zoë. ',
      email: 'z@example.com',
      date,
    });
    const zoe = {
      name: 'Zoë',
      email: 'z@example.com',
      date: '2026-01-02T01:04:05Z',
    };
    expect(data.author).toEqual(zoe);
    expect(data.committer).toEqual(zoe);
    expect(
      await refusal(commit({ name: '<x>', email: 'z@example.com' })),
    ).toMatch(/^422 Neither name nor email/);
    expect(
      await refusal(commit({ name: ' ', email: 'z@example.com' })),
    ).toMatch(/^422 An author cannot have an empty name/);
  });
});
