import { javaGroups, javaRegexProblem } from './javaRegex';

describe('javaRegexProblem', () => {
  it.each([
    ['([^.]+)\\.([^.]+)\\.([^.]+)'],
    ['(?<db>.*)\\.(?<table>.*)'],
    ['(?i)shop.*'],
    ['(?>a|b)++c*+'],
    ['a{2}{3}?'],
    ['^*$'],
    ['[a-z&&[^b]]'],
    ['[]a]'],
    ['\\Q(*\\E.*'],
    ['\\p{Lu}+'],
    ['(?x) ( # a comment'],
    [''],
  ])('takes %s', regex => {
    expect(javaRegexProblem(regex)).toBeUndefined();
  });

  it.each([
    ['shop.(.*', 'has a ( that is not closed'],
    ['shop.*)', 'has a ) without a ('],
    ['[a-z', 'has a [ that is not closed'],
    ['[a[b]', 'has a [ that is not closed'],
    ['*.orders', 'has a * that repeats nothing'],
    ['(+a)', 'has a + that repeats nothing'],
    ['a|?', 'has a ? that repeats nothing'],
    ['a+++', 'has a + that repeats nothing'],
    ['orders-{env}', 'has a { that is no repetition'],
    ['shop\\', 'ends with a backslash'],
    ['shop\\_\\y', 'has \\y, which Java does not know'],
    ['(?P<db>.*)', 'has (?P, which Java does not know'],
  ])('refuses %s', (regex, problem) => {
    expect(javaRegexProblem(regex)).toBe(problem);
  });
});

describe('javaGroups', () => {
  it('counts what is captured', () => {
    expect(javaGroups('(a)(?:b)(?<c>d(e))(?=f)')).toEqual({
      count: 3,
      names: ['c'],
    });
    expect(javaGroups('(')).toBeUndefined();
  });
});
