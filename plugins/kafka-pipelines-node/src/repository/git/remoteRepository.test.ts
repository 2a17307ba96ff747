import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { GitHttpServer } from '../../testUtils/GitHttpServer';
import { commitRequest } from '../conformance/harness';
import {
  createGitServerHarness,
  type GitServerHarness,
} from './gitServerHarness';
import { mirrorPath } from './mirrorFolder';
import { runGit } from './runGit';

jest.setTimeout(30_000);

const FILES = Object.fromEntries(
  Array.from({ length: 50 }, (_, i) => [
    `pipelines/p${i}/values.yaml`,
    `n: ${i}\n`,
  ]),
);

describe('a git repository on a server', () => {
  let harness: GitServerHarness;
  let state: string;
  const env = { ...process.env };
  const log = { info: jest.fn(), warn: jest.fn() };
  beforeEach(async () => {
    harness = await createGitServerHarness({ files: FILES });
    state = await mkdtemp(join(tmpdir(), 'git-mirrors-'));
    log.info.mockClear();
    log.warn.mockClear();
  });
  afterEach(async () => {
    process.env = { ...env };
    await harness.dispose();
    await rm(state, { recursive: true, force: true });
  });

  const connect: GitServerHarness['connect'] = options =>
    harness.connect({ stateFolder: state, logger: log, ...options });
  const requestsDuring = async (task: () => Promise<unknown>) => {
    const { requests } = harness.server;
    const before = requests.length;
    await task();
    return requests.slice(before);
  };
  const mirror = () => mirrorPath(state, 'demo', harness.server.url);

  it('fetches the history and then all contents that are needed in one go', async () => {
    const repository = connect();
    const posts = (await requestsDuring(() => repository.read())).filter(
      request => request.startsWith('POST'),
    );
    // The branches, the history, the contents
    expect(posts).toHaveLength(3);

    const known = await requestsDuring(() => repository.read());
    expect(known).toEqual([
      'GET /info/refs?service=git-upload-pack',
      'POST /git-upload-pack',
    ]);

    await harness.proposals?.commitByHand({
      branch: 'main',
      changes: { 'a.yaml': '1', 'b.yaml': '2' },
    });
    const fresh = await requestsDuring(async () => {
      expect((await repository.read()).files.get('b.yaml')).toBe('2');
    });
    expect(fresh).toHaveLength(3);
  });

  it('reads versions of a file in few requests', async () => {
    const path = 'pipelines/p0/values.yaml';
    for (let n = 0; n < 15; n += 1) {
      await harness.proposals?.commitByHand({
        branch: 'main',
        changes: { [path]: `version: ${n}\n` },
      });
    }
    const repository = connect();
    await repository.head();
    const texts: Array<string | undefined> = [];
    const requests = await requestsDuring(async () => {
      for await (const { text } of repository.history(path)) texts.push(text);
    });
    expect(texts).toHaveLength(16);
    expect(texts[0]).toBe('version: 14\n');
    expect(texts[15]).toBe('n: 0\n');
    expect(requests.length).toBeLessThanOrEqual(4);
  });

  it('commits with one push on what was read', async () => {
    const repository = connect();
    const { commit } = await repository.read();
    const requests = await requestsDuring(async () => {
      const result = await repository.commit(
        commitRequest(commit, { 'a.yaml': '1' }),
      );
      expect(result.kind).toBe('created');
    });
    expect(requests).toEqual([
      'GET /info/refs?service=git-receive-pack',
      'POST /git-receive-pack',
    ]);
  });

  it('works with a server that sends whole histories only, and says so once', async () => {
    await harness.bare.git('config', 'uploadpack.allowFilter', 'false');
    const repository = connect();
    expect((await repository.read()).files.size).toBe(50);
    await repository.read();
    expect(log.info.mock.calls).toEqual([
      [expect.stringMatching(/"demo": the server sends whole histories only/)],
    ]);
    expect(log.warn).not.toHaveBeenCalled();
  });

  it('fetches everything from a server that sends no single files', async () => {
    harness.server.isOld = true;
    const repository = connect();
    expect((await repository.read()).files.size).toBe(50);
    const result = await repository.commit(
      commitRequest(await repository.head(), { 'a.yaml': '1' }),
    );
    expect(result.kind).toBe('created');
    expect((await repository.read()).files.size).toBe(51);
    expect(log.warn.mock.calls.flat().join()).toMatch(
      /sends no single files, so all versions of all files are fetched/,
    );
  });

  it.each([
    [
      'a wrong password',
      { auth: { username: 'robot', password: 'hunter2' } },
      /does not accept the credentials of kafkaPipelines\.repositories\.demo\.git\.auth/,
    ],
    ['no credentials', { auth: undefined }, /does not accept the credentials/],
  ])(
    'says what is wrong with %s, and not what they are',
    async (_, options, message) => {
      const error = await connect(options)
        .head()
        .catch(thrown => thrown);
      expect(error.name).toBe('ServiceUnavailableError');
      expect(error.message).toMatch(message);
      expect(error.message).not.toContain('hunter2');
    },
  );

  it('signs in with a token', async () => {
    harness.server.authorization = 'Bearer t0ken';
    const repository = connect({ auth: { token: 't0ken' } });
    const base = await repository.head();
    expect(
      (await repository.commit(commitRequest(base, { a: '1' }))).kind,
    ).toBe('created');
  });

  it('says that there is no repository at the address', async () => {
    const url = harness.server.url.replace('gitops.git', 'other.git');
    await expect(connect({ url }).read()).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringMatching(
        /"demo": the server has no repository at the address of kafkaPipelines\.repositories\.demo\.git\.url/,
      ),
    });
  });

  it('answers protected when it may read only', async () => {
    const repository = connect();
    const base = await repository.head();
    harness.server.failOn(/receive-pack/, {
      kind: 'answer',
      status: 403,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: 'You may not push with pass word:ü.',
    });
    expect(await repository.commit(commitRequest(base, { a: '1' }))).toEqual({
      kind: 'protected',
      reason: expect.stringMatching(
        /^remote: You may not push with \*\*\*\. .*403/,
      ),
    });
    expect(await harness.listCommits()).toEqual([base]);
  });

  it('gives up a server that says nothing', async () => {
    const repository = connect({ stallSeconds: 1 });
    await repository.head();
    harness.server.failOn(/./, { kind: 'slow', milliseconds: 5000 });
    await expect(repository.head()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/"demo": the server does not answer/),
    });
  });

  it('is there again when the server is', async () => {
    const repository = connect();
    harness.server.failOn(/./, { kind: 'droppedBefore' });
    await expect(repository.read()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    harness.server.recover();
    expect((await repository.read()).files.size).toBe(50);
  });

  it('reads a commit it knows without the server', async () => {
    const repository = connect();
    const { commit } = await repository.read();
    harness.server.failOn(/./, { kind: 'droppedBefore' });
    expect((await repository.read({ commit })).files.size).toBe(50);
  });

  it('reads again what broke off', async () => {
    for (let n = 1; n <= 5; n += 1) {
      const injected = harness.server.inject(n, { kind: 'droppedAfter' });
      const repository = connect({ stateFolder: join(state, String(n)) });
      expect((await repository.read()).files.size).toBe(50);
      expect(injected.request).toMatch(/upload-pack/);
    }
    expect(log.warn).not.toHaveBeenCalled();
  });

  it.each([
    ['whose answer was lost', { kind: 'droppedAfter' }],
    ['whose answer was an error', { kind: 'errorAfter' }],
    ['that did not arrive', { kind: 'droppedBefore' }],
    ['that was answered with an error', { kind: 'errorBefore' }],
  ] as const)('makes one commit with a push %s', async (_, fault) => {
    const repository = connect();
    const base = await repository.head();
    const injected = harness.server.inject(2, fault);
    const result = await repository.commit(commitRequest(base, { a: '1' }));
    expect(injected.request).toBe('POST /git-receive-pack');
    const [head, ...others] = await harness.listCommits();
    expect(result).toEqual({ kind: 'created', commit: head });
    expect(others).toEqual([base]);
  });

  it('follows no redirect, with credentials or without', async () => {
    const elsewhere = new GitHttpServer(harness.gitDir);
    await elsewhere.listen();
    try {
      harness.server.failOn(/./, {
        kind: 'answer',
        status: 302,
        headers: {
          location: `${elsewhere.url}/info/refs?service=git-upload-pack`,
        },
      });
      await expect(connect().head()).rejects.toThrow(
        /points to another address, which is not followed/,
      );
      expect(elsewhere.requests).toEqual([]);
    } finally {
      await elsewhere.close();
    }
  });

  it('shows credentials and address to nobody, and takes no settings of the host', async () => {
    const bin = join(state, 'bin');
    const { stdout } = await runGit(['--exec-path'], {});
    await writeFile(
      join(state, '.gitconfig'),
      '[core]\n\tbogus\n[url "http://127.0.0.1:1/"]\n\tinsteadOf = http://\n',
    );
    await writeFile(
      join(state, '.netrc'),
      'machine 127.0.0.1 login a password b\n',
    );
    await mkdir(bin);
    await writeFile(
      join(bin, 'git'),
      `#!/bin/sh\nprintf '%s\\n' "$*" >> '${state}/arguments'\nexec '${stdout
        .toString()
        .trim()}/git' "$@"\n`,
    );
    await chmod(join(bin, 'git'), 0o755);
    process.env.PATH = `${bin}${delimiter}${env.PATH}`;
    process.env.HOME = state;
    process.env.GIT_ASKPASS = '/bin/false';

    const repository = connect();
    const base = await repository.head();
    expect(
      (await repository.commit(commitRequest(base, { a: '1' }))).kind,
    ).toBe('created');
    const seen = await readFile(join(state, 'arguments'), 'utf8');
    expect(seen).toMatch(/push --porcelain/);
    expect(seen).not.toMatch(/http:|pass|Authorization|robot/i);
    const config = await readFile(join(mirror(), 'config'), 'utf8');
    expect(config).not.toMatch(/http|Authorization/);
  });

  it('shares a mirror with another process', async () => {
    const repositories = Array.from({ length: 4 }, () => connect());
    const all = await Promise.all(repositories.map(each => each.read()));
    expect(all.map(({ files }) => files.size)).toEqual([50, 50, 50, 50]);
    expect(await readdir(state)).toHaveLength(1);
    await harness.proposals?.commitByHand({
      branch: 'main',
      changes: { 'a.yaml': '1' },
    });
    const heads = await Promise.all(repositories.map(each => each.head()));
    expect(new Set(heads)).toEqual(
      new Set([await harness.proposals?.head('main')]),
    );
  });

  it('makes a damaged mirror anew', async () => {
    const repository = connect();
    const { commit } = await repository.read();
    await rm(join(mirror(), 'objects'), { recursive: true });
    const again = connect();
    expect((await again.read()).files.size).toBe(50);
    expect(await again.head()).toBe(commit);

    await rm(mirror(), { recursive: true });
    expect((await again.read()).files.size).toBe(50);

    await writeFile(join(mirror(), 'refs', 'heads', 'main.lock'), '');
    await harness.proposals?.commitByHand({
      branch: 'main',
      changes: { 'a.yaml': '1' },
    });
    expect((await again.read()).files.size).toBe(51);
  });

  it('keeps no mirror where others may write', async () => {
    await chmod(state, 0o777);
    await expect(connect().head()).rejects.toThrow(
      /can be written by other users; set kafkaPipelines\.stateDirectory/,
    );
    expect(await readdir(state)).toEqual([]);
  });
});
