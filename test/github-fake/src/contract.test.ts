import { client, refusal } from './__testUtils__/client';
import { DEMO, FILES } from './__testUtils__/demo';
import { startGithubFake, type GithubFakeOptions } from './startGithubFake';

/** What a test that made one wrong request is told at its end. */
async function toldAfter(
  request: (octokit: ReturnType<typeof client>) => Promise<unknown>,
  options: Pick<GithubFakeOptions, 'ignoresUnknownKeys'> = {},
): Promise<string> {
  const fake = await startGithubFake({
    ...options,
    repositories: [{ path: 'acme/pipelines', files: FILES }],
  });
  await request(client(fake.apiUrl, fake.token));
  return fake.close().then(
    () => 'nothing',
    error => error.message,
  );
}

describe('the contract', () => {
  it.each([
    [
      'a mode',
      'POST /repos/{owner}/{repo}/git/trees',
      { tree: [{ path: 'a', mode: '100645', content: '' }] },
      'Value "100645" did not meet enum requirements',
    ],
    [
      'a missing key',
      'POST /repos/{owner}/{repo}/pulls',
      { title: 'x', base: 'main' },
      'One or more required properties missing: head',
    ],
    [
      'a misspelt key',
      'POST /repos/{owner}/{repo}/git/commits',
      { message: 'x', tree: '1'.repeat(40), parent: [] },
      'The body has keys that GitHub does not know: parent',
    ],
    [
      'a query',
      'GET /repos/{owner}/{repo}/pulls',
      { headd: 'x' },
      'Received unexpected parameter: headd',
    ],
    [
      'an unknown operation',
      'GET /repos/{owner}/{repo}/topics',
      {},
      'This server does not know the operation',
    ],
  ])('tells of %s', async (_, route, parameters, message) => {
    expect(
      await toldAfter(octokit =>
        refusal(octokit.request(route, { ...DEMO, ...parameters })),
      ),
    ).toContain(message);
  });

  it('lets a key pass that GitHub ignores, where clients of others are served', async () => {
    const body = { content: 'a', encoding: 'utf-8', mode: '100644' };
    const route = 'POST /repos/{owner}/{repo}/git/blobs';
    expect(
      await toldAfter(octokit => octokit.request(route, { ...DEMO, ...body }), {
        ignoresUnknownKeys: true,
      }),
    ).toBe('nothing');
  });

  it('tells of GraphQL that does not fit the schema', async () => {
    expect(
      await toldAfter(octokit =>
        octokit.graphql('{ viewer { nickname } }').catch(error => error),
      ),
    ).toContain('Cannot query field "nickname" on type "User"');
  });

  it('has nothing to tell otherwise', async () => {
    expect(await toldAfter(octokit => octokit.rest.repos.get(DEMO))).toBe(
      'nothing',
    );
  });
});
