import { sameDocuments } from './sameDocuments';

describe('sameDocuments', () => {
  it.each([
    ['the same text', 'a: 1\n', 'a: 1\n'],
    [
      'another order of keys',
      'a: 1\nb: { c: 2, d: 3 }',
      'b: { d: 3, c: 2 }\na: 1',
    ],
    ['another order of documents', 'a: 1\n---\nb: 2', 'b: 2\n---\na: 1\n---\n'],
    ['other comments and quotes', '# x\na: "1"', "a: '1' # y"],
  ])('takes %s for the same', (_, a, b) => {
    expect(sameDocuments(a, b)).toBe(true);
  });

  it.each([
    ['another value', 'a: 1', 'a: "1"'],
    ['another order of a list', 'a: [1, 2]', 'a: [2, 1]'],
    ['a document more', 'a: 1', 'a: 1\n---\nb: 2'],
    ['no YAML', 'a: 1', 'a: [1'],
    ['an alias that leads nowhere', 'a: 1', 'a: *b'],
  ])('tells %s apart', (_, a, b) => {
    expect(sameDocuments(a, b)).toBe(false);
    expect(sameDocuments(b, a)).toBe(false);
  });
});
