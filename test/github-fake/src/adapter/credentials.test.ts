import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import type { GitOpsRepositories } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { gitOpsRepositoriesServiceRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { DEMO, FILES, startDemo } from '../__testUtils__/demo';
import type { GithubFake } from '../startGithubFake';
import {
  committing,
  openPipelines,
  proposing,
} from './__testUtils__/pipelines';

/** The repository as a plugin of a backend gets it, with this integration. */
async function configured(
  fake: GithubFake,
  integration: Record<string, string | number | object>,
  path = 'acme/pipelines',
) {
  const user = createServiceFactory({
    service: createServiceRef<GitOpsRepositories>({
      id: 'user',
      scope: 'root',
    }),
    deps: { repositories: gitOpsRepositoriesServiceRef },
    factory: ({ repositories }) => repositories,
  });
  const { host } = new URL(fake.url);
  const repositories = await ServiceFactoryTester.from(user, {
    dependencies: [
      mockServices.rootConfig.factory({
        data: {
          integrations: {
            github: [{ host, apiBaseUrl: fake.apiUrl, ...integration }],
          },
          kafkaPipelines: {
            repositories: {
              data: { github: { url: `https://${host}/${path}` } },
            },
          },
        },
      }),
      mockServices.rootLogger.factory(),
    ],
  }).getSubject();
  return repositories.get();
}

function app() {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return {
    appId: 1,
    privateKey,
    clientId: 'id',
    clientSecret: 'secret',
    webhookSecret: 'secret',
  };
}

describe('credentials of a repository on GitHub', () => {
  it('are the token of the integration; the author is who asked', async () => {
    const { fake, octokit } = await startDemo();
    const repository = await configured(fake, { token: fake.token });
    expect(repository).toMatchObject({
      name: 'data',
      branch: 'main',
      publish: 'pullRequest',
      webUrl: `https://${new URL(fake.url).host}/acme/pipelines`,
    });
    const { commit, files } = await repository.read();
    expect(Object.fromEntries(files)).toEqual(FILES);
    const result = await repository.propose(proposing(commit, { a: '1' }));
    if (result.kind !== 'created') throw new Error(result.kind);
    const { data } = await octokit.rest.git.getCommit({
      ...DEMO,
      commit_sha: result.proposal.commit,
    });
    expect(data).toMatchObject({
      author: { name: 'Ann Example', email: 'ann@example.com' },
      verification: { verified: false },
    });
  });

  it('are the app of the integration; GitHub signs, and a trailer says who asked', async () => {
    const { fake, octokit } = await startDemo();
    const repository = await configured(fake, { apps: [app()] });
    const result = await repository.propose(
      proposing(await repository.head(), { a: '1' }),
    );
    if (result.kind !== 'created') throw new Error(result.kind);
    const { data } = await octokit.rest.git.getCommit({
      ...DEMO,
      commit_sha: result.proposal.commit,
    });
    expect(data.verification.verified).toBe(true);
    expect(data.author.name).toMatch(/\[bot\]$/);
    expect(data.message).toContain('\nRequested-By: user:default/ann\n');
  });

  it('are the own token of a person where one is given', async () => {
    const { fake, octokit } = await startDemo({
      tokens: { ghp_ann: { login: 'ann' } },
    });
    const repository = openPipelines(fake, { token: 'ghs_unknown' });
    const token = 'ghp_ann';
    const base = await repository.head({ token });
    const result = await repository.propose(proposing(base, { a: '1' }), {
      token,
    });
    if (result.kind !== 'created') throw new Error(result.kind);
    const { data } = await octokit.rest.pulls.get({
      ...DEMO,
      pull_number: result.proposal.pullRequest!.number,
    });
    expect(data.user.login).toBe('ann');
    await expect(repository.head()).rejects.toMatchObject({
      name: 'NotAllowedError',
      message:
        'GitOps repository "data" (https://github.example.com/acme/pipelines): GitHub answered 401: Bad credentials',
    });
  });

  it('stop the start where the integrations have none', async () => {
    const { fake } = await startDemo();
    const { host } = new URL(fake.url);
    await expect(configured(fake, {})).rejects.toThrow(
      `integrations.github has no token and no app for ${host}, which kafkaPipelines.repositories.data.github needs`,
    );
    await expect(
      configured(fake, { host: 'elsewhere.example.com', token: 'x' }),
    ).rejects.toThrow(`no token and no app for ${host}`);
  });

  it('say where an app is not installed', async () => {
    const { fake } = await startDemo();
    const repository = await configured(
      fake,
      { apps: [app()] },
      'nobody/pipelines',
    );
    await expect(repository.head()).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('integrations.github'),
    });
  });

  it('that may only read refuse changes', async () => {
    const { fake } = await startDemo({
      tokens: { ghp_reader: { login: 'rita', permission: 'read' } },
    });
    const token = 'ghp_reader';
    const proposals = openPipelines(fake, { token });
    const base = await proposals.head();
    expect(await proposals.propose(proposing(base, { a: '1' }))).toEqual({
      kind: 'protected',
      reason: expect.stringMatching(/^GitHub answered 40[34]: /),
    });
    const commits = openPipelines(fake, { token, publish: 'commit' });
    expect(await commits.commit(committing(base, { a: '1' }))).toEqual({
      kind: 'protected',
      reason: expect.stringMatching(/^GitHub answered 40[34]: /),
    });
  });

  it('never stand in an error', async () => {
    const { fake } = await startDemo();
    const token = 'ghp_hunter2hunter2hunter2';
    const error = await openPipelines(fake, { token })
      .read()
      .catch(caught => caught);
    expect(error).toBeInstanceOf(Error);
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(
      'hunter2',
    );
  });
});
