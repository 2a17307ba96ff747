import type { Edit } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { changeSetDigest } from './changeSetDigest';

const CREATE: Edit = { path: 'a', create: 'x' };
const SET: Edit = {
  path: 'b',
  blob: '1',
  set: [{ pointer: '/x', value: { p: 1, q: [1, 2] } }],
};

const digest = (...edits: Edit[]) => changeSetDigest({ edits });

describe('changeSetDigest', () => {
  it('is a SHA-256', () => {
    expect(digest(CREATE)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, Edit[]]>([
    ['blob ids of files that stay', [CREATE, { ...SET, blob: '2' } as Edit]],
    ['the order of files', [SET, CREATE]],
    [
      'the order of keys',
      [
        { create: 'x', path: 'a' },
        {
          set: [{ value: { q: [1, 2], p: 1 }, pointer: '/x' }],
          blob: '1',
          path: 'b',
        },
      ],
    ],
  ])('does not depend on %s', (_, edits) => {
    expect(digest(...edits)).toBe(digest(CREATE, SET));
  });

  it.each<[string, Edit[]]>([
    ['a text', [{ path: 'a', create: 'y' }, SET]],
    ['a path', [{ path: 'c', create: 'x' }, SET]],
    ['a missing file', [CREATE]],
    [
      'a value',
      [
        CREATE,
        { ...SET, set: [{ pointer: '/x', value: { p: 1, q: [2, 1] } }] },
      ],
    ],
    ['a deletion', [CREATE, { path: 'b', blob: '1', delete: true }]],
  ])('depends on %s', (_, edits) => {
    expect(digest(...edits)).not.toBe(digest(CREATE, SET));
  });

  it('depends on what a deleted file says', () => {
    const [seen, newer] = ['1', '2'].map(blob =>
      digest({ path: 'b', blob, delete: true }),
    );
    expect(newer).not.toBe(seen);
  });
});
