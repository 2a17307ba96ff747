import { DEMO, FILES, startDemo } from '../__testUtils__/demo';
import type { GithubFake } from '../startGithubFake';
import { openPipelines, proposing, takeCalls } from './__testUtils__/pipelines';

type Text = NonNullable<ReturnType<typeof proposing>['pullRequest']>;

/** Proposes one file with this pull request. */
async function propose(fake: GithubFake, text: Partial<Text>) {
  const repository = openPipelines(fake);
  const base = await repository.head();
  const result = await repository.propose(
    proposing(
      base,
      { 'pipelines/clicks/values.yaml': 'a: 1\n' },
      { pullRequest: { title: 'Add clicks', body: 'Text', ...text } },
    ),
  );
  if (result.kind !== 'created') throw new Error(result.kind);
  return result;
}

describe('pull requests of a repository on GitHub', () => {
  it('are set up as asked for, a call for each step', async () => {
    const { fake, octokit } = await startDemo({
      repositories: [
        {
          path: 'acme/pipelines',
          files: FILES,
          collaborators: ['bob'],
          autoMerge: true,
          // What could be merged at once needs no waiting, for GitHub
          protectedBranches: ['main'],
        },
      ],
    });
    const { proposal, notes } = await propose(fake, {
      labels: ['kafka', 'data'],
      reviewers: ['bob'],
      autoMerge: 'squash',
    });
    expect(notes).toEqual([]);
    expect(takeCalls(fake).slice(-4)).toEqual([
      'pulls/create 201',
      'issues/add-labels 200',
      'pulls/request-reviewers 201',
      'graphql 200',
    ]);
    const { data } = await octokit.rest.pulls.get({
      ...DEMO,
      pull_number: proposal.pullRequest!.number,
    });
    expect(data).toMatchObject({
      title: 'Add clicks',
      draft: false,
      requested_reviewers: [{ login: 'bob' }],
      auto_merge: { merge_method: 'squash' },
      head: { ref: 'kp-create-clicks', sha: proposal.commit },
      base: { ref: 'main' },
    });
    expect(data.labels.map(({ name }) => name).sort()).toEqual([
      'data',
      'kafka',
    ]);
  });

  it('are drafts where that is asked for', async () => {
    const { fake } = await startDemo();
    const { notes } = await propose(fake, { draft: true });
    expect(notes).toEqual([]);
    expect(await openPipelines(fake).openProposals()).toMatchObject([
      { branch: 'kp-create-clicks', pullRequest: { draft: true } },
    ]);
  });

  it('are there also when nothing of the rest works, which notes say', async () => {
    const { fake } = await startDemo({
      repositories: [{ path: 'acme/pipelines', files: FILES, private: true }],
    });
    fake.faults.on(
      { operation: 'issues/add-labels', times: 3 },
      { kind: 'error', status: 500, when: 'before' },
    );
    const { proposal, notes } = await propose(fake, {
      draft: true,
      labels: ['kafka'],
      reviewers: ['nobody'],
      teamReviewers: ['data'],
      autoMerge: 'merge',
    });
    expect(proposal.pullRequest?.number).toBe(1);
    expect(notes).toEqual([
      expect.stringMatching(/^The pull request is no draft, as one was refus/),
      expect.stringMatching(
        /^The labels kafka were not set: GitHub answered 5/,
      ),
      expect.stringMatching(/^A review by nobody, data was not requested: Git/),
      expect.stringMatching(/^Auto-merge was not enabled: GitHub answered: /),
    ]);
  });

  it('are not set up again when they are updated', async () => {
    const { fake, octokit } = await startDemo();
    const first = await propose(fake, { labels: ['kafka'] });
    const { number } = first.proposal.pullRequest!;
    await octokit.rest.pulls.update({
      ...DEMO,
      pull_number: number,
      body: `Hello\n\n${
        (
          await octokit.rest.pulls.get({ ...DEMO, pull_number: number })
        ).data.body
      }`,
    });
    takeCalls(fake);
    const repository = openPipelines(fake);
    const result = await repository.propose(
      proposing(
        await repository.head(),
        { 'pipelines/clicks/values.yaml': 'a: 2\n' },
        {
          trailers: {
            'Request-Id': 'task-2',
            'Pipeline-Id': 'clicks',
            'Change-Digest': 'sha256-2',
            'Requested-By': 'user:default/ann',
          },
          pullRequest: {
            title: 'Add clicks at once',
            body: 'New text',
            labels: ['kafka'],
          },
        },
      ),
    );
    expect(result).toMatchObject({
      kind: 'updated',
      notes: [],
      proposal: { pullRequest: { number } },
    });
    expect(takeCalls(fake)).not.toContain('issues/add-labels 200');
    const { data } = await octokit.rest.pulls.get({
      ...DEMO,
      pull_number: number,
    });
    expect(data.title).toBe('Add clicks at once');
    expect(data.body).toMatch(/^Hello\n\n.*\nNew text\n/s);
    expect(data.body).not.toContain('\nText\n');
  });

  it('tell when GitHub takes no more, and are completed later', async () => {
    const { fake } = await startDemo();
    const repository = openPipelines(fake);
    const request = proposing(await repository.head(), { a: '1' });
    fake.faults.on(
      { operation: 'pulls/create' },
      { kind: 'limit', status: 403, retryAfter: 300 },
    );
    const start = Date.now();
    const limited = await repository.propose(request);
    if (limited.kind !== 'rateLimited') throw new Error(limited.kind);
    expect(limited.until.getTime() - start).toBeGreaterThanOrEqual(300_000);
    expect(Date.now() - start).toBeLessThan(10_000);
    const completed = await openPipelines(fake).propose(request);
    expect(completed).toMatchObject({
      proposal: { pullRequest: { number: 1 } },
    });
    // Made in the same second, both commits are the same
    expect(['adopted', 'created']).toContain(completed.kind);
  });
});
