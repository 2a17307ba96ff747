import type {
  ChangeSet,
  Edit,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Snapshot } from '../repository/types';
import { applyChangeSet, filesAfter } from './applyChangeSet';
import { isOvertaken } from './isOvertaken';

const FILES = {
  'a.yaml': 'name: a # the first\nsize: 1\n',
  'b.yaml': 'b: 1\n',
};

const SNAPSHOT: Snapshot = {
  commit: 'head',
  files: new Map(Object.entries(FILES)),
  blobs: new Map([
    ['a.yaml', 'blob-a'],
    ['b.yaml', 'blob-b'],
  ]),
  skipped: [{ path: 'link', reason: 'is a symbolic link' }],
};

const changeSet = (...edits: Edit[]): ChangeSet => ({
  version: 1,
  repository: 'demo',
  branch: 'main',
  base: 'base',
  request: { id: 'task', verb: 'edit', by: 'user:default/ann' },
  pipelines: ['orders'],
  message: 'Change',
  edits,
});

const apply = (...edits: Edit[]) =>
  applyChangeSet(changeSet(...edits), SNAPSHOT);

describe('applyChangeSet', () => {
  it('gives new texts of what changes and leaves out what does not', () => {
    expect(
      apply(
        { path: 'new.yaml', create: 'x' },
        { path: 'b.yaml', create: 'b: 1\n' },
        {
          path: 'a.yaml',
          blob: 'blob-a',
          set: [{ pointer: '/size', value: 2, was: 1 }],
        },
      ),
    ).toEqual({
      kind: 'applied',
      changes: new Map([
        ['new.yaml', 'x'],
        ['a.yaml', 'name: a # the first\nsize: 2\n'],
      ]),
    });
  });

  it('deletes files and fields', () => {
    expect(
      apply(
        { path: 'b.yaml', blob: 'blob-b', delete: true },
        {
          path: 'a.yaml',
          blob: 'blob-a',
          unset: [{ pointer: '/size', was: 1 }],
        },
      ),
    ).toEqual({
      kind: 'applied',
      changes: new Map([
        ['b.yaml', null],
        ['a.yaml', 'name: a # the first\n'],
      ]),
    });
  });

  it.each<[string, Edit]>([
    ['creating what is there', { path: 'b.yaml', create: 'b: 1\n' }],
    ['deleting what is gone', { path: 'c', blob: 'x', delete: true }],
    [
      'setting what is set',
      {
        path: 'b.yaml',
        blob: 'blob-b',
        set: [{ pointer: '/b', value: 1 }],
        unset: [{ pointer: '/no', was: 1 }],
      },
    ],
  ])('is unchanged by %s', (_, edit) => {
    expect(apply(edit)).toEqual({ kind: 'unchanged' });
  });

  it('edits a newer file again while every field still has its old value', () => {
    expect(
      apply({
        path: 'a.yaml',
        blob: 'older',
        set: [
          { pointer: '/name', value: 'z', was: 'a' },
          { pointer: '/new', value: [1] },
        ],
      }),
    ).toEqual({
      kind: 'applied',
      changes: new Map([
        ['a.yaml', 'name: z # the first\nsize: 1\nnew:\n  - 1\n'],
      ]),
    });
  });

  it('has no conflict with who did the same in a newer file', () => {
    expect(
      apply({
        path: 'a.yaml',
        blob: 'older',
        set: [
          { pointer: '/size', value: 1, was: 0 },
          { pointer: '/new', value: 1 },
        ],
        unset: [{ pointer: '/gone', was: 1 }],
      }),
    ).toEqual({
      kind: 'applied',
      changes: new Map([['a.yaml', 'name: a # the first\nsize: 1\nnew: 1\n']]),
    });
  });

  it.each<[string, Edit, object]>([
    [
      'another text under the name',
      { path: 'a.yaml', create: 'x' },
      { message: expect.stringMatching(/^"a.yaml" exists already/) },
    ],
    [
      'a symbolic link under the name',
      { path: 'link', create: 'x' },
      { message: '"link" cannot be edited: it is a symbolic link' },
    ],
    [
      'a newer file that is to be deleted',
      { path: 'a.yaml', blob: 'older', delete: true },
      { message: expect.stringContaining('was changed in the meantime') },
    ],
    [
      'a file that is gone',
      { path: 'c', blob: 'x', set: [] },
      { message: '"c" was deleted in the meantime' },
    ],
    [
      'a field that somebody else changed',
      {
        path: 'a.yaml',
        blob: 'older',
        set: [{ pointer: '/size', value: 3, was: 2 }],
      },
      {
        pointer: '/size',
        message: '/size in "a.yaml" was changed in the meantime',
      },
    ],
    [
      'a new field that somebody else added',
      {
        path: 'a.yaml',
        blob: 'older',
        set: [{ pointer: '/size', value: 3 }],
      },
      { pointer: '/size' },
    ],
    [
      'a field to remove that somebody else changed',
      {
        path: 'a.yaml',
        blob: 'older',
        unset: [{ pointer: '/size', was: 2 }],
      },
      {
        pointer: '/size',
        message: '/size in "a.yaml" was changed in the meantime',
      },
    ],
    [
      'a field that has no place',
      {
        path: 'a.yaml',
        blob: 'blob-a',
        set: [{ pointer: '/name/x', value: 3 }],
      },
      {
        pointer: '/name/x',
        message:
          '/name/x in "a.yaml" cannot be edited: what holds it is neither a map nor a list item',
      },
    ],
  ])('is a conflict with %s', (_, edit, conflict) => {
    expect(apply({ path: 'new', create: 'x' }, edit)).toEqual({
      kind: 'conflict',
      path: edit.path,
      ...{ message: expect.any(String), ...conflict },
    });
  });

  it('is a conflict when the file is not YAML', () => {
    const broken = { ...SNAPSHOT, files: new Map([['a.yaml', 'a: [\n']]) };
    const edit: Edit = {
      path: 'a.yaml',
      blob: 'older',
      set: [{ pointer: '/a', value: 1 }],
    };
    expect(applyChangeSet(changeSet(edit), broken)).toMatchObject({
      kind: 'conflict',
      path: 'a.yaml',
      message: expect.stringContaining('not valid YAML (line 2'),
    });
  });

  it('refuses two edits of one path', () => {
    expect(() =>
      apply({ path: 'x', create: '1' }, { path: 'x', create: '2' }),
    ).toThrow('The change set edits "x" twice');
  });
});

describe('filesAfter', () => {
  it('has the files as they would be, and leaves the others alone', () => {
    const changes = new Map([
      ['a.yaml', null],
      ['c.yaml', 'c'],
    ]);
    expect(filesAfter(SNAPSHOT.files, changes)).toEqual(
      new Map([
        ['b.yaml', 'b: 1\n'],
        ['c.yaml', 'c'],
      ]),
    );
    expect(SNAPSHOT.files.size).toBe(2);
  });
});

describe('isOvertaken', () => {
  it.each<[Edit, boolean]>([
    [{ path: 'new', create: 'x' }, false],
    [{ path: 'a.yaml', create: 'x' }, true],
    [{ path: 'link', create: 'x' }, true],
    [{ path: 'a.yaml', blob: 'blob-a', set: [] }, false],
    [{ path: 'a.yaml', blob: 'older', set: [] }, true],
    [{ path: 'gone', blob: 'x', delete: true }, true],
  ])('of %j is %s', (edit, expected) => {
    expect(isOvertaken(changeSet(edit), SNAPSHOT)).toBe(expected);
  });
});
