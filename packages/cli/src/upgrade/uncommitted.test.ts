import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from './__testUtils__/olderDemo';
import { uncommitted } from './uncommitted';

describe('uncommitted', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
  });

  afterEach(() => rm(root, { recursive: true }));

  it('names files that are changed, new or ignored, from the folder given', async () => {
    const gitops = join(root, 'data', 'gitops');
    await mkdir(gitops, { recursive: true });
    git(root, 'init', '-q');
    await writeFile(join(root, '.gitignore'), 'ignored.yaml\n');
    for (const name of ['same.yaml', 'ä b.yaml']) {
      await writeFile(join(gitops, name), 'a: 1\n');
    }
    git(root, 'add', '.');
    git(root, 'commit', '-q', '-m', 'First');
    for (const name of ['ä b.yaml', 'new.yaml', 'ignored.yaml']) {
      await writeFile(join(gitops, name), 'a: 2\n');
    }
    expect(
      await uncommitted(gitops, [
        'same.yaml',
        'ä b.yaml',
        'new.yaml',
        'ignored.yaml',
      ]),
    ).toEqual(['ä b.yaml', 'new.yaml', 'ignored.yaml']);
  });

  it('asks for more files than a command line takes', async () => {
    git(root, 'init', '-q');
    await writeFile(join(root, 'last'), '');
    const names = Array.from({ length: 20_000 }, (_, i) => `pipelines/x${i}`);
    expect(await uncommitted(root, [...names, 'last'])).toEqual(['last']);
  });

  it('has nothing to say outside of a working copy', async () => {
    await writeFile(join(root, 'a'), '');
    expect(await uncommitted(root, ['a'])).toEqual([]);
  });
});
