import { insertItem } from './insertItem';

const insert = (text: string, items: string[], at: number, item = 'new.yaml') =>
  insertItem(text, ['files'], items, at, item);

describe('insertItem', () => {
  const list = `# Shared.
files:
  - a.yaml # first
  # The last one wins.
  - b.yaml
more: x
`;

  it.each([
    ['first', 0, '  - new.yaml\n  - a.yaml # first\n  # The last'],
    ['between', 1, '  - a.yaml # first\n  - new.yaml\n  # The last'],
    ['last', 2, '  - b.yaml\n  - new.yaml\nmore: x\n'],
  ])('adds a line %s, and keeps comments', (_, at, expected) => {
    const text = insert(list, ['a.yaml', 'b.yaml'], at);
    expect(text).toContain(expected);
    expect(text.replace('  - new.yaml\n', '')).toBe(list);
  });

  it.each([
    ['in brackets', 'files: [a.yaml]\n', ['a.yaml']],
    ['empty', 'files: []\n', []],
    ['without a last line end', 'files:\n  - a.yaml', ['a.yaml']],
    ['with quotes', "files:\n  - 'a.yaml'\n", ['a.yaml']],
  ])('takes a list %s', (_, text, items) => {
    expect(insert(text, items, items.length)).toContain('new.yaml');
  });

  it('quotes what needs it', () => {
    expect(insert(list, ['a.yaml', 'b.yaml'], 2, 'a: b')).toMatch(
      /['"]a: b['"]/,
    );
  });
});
