import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from './writeFiles';

describe('writeFiles', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
    await writeFile(join(root, 'a'), 'old\n');
    await chmod(join(root, 'a'), 0o640);
  });

  afterEach(() => rm(root, { recursive: true }));

  it('replaces texts, and keeps who may read them', async () => {
    await writeFiles(root, new Map([['a', 'new\n']]));
    expect(await readFile(join(root, 'a'), 'utf8')).toBe('new\n');
    expect((await stat(join(root, 'a'))).mode % 0o1000).toBe(0o640);
    expect(await readdir(root)).toEqual(['a']);
  });

  it('adds files, and their folders', async () => {
    await writeFiles(root, new Map([['b/c', 'new\n']]));
    expect(await readFile(join(root, 'b/c'), 'utf8')).toBe('new\n');
    expect(await readdir(join(root, 'b'))).toEqual(['c']);
  });

  it('leaves everything as it was when one cannot be written', async () => {
    const texts = new Map([
      ['a', 'new\n'],
      ['a/b', 'new\n'],
    ]);
    await expect(writeFiles(root, texts)).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(await readFile(join(root, 'a'), 'utf8')).toBe('old\n');
    expect(await readdir(root)).toEqual(['a']);
  });

  it('puts back what was in place when another cannot take its place', async () => {
    await mkdir(join(root, 'folder/full'), { recursive: true });
    const texts = new Map([
      ['a', 'new\n'],
      ['b', 'new\n'],
      // Nothing takes the place of a folder.
      ['folder', 'new\n'],
    ]);
    await expect(writeFiles(root, texts)).rejects.toThrow(
      /EISDIR|EPERM|ERR_FS/,
    );
    expect(await readFile(join(root, 'a'), 'utf8')).toBe('old\n');
    expect((await stat(join(root, 'a'))).mode % 0o1000).toBe(0o640);
    expect((await readdir(root)).sort()).toEqual(['a', 'folder']);
  });
});
