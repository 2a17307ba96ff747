import fc from 'fast-check';
import { lineDiff } from './lineDiff';

const lines = (...texts: string[]) => texts.map(text => `${text}\n`).join('');

describe('lineDiff', () => {
  it('shows what changed with three lines around it', () => {
    const before = lines('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i');
    expect(lineDiff(before, before.replace('e', 'E'))).toBe(
      ['@@', ' b', ' c', ' d', '-e', '+E', ' f', ' g', ' h'].join('\n'),
    );
  });

  it('parts what is far away', () => {
    const before = lines(...'abcdefghijklmno');
    expect(
      lineDiff(before, before.replace('b\n', '').replace('o', 'o\np')),
    ).toBe(
      [' a', '-b', ' c', ' d', ' e', '@@', ' m', ' n', ' o', '+p'].join('\n'),
    );
  });

  it('shows all of what is new or gone, and nothing of what is the same', () => {
    expect(lineDiff('', lines('a', 'b'))).toBe('+a\n+b');
    expect(lineDiff(lines('a', 'b'), '')).toBe('-a\n-b');
    expect(lineDiff(lines('a'), lines('a'))).toBe('');
    expect(lineDiff('', '')).toBe('');
  });

  it('does not compare thousands of lines one by one', () => {
    const many = (from: number) =>
      lines(...Array.from({ length: 3000 }, (_, i) => `${from + i}`));
    const start = performance.now();
    const diff = lineDiff(many(0), many(10_000)).split('\n');
    expect(performance.now() - start).toBeLessThan(1000);
    expect(diff).toHaveLength(6000);
  });

  it('says how to get from one text to the other, in as few lines as possible', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
      .map(all => lines(...all));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changed = lineDiff(before, after)
          .split('\n')
          .filter(line => /^[+-]/.test(line));
        const count = (sign: string) =>
          changed.filter(line => line.startsWith(sign)).length;
        const size = (of: string) => of.split('\n').length - 1;
        expect(size(before) - count('-')).toBe(size(after) - count('+'));
        expect(size(before) - count('-')).toBe(longestCommon(before, after));
        // What is not shown as removed or added is the same on both sides
        for (const [sign, of] of [
          ['-', before],
          ['+', after],
        ]) {
          const shown = changed
            .filter(line => line.startsWith(sign))
            .map(line => line.slice(1));
          expect(isSubsequence(shown, of.split('\n').slice(0, -1))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Straight from the definition. */
function longestCommon(before: string, after: string): number {
  const [a, b] = [before, after].map(text => text.split('\n').slice(0, -1));
  const memo = new Map<string, number>();
  const length = (i: number, j: number): number => {
    if (i === a.length || j === b.length) return 0;
    const key = `${i},${j}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const result =
      a[i] === b[j]
        ? 1 + length(i + 1, j + 1)
        : Math.max(length(i + 1, j), length(i, j + 1));
    memo.set(key, result);
    return result;
  };
  return length(0, 0);
}

function isSubsequence(part: string[], whole: string[]): boolean {
  let at = 0;
  return part.every(item => {
    at = whole.indexOf(item, at) + 1;
    return at > 0;
  });
}
