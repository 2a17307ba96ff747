import { generateKeyPairSync } from 'node:crypto';
import { DEMO, branchWith, startDemo } from '../__testUtils__/demo';
import { client } from '../__testUtils__/client';
import { accessOf, post, reviewWith } from './__testUtils__/reviewHarness';

const WORKFLOW = 'ghs_workflow';
const READ_ONLY = 'ghs_fork';
const PERSON = 'ghp_person';

/** A pull request, and who may write to it. */
async function start() {
  const demo = await startDemo({
    tokens: {
      [WORKFLOW]: { login: 'github-actions[bot]', isApp: true },
      [READ_ONLY]: {
        login: 'github-actions[bot]',
        isApp: true,
        permission: 'read',
      },
      [PERSON]: { login: 'machine-user' },
    },
    repositories: [{ path: 'acme/pipelines', files: { 'a.yaml': '' } }],
  });
  const { fake, octokit } = demo;
  const head = await branchWith(octokit, 'change', { 'b.yaml': 'b\n' });
  const { data } = await octokit.rest.pulls.create({
    ...DEMO,
    title: 'Change',
    head: 'change',
    base: 'main',
  });
  const pullRequest = data.number;
  const repository = fake.repository('acme/pipelines');
  return {
    ...demo,
    repository,
    head,
    pullRequest,
    comments: () => repository.pull(pullRequest)?.comments ?? [],
    as: (token: string) => ({
      access: accessOf(fake, { token }),
      pullRequest,
      head,
    }),
    /** Somebody pushes. */
    async push() {
      const sha = await branchWith(octokit, 'newer', { 'c.yaml': 'c\n' });
      await octokit.rest.git.updateRef({
        ...DEMO,
        ref: 'heads/change',
        sha,
        force: true,
      });
      return sha;
    },
    writes: () =>
      fake.calls
        .filter(({ method, kind }) => method !== 'GET' && kind === 'rest')
        .map(({ operation }) => operation),
  };
}

