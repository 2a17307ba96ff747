import { JavaRegex, JavaRegexError } from './javaRegex';

describe('JavaRegex', () => {
  it('matches the whole text only', () => {
    expect(new JavaRegex('orders').matches('orders')).toBe(true);
    expect(new JavaRegex('orders').matches('my-orders-v1')).toBe(false);
    expect(new JavaRegex('a|ab').matches('ab')).toBe(true);
  });

  it('ignores case when told', () => {
    expect(new JavaRegex('Shop', { ignoreCase: true }).matches('sHOP')).toBe(
      true,
    );
    expect(new JavaRegex('Shop').matches('shop')).toBe(false);
  });

  // What Java 17 gives for Pattern.compile(regex).matcher(text).replaceFirst(replacement).
  it.each([
    ['a|ab', 'X', 'ab', 'Xb'],
    ['(.*?)', 'X', 'abc', 'Xabc'],
    ['(a)(b)', '$12', 'ab', 'a2'],
    ['(?<n>a)b', '${n}x', 'ab', 'ax'],
    ['(.*)', '\\$1', 'ab', '$1'],
    ['\\Qa.b\\E', 'X', 'a.b', 'X'],
    ['(?i)AB', 'x', 'ab', 'x'],
    ['(?:(a)|b)c', '[$1]', 'bc', '[]'],
  ])('replaces %s by %s in %s', (regex, replacement, text, result) => {
    expect(new JavaRegex(regex).replaceFirst(text, replacement)).toBe(result);
  });

  it('replaces every match, the empty one at the end too', () => {
    expect(new JavaRegex('.*').replaceAll('abc', 'tbl')).toBe('tbltbl');
  });

  it.each(['(?=a)', '(a)\\1', 'a++', '[a-z&&[^b]]', '[a[bc]]', '(', '\\h'])(
    'refuses %s',
    regex => {
      expect(() => new JavaRegex(regex)).toThrow(JavaRegexError);
    },
  );

  it.each(['\\[a[b]', '\\Q[[\\E', '[\\[a]'])(
    'takes the escaped brackets of %s',
    regex => {
      expect(() => new JavaRegex(regex)).not.toThrow();
    },
  );

  it.each(['$3', '${none}', 'x$', 'x\\'])(
    'refuses the replacement %s',
    replacement => {
      expect(() =>
        new JavaRegex('(a)(b)').replaceFirst('ab', replacement),
      ).toThrow(JavaRegexError);
    },
  );
});
