import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  branchWith,
  DEMO,
  FILES,
  headOf,
  startDemo,
} from './__testUtils__/demo';
import type { GithubFake } from './startGithubFake';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'github-fake-clone-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Git as a person runs it, with a token in a header. */
function gitOf(token?: string) {
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  const header = `http.extraHeader=Authorization: Basic ${credentials}`;
  return async (...args: string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)(
      'git',
      [
        ...(token ? ['-c', header] : []),
        '-c',
        'user.name=Ann',
        '-c',
        'user.email=ann@example.com',
        ...args,
      ],
      {
        cwd: folder,
        env: {
          PATH: process.env.PATH,
          HOME: folder,
          LC_ALL: 'C',
          GIT_TERMINAL_PROMPT: '0',
        },
      },
    );
    return stdout.trim();
  };
}

const failureOf = (run: Promise<string>): Promise<string> =>
  run.then(
    () => 'nothing',
    error => error.stderr,
  );

async function clone(fake: GithubFake, token = fake.token) {
  const git = gitOf(token);
  await git('clone', '--quiet', fake.gitUrl('acme/pipelines'), 'work');
  return (...args: string[]) => git('-C', 'work', ...args);
}

async function commit(git: (...args: string[]) => Promise<string>) {
  await writeFile(join(folder, 'work', 'new.yaml'), 'a: 1\n');
  await git('add', '.');
  await git('commit', '--quiet', '-m', 'By hand');
  return git('rev-parse', 'HEAD');
}

describe('git over HTTP', () => {
  it('sees the refs that REST sees', async () => {
    const { fake, octokit } = await startDemo();
    const git = await clone(fake);
    const sha = await commit(git);
    await git('push', '--quiet', 'origin', 'HEAD:kp-hand');
    expect(await headOf(octokit, 'kp-hand')).toBe(sha);
    const { data } = await octokit.rest.git.getCommit({
      ...DEMO,
      commit_sha: sha,
    });
    expect(data.author).toMatchObject({
      name: 'Ann',
      email: 'ann@example.com',
    });

    const other = await branchWith(octokit, 'kp-rest', { b: '' });
    await git('fetch', '--quiet');
    expect(await git('rev-parse', 'origin/kp-rest')).toBe(other);
  });

  it('keeps pull requests in line with what is pushed', async () => {
    const { fake, octokit } = await startDemo();
    const first = await branchWith(octokit, 'kp-hand', { b: '' });
    await octokit.rest.pulls.create({
      ...DEMO,
      title: 'x',
      head: 'kp-hand',
      base: 'main',
    });
    const git = await clone(fake);
    await git('checkout', '--quiet', 'kp-hand');
    const sha = await commit(git);
    await git('push', '--quiet');
    const get = async () =>
      (await octokit.rest.pulls.get({ ...DEMO, pull_number: 1 })).data;
    expect((await get()).head.sha).toBe(sha);
    expect(await git('rev-parse', 'HEAD^')).toBe(first);
    await git('push', '--quiet', 'origin', ':kp-hand');
    expect((await get()).state).toBe('closed');
  });

  it('refuses pushes over a newer state, and to protected branches', async () => {
    const { fake, octokit } = await startDemo();
    const git = await clone(fake);
    await commit(git);
    await git('push', '--quiet', 'origin', 'HEAD:kp-hand');
    const moved = await branchWith(octokit, 'kp-moved', { b: '' });
    await octokit.rest.git.updateRef({
      ...DEMO,
      ref: 'heads/kp-hand',
      sha: moved,
      force: true,
    });
    expect(
      await failureOf(
        git(
          'push',
          '--force-with-lease=kp-hand:HEAD',
          'origin',
          'HEAD:kp-hand',
        ),
      ),
    ).toMatch(/stale info/);
    expect(await failureOf(git('push', 'origin', 'HEAD:kp-hand'))).toMatch(
      /rejected/,
    );
    await fake.repository('acme/pipelines').protect('main');
    expect(await failureOf(git('push', 'origin', 'HEAD:main'))).toMatch(
      /GH006: Protected branch update failed for refs\/heads\/main/,
    );
    expect(await headOf(octokit, 'kp-hand')).toBe(moved);
  });

  it('asks for a token where one is needed', async () => {
    const { fake } = await startDemo({
      repositories: [
        { path: 'acme/pipelines', files: FILES, private: true },
        { path: 'acme/open', files: FILES },
      ],
      tokens: { reader: { login: 'ann', permission: 'read' } },
    });
    const closed = fake.gitUrl('acme/pipelines');
    const listed = (token: string | undefined, url: string) =>
      gitOf(token)('ls-remote', url, 'main').then(
        line => line.split('\t')[1],
        error => error.stderr,
      );
    expect(await listed(fake.token, closed)).toBe('refs/heads/main');
    expect(await listed('reader', closed)).toBe('refs/heads/main');
    expect(await listed(undefined, closed)).toMatch(/could not read Username/);
    expect(await listed('nobody', closed)).toMatch(/could not read Username/);
    expect(await listed(undefined, fake.gitUrl('acme/open'))).toBe(
      'refs/heads/main',
    );
    expect(await listed(fake.token, fake.gitUrl('acme/other'))).toMatch(
      /not found/,
    );
    const git = await clone(fake, 'reader');
    await commit(git);
    expect(await failureOf(git('push', 'origin', 'HEAD:x'))).toMatch(/403/);
  });
});
