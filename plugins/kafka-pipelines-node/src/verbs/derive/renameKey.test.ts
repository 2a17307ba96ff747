import { parse } from 'yaml';
import { renameKey } from './renameKey';

const FILE = `# of the file
topics:
  'a.b': # of the topic
    config: { replacement: '$1' }
  "c": {}
  d: {}
`;

describe('renameKey', () => {
  it.each([
    ['a.b', "  'x.y': # of the topic\n    config: { replacement: '$1' }\n"],
    ['c', '  "x.y": {}\n'],
    ['d', '  x.y: {}\n'],
  ])('gives %s another name in the quotes it has', (key, lines) => {
    const renamed = renameKey(FILE, ['topics', key], 'x.y');
    expect(renamed).toContain(lines);
    expect(renamed.split('\n')).toHaveLength(FILE.split('\n').length);
    expect(
      FILE.split('\n').filter(line => !renamed.split('\n').includes(line)),
    ).toHaveLength(1);
  });

  it.each(["it's", '"', 'a: b # c', '{', '1', 'true', '\u0085'])(
    'writes %j so that it is read back, in any quotes',
    name => {
      for (const key of ['a.b', 'c', 'd']) {
        const { topics } = parse(renameKey(FILE, ['topics', key], name));
        expect(Object.keys(topics)).toContain(name);
      }
    },
  );

  it('leaves a file alone that has no such key', () => {
    expect(renameKey(FILE, ['topics', 'e'], 'x')).toBe(FILE);
  });
});
