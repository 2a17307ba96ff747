import { refusal } from './__testUtils__/client';
import {
  branchWith,
  commitOn,
  DEMO,
  FILES,
  headOf,
  startDemo,
} from './__testUtils__/demo';

const NEW = { ...DEMO, title: 'Add clicks', head: 'kp-clicks', base: 'main' };
const CHANGE = {
  'pipelines/clicks/values.yaml': 'pipeline:\n  name: clicks\n',
};

describe('pull requests', () => {
  it('opens, lists, reads and changes one', async () => {
    const { octokit } = await startDemo();
    const { pulls } = octokit.rest;
    const sha = await branchWith(octokit, 'kp-clicks', CHANGE);
    const { data: created } = await pulls.create({ ...NEW, body: 'Why' });
    expect(created).toMatchObject({
      number: 1,
      state: 'open',
      title: 'Add clicks',
      body: 'Why',
      draft: false,
      mergeable: null,
      commits: 1,
      additions: 2,
      deletions: 0,
      changed_files: 1,
      head: { ref: 'kp-clicks', sha, label: 'acme:kp-clicks' },
      base: { ref: 'main' },
    });
    const list = async (options: object) =>
      (await pulls.list({ ...DEMO, ...options })).data.map(p => p.number);
    expect(await list({ head: 'acme:kp-clicks', state: 'open' })).toEqual([1]);
    expect(await list({ head: 'acme:kp-other' })).toEqual([]);
    expect(await list({ base: 'other' })).toEqual([]);
    expect(await list({ state: 'closed' })).toEqual([]);

    const one = { ...DEMO, pull_number: 1 };
    await pulls.update({ ...one, title: 'Add all clicks', body: '' });
    expect((await pulls.get(one)).data).toMatchObject({
      title: 'Add all clicks',
      body: '',
      mergeable: true,
    });
    expect((await pulls.listFiles(one)).data).toMatchObject([
      {
        filename: 'pipelines/clicks/values.yaml',
        status: 'added',
        patch: '@@ -0,0 +1,2 @@\n+pipeline:\n+  name: clicks',
      },
    ]);
    expect((await pulls.listCommits(one)).data.map(c => c.sha)).toEqual([sha]);
    await pulls.update({ ...one, state: 'closed' });
    expect(await list({ state: 'closed' })).toEqual([1]);
    await pulls.update({ ...one, state: 'open' });
    expect(await list({})).toEqual([1]);
  });

  it('follows its branch, and closes when that is gone', async () => {
    const { octokit } = await startDemo();
    const { git, pulls } = octokit.rest;
    const first = await branchWith(octokit, 'kp-clicks', CHANGE);
    await pulls.create(NEW);
    const second = await commitOn(octokit, first, { b: '2' });
    await git.updateRef({ ...DEMO, ref: 'heads/kp-clicks', sha: second });
    const get = async () => (await pulls.get({ ...DEMO, pull_number: 1 })).data;
    expect(await get()).toMatchObject({ commits: 2, head: { sha: second } });
    await git.deleteRef({ ...DEMO, ref: 'heads/kp-clicks' });
    expect(await get()).toMatchObject({
      state: 'closed',
      merged: false,
      head: { ref: 'kp-clicks', sha: second },
    });
    const kept = await git.getRef({ ...DEMO, ref: 'pull/1/head' });
    expect(kept.data.object.sha).toBe(second);
  });

  it.each([
    ['merge', 2, 'Merge pull request #1 from acme/kp-clicks\n\nAdd clicks'],
    ['squash', 1, 'Add clicks (#1)'],
  ] as const)('merges by %s', async (merge_method, parents, message) => {
    const { octokit } = await startDemo({
      repositories: [
        { path: 'acme/pipelines', files: FILES, protectedBranches: ['main'] },
      ],
    });
    const { git, pulls } = octokit.rest;
    const sha = await branchWith(octokit, 'kp-clicks', CHANGE);
    await pulls.create(NEW);
    const one = { ...DEMO, pull_number: 1 };
    expect(
      await refusal(pulls.merge({ ...one, sha: await headOf(octokit) })),
    ).toMatch(/^409 Head branch was modified/);
    const { data } = await pulls.merge({ ...one, merge_method, sha });
    expect(await headOf(octokit)).toBe(data.sha);
    const merged = await git.getCommit({ ...DEMO, commit_sha: data.sha });
    expect(merged.data.parents).toHaveLength(parents);
    expect(merged.data).toMatchObject({
      message,
      committer: { name: 'GitHub' },
      verification: { verified: true },
    });
    expect((await pulls.get(one)).data).toMatchObject({
      state: 'closed',
      merged: true,
      merge_commit_sha: data.sha,
      merged_by: { login: 'octocat' },
    });
    // Deleting the branch is another setting of GitHub's.
    expect(await headOf(octokit, 'kp-clicks')).toBe(sha);
    expect(await refusal(pulls.merge(one))).toBe(
      '405 Pull Request is not mergeable',
    );
  });

  it('does not merge what conflicts, or is a draft', async () => {
    const { octokit } = await startDemo();
    const { git, pulls } = octokit.rest;
    const path = 'kafka-pipelines.yaml';
    await branchWith(octokit, 'kp-clicks', { [path]: 'a\n' });
    await branchWith(octokit, 'kp-draft', { c: '' });
    await pulls.create(NEW);
    await pulls.create({ ...NEW, head: 'kp-draft', draft: true });
    const sha = await commitOn(octokit, await headOf(octokit), {
      [path]: 'b\n',
    });
    await git.updateRef({ ...DEMO, ref: 'heads/main', sha });
    const one = { ...DEMO, pull_number: 1 };
    expect((await pulls.get(one)).data).toMatchObject({
      mergeable: false,
      mergeable_state: 'dirty',
    });
    expect(await refusal(pulls.merge(one))).toBe(
      '405 Pull Request is not mergeable',
    );
    expect(await refusal(pulls.merge({ ...DEMO, pull_number: 2 }))).toBe(
      '405 Pull Request is still a draft',
    );
  });

  it('is merged when its commits come to the base by other ways', async () => {
    const { octokit } = await startDemo();
    const sha = await branchWith(octokit, 'kp-clicks', CHANGE);
    await octokit.rest.pulls.create(NEW);
    await octokit.rest.git.updateRef({ ...DEMO, ref: 'heads/main', sha });
    const { data } = await octokit.rest.pulls.get({ ...DEMO, pull_number: 1 });
    expect(data).toMatchObject({ state: 'closed', merged: true });
  });

  it('refuses what GitHub refuses', async () => {
    const { fake, octokit } = await startDemo({
      repositories: [{ path: 'acme/pipelines', files: FILES, private: true }],
    });
    const { pulls } = octokit.rest;
    await branchWith(octokit, 'kp-clicks', CHANGE);
    await octokit.rest.git.createRef({
      ...DEMO,
      ref: 'refs/heads/kp-same',
      sha: await headOf(octokit),
    });
    const create = (more: object) => refusal(pulls.create({ ...NEW, ...more }));
    const invalid = (field: string) =>
      `422 Validation Failed: {"resource":"PullRequest","field":"${field}","code":"invalid"}`;
    const custom = (message: string) =>
      `422 Validation Failed: {"resource":"PullRequest","code":"custom","message":"${message}"}`;
    expect(await create({ draft: true })).toBe(
      '422 Draft pull requests are not supported in this repository.',
    );
    expect(await create({ head: 'nothing' })).toBe(invalid('head'));
    expect(await create({ base: 'nothing' })).toBe(invalid('base'));
    expect(await create({ head: 'kp-same' })).toBe(
      custom('No commits between main and kp-same'),
    );
    expect(await create({ body: 'x'.repeat(65_537) })).toMatch(
      /body is too long \(maximum is 65536 characters\)/,
    );
    expect(await create({ title: 'x'.repeat(257) })).toMatch(/is too long/);
    const twice = await Promise.all([create({}), create({})]);
    expect(twice.sort()).toEqual([
      '201',
      custom('A pull request already exists for acme:kp-clicks.'),
    ]);
    expect(fake.violations).toEqual([]);
  });

  it('labels, comments and asks for reviews', async () => {
    const { octokit } = await startDemo({
      repositories: [
        { path: 'acme/pipelines', files: FILES, collaborators: ['Ann'] },
      ],
    });
    const { issues, pulls } = octokit.rest;
    await branchWith(octokit, 'kp-clicks', CHANGE);
    await pulls.create(NEW);
    const issue = { ...DEMO, issue_number: 1 };
    const pull = { ...DEMO, pull_number: 1 };
    await issues.addLabels({ ...issue, labels: ['kafka'] });
    const labels = await issues.addLabels({
      ...issue,
      labels: ['dev', 'kafka'],
    });
    expect(labels.data.map(({ name }) => name)).toEqual(['kafka', 'dev']);
    await issues.createComment({ ...issue, body: 'Looks fine' });
    const comments = await issues.listComments(issue);
    expect(comments.data.map(({ body }) => body)).toEqual(['Looks fine']);
    const reviewed = await pulls.requestReviewers({
      ...pull,
      reviewers: ['ann'],
      team_reviewers: ['data'],
    });
    expect(reviewed.data).toMatchObject({
      requested_reviewers: [{ login: 'ann' }],
      requested_teams: [{ slug: 'data' }],
      labels: [{ name: 'kafka' }, { name: 'dev' }],
    });
    const ask = (login: string) =>
      refusal(pulls.requestReviewers({ ...pull, reviewers: [login] }));
    expect(await ask('stranger')).toMatch(/^422 Reviews may only be requested/);
    expect(await ask('octocat')).toBe(
      '422 Review cannot be requested from pull request author.',
    );
    const asked = await pulls.listRequestedReviewers(pull);
    expect(asked.data.users.map(({ login }) => login)).toEqual(['ann']);
    expect(
      await refusal(
        issues.addLabels({ ...DEMO, issue_number: 9, labels: ['x'] }),
      ),
    ).toBe('404 Not Found');
  });
});
