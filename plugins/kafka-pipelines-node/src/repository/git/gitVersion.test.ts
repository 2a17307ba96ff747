import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { probeGit } from './gitVersion';

describe('probeGit', () => {
  let folder: string;
  const path = process.env.PATH;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'git-version-'));
  });
  afterEach(async () => {
    process.env.PATH = path;
    await rm(folder, { recursive: true, force: true });
  });

  async function installGit(printing: string) {
    await writeFile(join(folder, 'git'), `#!/bin/sh\necho "${printing}"\n`);
    await chmod(join(folder, 'git'), 0o755);
    process.env.PATH = folder;
  }

  it('finds the git of this machine', async () => {
    expect(await probeGit()).toMatch(/^\d+\.\d+/);
  });

  it('reads the version of other builds', async () => {
    await installGit('git version 2.50.1 (Apple Git-155)');
    expect(await probeGit()).toBe('2.50.1');
    await installGit('git version 3.0.0.windows.1');
    expect(await probeGit()).toBe('3.0.0.windows.1');
  });

  it('says what to install when there is none', async () => {
    process.env.PATH = folder;
    await expect(probeGit()).rejects.toThrow(
      /Git is needed.*ENOENT.*Install git 2\.34 or newer and put it on the PATH/,
    );
  });

  it('says what to install when it is too old', async () => {
    await installGit('git version 2.25.1');
    await expect(probeGit()).rejects.toThrow(
      'Git 2.25 is too old for GitOps repositories: install 2.34 or newer',
    );
  });

  it('does not take another program for git', async () => {
    await installGit('goat 1.0');
    await expect(probeGit()).rejects.toThrow(
      '"git --version" printed "goat 1.0", not a version of git',
    );
  });
});
