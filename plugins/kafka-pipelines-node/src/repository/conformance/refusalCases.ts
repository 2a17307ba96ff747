import type { CommitRequest } from '../types';
import {
  commitRequest,
  disposing,
  shared,
  type CreateHarness,
  type DefineCase,
} from './harness';

/** Paths that are never written, and why. */
export const BAD_PATHS: Array<[string, RegExp]> = [
  ['', /is empty/],
  ['/etc/passwd', /is absolute/],
  ['../outside', /segment "\.\."/],
  ['a/../../outside', /segment "\.\."/],
  ['a/./b', /segment "\."/],
  ['a//b', /empty segment/],
  ['a/', /empty segment/],
  ['.git/config', /reserved by git/],
  ['a/.GIT/hooks/x', /reserved by git/],
  ['git~1/config', /reserved by git/],
  ['.git./config', /reserved by git/],
  ['.git /config', /reserved by git/],
  ['.git::$INDEX_ALLOCATION/config', /reserved by git/],
  ['a\\b', /backslash/],
  ['a\nb', /control or invisible/],
  ['a\0b', /control or invisible/],
  ['a\tb', /control or invisible/],
  ['a\u007fb', /control or invisible/],
  ['.g\u200cit/config', /control or invisible/],
  ['a\u202eb', /control or invisible/],
  ['a\ud800b', /control or invisible/],
];

/** What must never be written, each with nothing left behind. */
export function describeRefusals(create: CreateHarness, it: DefineCase) {
  const make = disposing(create);
  const world = shared(async () => {
    const harness = await create({
      files: { file: '1', 'folder/file': '1' },
      symlinks: { link: 'folder', 'folder/link': 'file' },
      submodules: ['module'],
    });
    const repository = harness.open();
    const base = await repository.head();
    return { harness, value: { harness, repository, base } };
  });

  /** What a commit was refused with, and how many commits there are then. */
  async function attempt(
    changes: Record<string, string | null>,
    more: Partial<CommitRequest> = {},
  ) {
    const { harness, repository, base } = await world();
    const good = { 'good.yaml': 'a: 1\n' };
    const answer = await repository
      .commit(commitRequest(base, { ...good, ...changes }, more))
      .catch(error => `${error.name}: ${error.message}`);
    return { answer, commits: await harness.listCommits(), base };
  }

  function expectRefused(
    { answer, commits, base }: Awaited<ReturnType<typeof attempt>>,
    message: RegExp,
  ) {
    expect(answer).toMatch(/^InputError: /);
    expect(answer).toMatch(message);
    expect(commits).toEqual([base]);
  }

  for (const [path, message] of BAD_PATHS) {
    it(`refuses the path ${JSON.stringify(path)}`, async () => {
      expectRefused(await attempt({ [path]: 'x' }), message);
    });
  }

  const badChanges: Array<[string, Record<string, string | null>, RegExp]> = [
    ['a long segment', { [`${'x'.repeat(256)}/a`]: '2' }, /longer than 255/],
    ['a long path', { [`${'x/'.repeat(2100)}a`]: '2' }, /longer than 4096/],
    ['a file below a file', { 'file/x': '2' }, /"file" is a file/],
    ['a file in place of a folder', { folder: '2' }, /"folder" is a folder/],
    ['a symbolic link', { link: '2' }, /"link" is a symbolic link/],
    ['a file below a symbolic link', { 'link/x': '2' }, /"link" is a symb/],
    ['a deleted symbolic link', { 'folder/link': null }, /symbolic link/],
    ['a submodule', { module: '2' }, /"module" is a submodule/],
    ['a file below a submodule', { 'module/x': '2' }, /"module" is a subm/],
    ['deleting what is not there', { nothing: null }, /no such file/],
    ['two files that need one name', { x: '1', 'x/y': '2' }, /"x" is a f/],
    ['a NUL', { x: 'a\0b' }, /"x" has a NUL/],
    ['half a surrogate pair', { x: 'a\ud800' }, /"x" has half a surr/],
    ['a large text', { x: 'x'.repeat(1024 * 1024 + 1) }, /"x" is larger/],
  ];
  for (const [what, changes, message] of badChanges) {
    it(`refuses ${what}`, async () => {
      expectRefused(await attempt(changes), message);
    });
  }

  it('refuses changes that change nothing', async () => {
    const harness = await make({ files: { a: '1' } });
    const repository = harness.open();
    const base = await repository.head();
    for (const changes of [new Map([['a', '1']]), new Map()]) {
      await expect(
        repository.commit(commitRequest(base, {}, { changes })),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: 'The changes leave every file as it is',
      });
    }
    expect(await harness.listCommits()).toEqual([base]);
  });

  const badRequests: Array<[string, Partial<CommitRequest>, RegExp]> = [
    ['an empty message', { message: ' \n' }, /message is empty/],
    ['a NUL in the message', { message: 'a\0b' }, /message has a NUL/],
    [
      'a trailer of ours in the message',
      { message: 'Subject\n\n request-id : forged\n\nmore' },
      /line that starts with "request-id:"/,
    ],
    [
      'one behind a line end of another kind',
      { message: 'Subject\u2028Tree-Id: forged' },
      /line that starts with "Tree-Id:"/,
    ],
    ['no trailers', { trailers: {} }, /at least one trailer/],
    ['a line end in a trailer', { trailers: { A: 'x\nB: y' } }, /one line/],
    ['a carriage return in a trailer', { trailers: { A: 'x\rB: y' } }, /one l/],
    ['a Unicode line end in a trailer', { trailers: { A: 'x\u2028y' } }, /one/],
    ['an empty trailer', { trailers: { A: '' } }, /one line/],
    ['a trailer name with a colon', { trailers: { 'A: b': 'x' } }, /trailer n/],
    ['no email', { author: { name: 'A', email: '<>' } }, /email address/],
  ];
  for (const [what, more, message] of badRequests) {
    it(`refuses ${what}`, async () => {
      expectRefused(await attempt({}, more), message);
    });
  }
}
