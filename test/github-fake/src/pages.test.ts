import { branchWith, DEMO, startDemo } from './__testUtils__/demo';

describe('pages', () => {
  it('show a pull request to who follows its link', async () => {
    const { octokit } = await startDemo();
    await branchWith(octokit, 'kp-one', { a: '1' });
    const { data } = await octokit.rest.pulls.create({
      ...DEMO,
      title: 'Add <b>',
      head: 'kp-one',
      base: 'main',
    });
    const answer = await fetch(data.html_url);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).toContain('<h1>Add &lt;b&gt; #1</h1>');
    expect(text).toContain('<code>kp-one</code> into <code>main</code>: open');
    expect((await fetch(`${data.html_url}2`)).status).toBe(404);
  });
});
