import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readDirectory } from './readDirectory';

describe('readDirectory', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
  });

  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });

  async function write(path: string, text: string | Buffer) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }

  it('reads every text file but those of git and npm', async () => {
    await write('kafka-pipelines.yaml', 'environments: {}\n');
    await write('pipelines/a/values.yaml', 'pipeline: {}\n');
    await write('docs/picture.png', Buffer.from([0x89, 0, 1]));
    await write('.git/config', 'secret');
    await write('node_modules/x/package.json', '{}');
    await symlink('/etc/hosts', join(root, 'docs/hosts'));
    const { files, skipped, folders } = await readDirectory(root);
    expect(folders).toEqual(['', 'docs', 'pipelines', 'pipelines/a']);
    expect([...files]).toEqual([
      ['kafka-pipelines.yaml', 'environments: {}\n'],
      ['pipelines/a/values.yaml', 'pipeline: {}\n'],
    ]);
    expect(skipped.map(({ path }) => path)).toEqual([
      'docs/hosts',
      'docs/picture.png',
    ]);
  });

  it('reports what it does not read', async () => {
    await write('kafka-pipelines.yaml', 'environments: {}\n');
    await write('presets/binary.yaml', Buffer.from([0xff, 0xfe]));
    await write('presets/large.yaml', 'x'.repeat(1024 * 1024 + 1));
    await symlink('/etc/hosts', join(root, 'presets/link.yaml'));
    await symlink('/etc', join(root, 'pipelines'));
    const { files, skipped } = await readDirectory(root);
    expect([...files.keys()]).toEqual(['kafka-pipelines.yaml']);
    expect(skipped).toEqual([
      { path: 'pipelines', reason: 'is a symbolic link' },
      { path: 'presets/binary.yaml', reason: 'is not UTF-8 text' },
      { path: 'presets/large.yaml', reason: 'is larger than 1048576 bytes' },
      { path: 'presets/link.yaml', reason: 'is a symbolic link' },
    ]);
  });

  it('reads nothing of a folder that is no repository of pipelines', async () => {
    await write('notes.yaml', 'a: 1\n');
    expect(await readDirectory(root)).toEqual({
      files: new Map(),
      skipped: [],
      folders: [],
    });
  });

  it('refuses a folder that is not there', async () => {
    await expect(readDirectory(join(root, 'none'))).rejects.toThrow(
      /^There is no folder .*none$/,
    );
    await write('file', '');
    await expect(readDirectory(join(root, 'file'))).rejects.toThrow(
      'There is no folder',
    );
  });
});
