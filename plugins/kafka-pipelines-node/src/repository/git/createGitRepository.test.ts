import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeRepositoryConformance } from '../conformance/describeRepositoryConformance';
import { createGitHarness, type GitHarness } from '../conformance/gitHarness';
import { commitRequest } from '../conformance/harness';
import { createGitRepository } from './createGitRepository';
import { runGit } from './runGit';

describeRepositoryConformance('git', createGitHarness, { proposals: 'branch' });

describe('createGitRepository', () => {
  let harness: GitHarness;
  beforeEach(async () => {
    harness = await createGitHarness({ files: { 'a.yaml': 'a: 1\n' } });
  });
  afterEach(() => harness.dispose());

  const open = (path: string, branch = 'main') =>
    createGitRepository({ name: 'demo', path, branch });

  it('says how to get a repository that is not there, and finds it then', async () => {
    const path = join(harness.path, '..', 'later.git');
    const repository = open(path);
    await expect(repository.head()).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringMatching(
        /"demo": there is no bare git repository at .*later\.git.*git init --bare.*kafkaPipelines\.repositories\.demo\.git\.url/,
      ),
    });
    await runGit(['clone', '--quiet', '--bare', harness.path, path], {});
    expect(await repository.head()).toBe(await harness.open().head());
  });

  it('refuses a repository with a working tree', async () => {
    const path = join(harness.path, '..', 'work');
    await runGit(['clone', '--quiet', harness.path, path], {});
    await expect(open(join(path, '.git')).head()).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/has a working tree/),
    });
    await expect(open(path).head()).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('names the branches there are when its own is missing', async () => {
    await expect(open(harness.path, 'trunk').read()).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringMatching(
        /"demo" has no branch "trunk"\. Its branches: main\..*kafkaPipelines\.repositories\.demo\.branch/,
      ),
    });
  });

  it('works beside a hook and a config that would get in the way', async () => {
    const hook = join(harness.path, 'hooks', 'reference-transaction');
    await runGit(['config', 'core.hooksPath', join(harness.path, 'hooks')], {
      gitDir: harness.path,
    });
    await harness.git('config', 'log.showSignature', 'true');
    await harness.git('config', 'core.autocrlf', 'true');
    await harness.git('config', 'i18n.commitEncoding', 'ISO-8859-1');
    await writeFile(hook, '#!/bin/sh\nexit 1\n');
    await chmod(hook, 0o755);

    const repository = harness.open();
    const text = 'a: 1\r\n';
    const result = await repository.commit(
      commitRequest(
        await repository.head(),
        { 'a.yaml': text, '.gitattributes': '* text=auto ident\n' },
        { message: 'Größe', trailers: { 'Request-Id': 'größe' } },
      ),
    );
    expect(result.kind).toBe('created');
    expect((await harness.open().read()).files.get('a.yaml')).toBe(text);
    expect(await repository.findRequest('größe', ['a.yaml'])).toBe(
      await repository.head(),
    );
  });

  it('ignores the git environment of the process it runs in', async () => {
    const before = process.env.GIT_INDEX_FILE;
    process.env.GIT_INDEX_FILE = '/nowhere/index';
    process.env.GIT_AUTHOR_NAME = 'Somebody else';
    try {
      const repository = harness.open();
      const base = await repository.head();
      await repository.commit(commitRequest(base, { b: '1' }));
      const { author } = await harness.describeCommit(await repository.head());
      expect(author.name).toBe('Ann Example');
    } finally {
      delete process.env.GIT_AUTHOR_NAME;
      if (before === undefined) delete process.env.GIT_INDEX_FILE;
      else process.env.GIT_INDEX_FILE = before;
    }
  });

  it('keeps the mode of a file it changes', async () => {
    const id = (await harness.git('rev-parse', 'main:a.yaml')).trim();
    await runGit(['fast-import', '--quiet'], {
      gitDir: harness.path,
      input: `commit refs/heads/main\ncommitter S <s@x> 1700000001 +0000\ndata 1\nx\nfrom refs/heads/main^0\nM 100755 ${id} run.sh\ndone\n`,
    });
    const repository = harness.open();
    await repository.commit(
      commitRequest(await repository.head(), { 'run.sh': 'echo\n' }),
    );
    expect(await harness.git('ls-tree', 'main', 'run.sh')).toMatch(/^100755 /);
  });

  it('says that a damaged repository is damaged', async () => {
    const id = (await harness.git('rev-parse', 'main:a.yaml')).trim();
    const commit = await harness.open().head();
    await rm(join(harness.path, 'objects', id.slice(0, 2), id.slice(2)));
    await expect(harness.open().read({ commit })).rejects.toThrow(
      /damaged.*missing/,
    );
  });

  it('names the lock that a crashed git left behind', async () => {
    await writeFile(join(harness.path, 'refs', 'heads', 'main.lock'), '');
    const repository = harness.open();
    const base = await repository.head();
    await expect(
      repository.commit(commitRequest(base, { b: '1' })),
    ).rejects.toThrow(/main\.lock': File exists/);
    expect(await harness.listCommits()).toEqual([base]);
  }, 15_000);

  // Root may write anywhere, so only another user can see the refusal.
  const describeAsUser = process.getuid?.() === 0 ? describe.skip : describe;
  describeAsUser('without the right to write', () => {
    it('answers protected when the repository is read-only', async () => {
      await chmod(join(harness.path, 'objects'), 0o555);
      try {
        const repository = harness.open();
        const base = await repository.head();
        expect(
          await repository.commit(commitRequest(base, { b: '1' })),
        ).toEqual({
          kind: 'protected',
          reason: expect.stringMatching(/folder objects of .* is not writable/),
        });
      } finally {
        await chmod(join(harness.path, 'objects'), 0o755);
      }
    });
  });
});
