import { javaReplacement } from './javaReplacement';

const two = { count: 2, names: ['db'] };

describe('javaReplacement', () => {
  it('reads groups and characters', () => {
    expect(javaReplacement('a$1\\$${db}', two)).toEqual({
      parts: [{ text: 'a' }, { group: 1 }, { text: '$' }, { group: 'db' }],
    });
    // There is no group 21.
    expect(javaReplacement('$21', two)).toEqual({
      parts: [{ group: 2 }, { text: '1' }],
    });
  });

  it.each([
    ['$3', 'names group 3, but the regular expression has only 2'],
    ['${table}', 'names the group table, which the regular expression lacks'],
    ['${1}', 'has a group number in braces: Java writes $1'],
    ['a$', 'has a $ that names no group: Java wants \\$ for the character'],
    ['a\\', 'ends with a backslash'],
  ])('refuses %s', (replacement, problem) => {
    expect(javaReplacement(replacement, two)).toEqual({ problem });
  });

  it('says when there is no group at all', () => {
    expect(javaReplacement('$1', { count: 0, names: [] })).toEqual({
      problem: 'names group 1, but the regular expression has none',
    });
  });
});
