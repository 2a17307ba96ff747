import { generateKeyPairSync } from 'node:crypto';
import type { GithubIntegrationConfig } from '@backstage/integration';
import { SingleInstanceGithubCredentialsProvider } from '@backstage/integration';
import { client, refusal } from './__testUtils__/client';
import { commitOn, DEMO, FILES, headOf, startDemo } from './__testUtils__/demo';
import type { GithubFake } from './startGithubFake';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

/** What Backstage makes of an `integrations.github` with an app. */
async function credentials(fake: GithubFake, path: string) {
  const config: GithubIntegrationConfig = {
    host: new URL(fake.url).host,
    apiBaseUrl: fake.apiUrl,
    apps: [
      {
        appId: 1,
        privateKey,
        clientId: 'id',
        clientSecret: 'secret',
        webhookSecret: 'secret',
      },
    ],
  };
  const provider = SingleInstanceGithubCredentialsProvider.create(config);
  return provider.getCredentials({ url: `${fake.url}/${path}` });
}

describe('a GitHub App', () => {
  it("gives Backstage's credentials provider a token that works", async () => {
    const { fake } = await startDemo({
      repositories: [
        { path: 'acme/pipelines', files: FILES, private: true },
        { path: 'other/pipelines', files: FILES, private: true },
      ],
    });
    const { type, token } = await credentials(fake, 'acme/pipelines');
    expect(type).toBe('app');
    const octokit = client(fake.apiUrl, token);
    expect((await octokit.rest.repos.get(DEMO)).data.private).toBe(true);
    expect(
      await refusal(octokit.rest.repos.get({ ...DEMO, owner: 'other' })),
    ).toBe('404 Not Found');
    const listed = await octokit.rest.apps.listReposAccessibleToInstallation();
    expect(listed.data.repositories.map(r => r.full_name)).toEqual([
      'acme/pipelines',
    ]);
  });

  it('finds the installation of a repository and narrows its token', async () => {
    const { fake } = await startDemo({
      repositories: [
        { path: 'acme/pipelines', files: FILES, private: true },
        { path: 'acme/other', files: FILES, private: true },
      ],
    });
    const app = client(fake.apiUrl, 'a.b.c').rest.apps;
    const { data: installation } = await app.getRepoInstallation(DEMO);
    const { data } = await app.createInstallationAccessToken({
      installation_id: installation.id,
      repositories: ['pipelines'],
    });
    expect(data.repositories?.map(r => r.name)).toEqual(['pipelines']);
    const { repos } = client(fake.apiUrl, data.token).rest;
    expect(await refusal(repos.get(DEMO))).toBe('200');
    expect(await refusal(repos.get({ ...DEMO, repo: 'other' }))).toBe(
      '404 Not Found',
    );
    const user = client(fake.apiUrl, fake.token).rest.apps;
    expect(await refusal(user.getRepoInstallation(DEMO))).toMatch(/^401/);
    expect(
      await refusal(app.createInstallationAccessToken({ installation_id: 7 })),
    ).toBe('404 Not Found');
  });

  it('is where it is installed only', async () => {
    const { fake } = await startDemo({ app: { installedFor: ['other'] } });
    const { type, token } = await credentials(fake, 'acme/pipelines');
    expect({ type, token }).toEqual({ type: 'token', token: undefined });
  });

  it('has its commits signed when nobody is named in them', async () => {
    const { fake } = await startDemo();
    const { token } = await credentials(fake, 'acme/pipelines');
    const octokit = client(fake.apiUrl, token);
    const base = await headOf(octokit);
    const sha = await commitOn(octokit, base, { a: '1' });
    const read = async (commit_sha: string) =>
      (await octokit.rest.git.getCommit({ ...DEMO, commit_sha })).data;
    const signed = await read(sha);
    expect(signed).toMatchObject({
      author: { name: 'kafka-pipelines[bot]' },
      committer: { name: 'GitHub', email: 'noreply@github.com' },
      verification: { verified: true, reason: 'valid' },
    });
    const { data } = await octokit.rest.git.createCommit({
      ...DEMO,
      message: 'Change',
      tree: signed.tree.sha,
      parents: [base],
      author: { name: 'Ann', email: 'ann@example.com' },
    });
    expect(await read(data.sha)).toMatchObject({
      author: { name: 'Ann' },
      committer: { name: 'Ann' },
      verification: { verified: false },
    });
  });
});