describe('the review on a pull request', () => {
  it('is one comment and a check with annotations, by a workflow', async () => {
    const { as, comments, repository } = await start();
    const posted = await post(as(WORKFLOW));
    expect(posted).toMatchObject({
      comment: { kind: 'created' },
      verdict: { kind: 'check' },
      annotated: true,
    });
    expect(comments()).toHaveLength(1);
    expect(comments()[0].author.login).toBe('github-actions[bot]');
    expect(comments()[0].body).toContain('1 error');
    expect(repository.checkRuns).toMatchObject([
      {
        name: 'Kafka pipelines',
        status: 'completed',
        conclusion: 'failure',
        title: '1 error',
        annotations: [
          {
            path: 'pipelines/orders/values.yaml',
            start_line: 1,
            annotation_level: 'failure',
            title: 'connector/unknown-key',
            message: 'Key number 0',
          },
        ],
      },
    ]);
    expect(repository.checkRuns[0].summary).not.toContain('<!--');
  });

  it('is edited in place, and left alone when it says the same', async () => {
    const { as, comments, repository, writes, fake } = await start();
    await post(as(WORKFLOW));
    const [first] = comments();
    fake.calls.length = 0;
    expect(await post(as(WORKFLOW))).toMatchObject({
      comment: { kind: 'unchanged' },
      verdict: { kind: 'check' },
    });
    expect(writes()).toEqual([]);
    expect(
      await post({ ...as(WORKFLOW), review: reviewWith(0) }),
    ).toMatchObject({ comment: { kind: 'updated' } });
    expect(comments()).toMatchObject([{ id: first.id }]);
    expect(comments()[0].body).toContain('Nothing changes');
    // The newest of its name is what counts
    expect(repository.checkRuns.map(({ conclusion }) => conclusion)).toEqual([
      'success',
      'failure',
    ]);
  });

  it('follows the pull request to its new head', async () => {
    const { as, comments, push } = await start();
    await post(as(WORKFLOW));
    const head = await push();
    expect(await post({ ...as(WORKFLOW), head })).toMatchObject({
      comment: { kind: 'updated' },
    });
    expect(comments()).toHaveLength(1);
    expect(comments()[0].body).toContain(`head=${head}`);
  });

  it('of an older head never takes the place of a newer one', async () => {
    const { as, comments, push, writes, fake } = await start();
    const head = await push();
    await post({ ...as(WORKFLOW), head });
    fake.calls.length = 0;
    expect(await post(as(WORKFLOW))).toEqual({
      comment: { kind: 'stale', head },
      annotated: false,
    });
    expect(writes()).toEqual([]);
    expect(comments()[0].body).toContain(`head=${head}`);
  });

  it('leaves a copy of its mark by a person alone', async () => {
    const { as, comments, octokit, pullRequest, head } = await start();
    const body = `<!-- kafka-pipelines-review folder= head=${head} -->\nApproved`;
    await octokit.rest.issues.createComment({
      ...DEMO,
      issue_number: pullRequest,
      body,
    });
    await post(as(WORKFLOW));
    expect(comments()).toHaveLength(2);
    expect(comments()[0].body).toBe(body);
  });

  it('is found on the third page of the comments', async () => {
    const { as, comments, pullRequest, fake } = await start();
    const octokit = client(fake.apiUrl, PERSON);
    const say = (count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, index) =>
          octokit.rest.issues.createComment({
            ...DEMO,
            issue_number: pullRequest,
            body: `Comment ${index}`,
          }),
        ),
      );
    await say(220);
    await post(as(WORKFLOW));
    await say(5);
    expect(
      await post({ ...as(WORKFLOW), review: reviewWith(2) }),
    ).toMatchObject({ comment: { kind: 'updated' } });
    expect(comments()).toHaveLength(226);
  });

  it('of each folder has a comment of its own', async () => {
    const { as, comments, repository } = await start();
    await post(as(WORKFLOW));
    await post({ ...as(WORKFLOW), folder: 'data/git ops' });
    await post({ ...as(WORKFLOW), folder: 'data/git ops' });
    expect(comments()).toHaveLength(2);
    expect(repository.checkRuns.map(({ name }) => name)).toEqual([
      'Kafka pipelines (data/git ops)',
      'Kafka pipelines',
    ]);
    expect(repository.checkRuns[0].annotations[0].path).toBe(
      'data/git ops/pipelines/orders/values.yaml',
    );
  });

  it('stays one when many write at once', async () => {
    const { as, comments } = await start();
    const posted = await Promise.all(
      Array.from({ length: 5 }, () => post(as(WORKFLOW))),
    );
    expect(posted.map(({ comment }) => comment?.kind)).not.toContain('refused');
    expect(comments()).toHaveLength(1);
  });

  it('removes what earlier races have left', async () => {
    const { as, comments, pullRequest, fake, head } = await start();
    const octokit = client(fake.apiUrl, WORKFLOW);
    for (let index = 0; index < 3; index += 1) {
      await octokit.rest.issues.createComment({
        ...DEMO,
        issue_number: pullRequest,
        body: `<!-- kafka-pipelines-review folder= head=${head} -->\nOld ${index}`,
      });
    }
    const [oldest] = comments();
    await post(as(WORKFLOW));
    expect(comments()).toMatchObject([{ id: oldest.id }]);
    expect(comments()[0].body).toContain('1 error');
  });

  it('says what a read-only token may not', async () => {
    const { as, comments, repository } = await start();
    expect(await post(as(READ_ONLY))).toEqual({
      comment: {
        kind: 'refused',
        reason: 'GitHub answered 403: Resource not accessible by integration',
      },
      verdict: {
        kind: 'refused',
        reason: expect.stringMatching(/no check \(.*403.*\), and no commit/),
      },
      annotated: false,
    });
    expect(comments()).toEqual([]);
    expect(repository.checkRuns).toEqual([]);
  });

  it("is a commit status where the token is a person's, set once", async () => {
    const { as, repository, comments } = await start();
    expect(await post(as(PERSON))).toMatchObject({
      comment: { kind: 'created' },
      verdict: { kind: 'status' },
      annotated: false,
    });
    await post(as(PERSON));
    expect(comments()[0].author.login).toBe('machine-user');
    expect(repository.statuses).toMatchObject([
      {
        state: 'failure',
        context: 'Kafka pipelines',
        description: '1 error',
        targetUrl: expect.stringContaining('#issuecomment-'),
      },
    ]);
  });

  it("is an app's, by its id and key", async () => {
    const { fake, pullRequest, head, comments, repository } = await start();
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
      publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
    });
    const access = accessOf(fake, {
      appId: '1',
      // As a variable of CI has it
      privateKey: privateKey.replace(/\n/g, '\\n'),
    });
    const options = { access, pullRequest, head };
    expect(await post(options)).toMatchObject({
      comment: { kind: 'created' },
      verdict: { kind: 'check' },
    });
    expect(await post(options)).toMatchObject({
      comment: { kind: 'unchanged' },
    });
    expect(comments()[0].author.login).toBe('kafka-pipelines[bot]');
    expect(repository.checkRuns).toHaveLength(1);
  });

  it('annotates 3,000 lines in steps of 50', async () => {
    const { as, repository, writes } = await start();
    await post({ ...as(WORKFLOW), review: reviewWith(3001) });
    const [run] = repository.checkRuns;
    expect(run).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(run.annotations.map(({ message }) => message)).toEqual(
      Array.from({ length: 3000 }, (_, index) => `Key number ${index}`),
    );
    expect(run.summary).toMatch(
      /^Beside the lines stand 3000 of 3001 findings\./,
    );
    expect(
      writes().filter(operation => operation?.startsWith('checks/')),
    ).toHaveLength(60);
  });

  describe('when the answer is lost', () => {
    it.each([
      ['issues/create-comment'],
      ['issues/update-comment'],
      ['checks/create'],
      ['checks/update'],
    ] as const)('of %s, is written once', async operation => {
      const { as, comments, repository, fake } = await start();
      if (operation === 'issues/update-comment') await post(as(WORKFLOW));
      for (const when of ['before', 'after'] as const) {
        fake.faults.on({ operation }, { kind: 'error', status: 502, when });
      }
      const posted = await post({
        ...as(WORKFLOW),
        review: reviewWith(120),
      });
      expect(posted.comment?.kind).not.toBe('refused');
      expect(posted.verdict?.kind).toBe('check');
      expect(comments()).toHaveLength(1);
      const [run] = repository.checkRuns;
      expect(run.conclusion).toBe('failure');
      expect(run.annotations.map(({ message }) => message)).toEqual(
        Array.from({ length: 120 }, (_, index) => `Key number ${index}`),
      );
      expect(
        repository.checkRuns.filter(({ title }) => title === '120 errors'),
      ).toHaveLength(1);
    });
  });

  it('that GitHub refuses as too long is said, and the verdict still set', async () => {
    const { as, comments, repository } = await start();
    const posted = await post({
      ...as(WORKFLOW),
      comment: `<!-- x -->\n${'x'.repeat(65_530)}`,
      review: reviewWith(0),
    });
    expect(posted.comment).toEqual({
      kind: 'refused',
      reason: expect.stringContaining('422'),
    });
    expect(posted.verdict?.kind).toBe('check');
    expect(comments()).toEqual([]);
    expect(repository.checkRuns).toMatchObject([{ conclusion: 'success' }]);
  });

  it('never tells its token', async () => {
    const { as, fake } = await start();
    for (const kind of ['drop', 'error'] as const) {
      fake.faults.on(
        { operation: 'issues/list-comments', times: 9 },
        kind === 'drop'
          ? { kind, when: 'before' }
          : { kind, status: 500, when: 'before' },
      );
    }
    const posted = await post(as(WORKFLOW));
    expect(posted.comment?.kind).toBe('refused');
    expect(JSON.stringify(posted)).not.toContain(WORKFLOW);
  });
});
