import { editFiles } from './editFiles';

const FILES = new Map([
  ['a.yaml', 'x: 1 # one\ny: 2\n'],
  ['b.yaml', 'z: 3\n'],
]);

describe('editFiles', () => {
  it('makes edits in their order, and gives only what differs', () => {
    expect(
      editFiles(FILES, [
        { file: 'a.yaml', path: ['x'], change: { rename: 'w' } },
        { file: 'a.yaml', path: ['w'], change: { set: 5 } },
        { file: 'a.yaml', path: ['y'], change: 'remove' },
        { file: 'b.yaml', path: ['z'], change: { set: 3 } },
      ]),
    ).toEqual(new Map([['a.yaml', 'w: 5 # one\n']]));
  });

  it.each<[Parameters<typeof editFiles>[1][number], string]>([
    [
      { file: 'c.yaml', path: ['x'], change: 'remove' },
      '"c.yaml" does not exist',
    ],
    [
      { file: 'a.yaml', path: ['x'], change: { rename: 'y' } },
      '/x in "a.yaml" cannot be edited: there is a key y already',
    ],
    [
      { file: 'a.yaml', path: ['x', 'y'], change: { set: 1 } },
      '/x/y in "a.yaml" cannot be edited',
    ],
  ])('refuses %j', (edit, message) => {
    expect(() => editFiles(FILES, [edit])).toThrow(message);
  });
});
