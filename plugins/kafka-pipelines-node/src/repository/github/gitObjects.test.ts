import { kindOfMode, type TreeEntry } from '../tree';
import { runGit } from '../git/runGit';
import { createGitHarness, type GitHarness } from '../conformance/gitHarness';
import { blobId, treeId } from './gitObjects';

describe('ids of git objects', () => {
  let harness: GitHarness;
  beforeAll(async () => {
    harness = await createGitHarness({
      files: {
        // In the order of bytes the folder `a` comes after `a.b`, as `a/`
        'a/x': '1',
        'a.b': '2',
        a0: '3',
        'größe/数据.yaml': 'ü\n',
        'z/y/x/w': '',
      },
      symlinks: { link: 'a.b' },
      submodules: ['module'],
    });
  });
  afterAll(() => harness.dispose());

  it('are those that git gives to a tree', async () => {
    const { stdout } = await runGit(['ls-tree', '-r', '-z', 'main'], {
      gitDir: harness.path,
    });
    const tree = new Map<string, TreeEntry>();
    for (const line of stdout.toString().split('\0').filter(Boolean)) {
      const [info, path] = line.split('\t');
      const [mode, , id] = info.split(' ');
      tree.set(path, { kind: kindOfMode(mode), mode, id, size: 0 });
    }
    expect(tree.size).toBe(7);
    expect(treeId(tree)).toBe(
      (await harness.git('rev-parse', 'main^{tree}')).trim(),
    );
    expect(treeId(new Map())).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
  });

  it('are those that git gives to a text', async () => {
    const id = await harness.git('rev-parse', 'main:größe/数据.yaml');
    expect(blobId('ü\n')).toBe(id.trim());
    expect(blobId('')).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
  });
});
