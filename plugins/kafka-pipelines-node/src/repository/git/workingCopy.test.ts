import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkingCopy } from './workingCopy';

let root: string;
let part: string;
const git = (...args: string[]) =>
  execFileSync(
    'git',
    [
      '-C',
      root,
      '-c',
      'user.name=Ann',
      '-c',
      'user.email=a@example.com',
      ...args,
    ],
    { encoding: 'utf8' },
  ).trim();

async function commit(path: string, text: string): Promise<string> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
  git('add', '--all');
  git('commit', '--quiet', '--message', path);
  return git('rev-parse', 'HEAD');
}

let first: string;
let second: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'working-copy-'));
  part = join(root, 'gitops');
  git('init', '--quiet', '--initial-branch=main');
  first = await commit('other.txt', 'not ours');
  second = await commit('gitops/pipelines/a/values.yaml', 'one');
  await commit('gitops/pipelines/a/values.yaml', 'two');
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function open(folder = part): Promise<WorkingCopy> {
  const found = await WorkingCopy.find(folder);
  if (!found) throw new Error(`${folder} is no working copy`);
  return found;
}

it('reads what a commit has in the folder, whatever lies there now', async () => {
  const copy = await open();
  await writeFile(join(part, 'pipelines/a/values.yaml'), 'not committed');
  const before = await copy.read(second);
  expect([...before.files]).toEqual([['pipelines/a/values.yaml', 'one']]);
  expect(before.commit).toBe(second);
  const head = await copy.read((await copy.commitOf('main'))!);
  expect(head.files.get('pipelines/a/values.yaml')).toBe('two');
});

it('reads the whole repository from its root', async () => {
  const { files } = await (await open(root)).read(second);
  expect([...files.keys()]).toEqual([
    'gitops/pipelines/a/values.yaml',
    'other.txt',
  ]);
});

it('finds nothing in a folder that a commit does not have', async () => {
  expect((await (await open()).read(first)).files.size).toBe(0);
});

it('knows what revisions mean, and which it does not have', async () => {
  const copy = await open();
  expect(await copy.commitOf('HEAD~1')).toBe(second);
  expect(await copy.commitOf('no-such-branch')).toBeUndefined();
  expect(await copy.commitOf('--help')).toBeUndefined();
});

it('finds where two branches part', async () => {
  const copy = await open();
  git('checkout', '--quiet', '--force', '-b', 'change', second);
  const change = await commit('gitops/pipelines/b/values.yaml', 'new');
  git('checkout', '--quiet', 'main');
  expect(await copy.mergeBase((await copy.commitOf('main'))!, change)).toBe(
    second,
  );
  git('checkout', '--quiet', '--orphan', 'alone');
  const alone = await commit('alone.txt', 'alone');
  git('checkout', '--quiet', 'main');
  expect(await copy.mergeBase(change, alone)).toBeUndefined();
});

it('says that a folder is no working copy', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'no-working-copy-'));
  try {
    expect(await WorkingCopy.find(folder)).toBeUndefined();
    expect(await WorkingCopy.find(join(folder, 'gone'))).toBeUndefined();
  } finally {
    await rm(folder, { recursive: true });
  }
});
