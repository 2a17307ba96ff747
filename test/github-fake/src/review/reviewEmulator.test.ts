import { client } from '../__testUtils__/client';
import { DEMO, headOf } from '../__testUtils__/demo';
import { startEmulator, type Emulator } from '../__testUtils__/startEmulator';
import { accessOf, post, reviewWith } from './__testUtils__/reviewHarness';

/*
 * The emulator has no GraphQL and no commit statuses, and it takes check runs
 * from anybody.
 */
describe('the review on a pull request of the emulator', () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = await startEmulator(['pipelines']);
  });

  afterAll(() => emulator.close());

  it('is written, left alone, and edited in place', async () => {
    const token = emulator.tokenFor('pipelines');
    const octokit = client(emulator.apiUrl, token);
    const sha = await headOf(octokit);
    await octokit.rest.git.createRef({
      ...DEMO,
      ref: 'refs/heads/change',
      sha,
    });
    await octokit.rest.repos.createOrUpdateFileContents({
      ...DEMO,
      path: 'b.yaml',
      branch: 'change',
      message: 'Change',
      content: Buffer.from('b\n').toString('base64'),
    });
    const head = await headOf(octokit, 'change');
    const { data } = await octokit.rest.pulls.create({
      ...DEMO,
      title: 'Change',
      head: 'change',
      base: 'main',
    });
    const options = {
      access: accessOf(emulator, { token }),
      pullRequest: data.number,
      head,
    };
    const comments = async () =>
      (
        await octokit.rest.issues.listComments({
          ...DEMO,
          issue_number: data.number,
        })
      ).data;

    expect(await post(options)).toMatchObject({
      comment: { kind: 'created' },
      verdict: { kind: 'check' },
    });
    const [first] = await comments();
    expect(first.body).toContain('1 error');
    expect(await post(options)).toMatchObject({
      comment: { kind: 'unchanged' },
      verdict: { kind: 'check' },
    });
    expect(await post({ ...options, review: reviewWith(0) })).toMatchObject({
      comment: { kind: 'updated' },
    });
    const after = await comments();
    expect(after.map(({ id }) => id)).toEqual([first.id]);
    expect(after[0].body).toContain('Nothing changes');
    const { data: checks } = await octokit.rest.checks.listForRef({
      ...DEMO,
      ref: head,
    });
    expect(checks.check_runs[0]).toMatchObject({ status: 'completed' });
  });
});
