import type { JavaGroups } from './javaRegex';

/** A part of a replacement: text, or what a group captured. */
export type ReplacementPart = { text: string } | { group: number | string };

/** A replacement that Java can do, or why it cannot. */
export type Replacement =
  | { parts: ReplacementPart[]; problem?: undefined }
  | { parts?: undefined; problem: string };

const NAMED = /^\$\{([a-zA-Z][a-zA-Z0-9]*)\}/;

/** The number of a group takes as many digits as there are groups for. */
function groupNumber(digits: string, count: number): string | undefined {
  if (Number(digits[0]) > count) {
    return undefined;
  }
  let length = 1;
  while (
    length < digits.length &&
    Number(digits.slice(0, length + 1)) <= count
  ) {
    length += 1;
  }
  return digits.slice(0, length);
}

/**
 * Reads a replacement as `java.util.regex.Matcher` does: `$1` and `${name}` are
 * groups, a backslash makes what follows a character like others.
 *
 * @returns a problem as the end of a sentence such as `replacement names group 2, which …`
 */
export function javaReplacement(
  replacement: string,
  { count, names }: JavaGroups,
): Replacement {
  const parts: ReplacementPart[] = [];
  let at = 0;
  while (at < replacement.length) {
    const rest = replacement.slice(at);
    if (rest[0] === '\\') {
      if (rest.length === 1) {
        return { problem: 'ends with a backslash' };
      }
      parts.push({ text: rest[1] });
      at += 2;
    } else if (rest[0] !== '$') {
      parts.push({ text: rest[0] });
      at += 1;
    } else if (/^\$\d/.test(rest)) {
      const digits = /^\d+/.exec(rest.slice(1))?.[0] ?? '';
      const number = groupNumber(digits, count);
      if (number === undefined) {
        return {
          problem: `names group ${digits[0]}, but the regular expression has ${
            count === 0 ? 'none' : `only ${count}`
          }`,
        };
      }
      parts.push({ group: Number(number) });
      at += 1 + number.length;
    } else {
      const name = NAMED.exec(rest)?.[1];
      if (name === undefined) {
        return {
          problem: /^\$\{\d/.test(rest)
            ? 'has a group number in braces: Java writes $1'
            : 'has a $ that names no group: Java wants \\$ for the character',
        };
      }
      if (!names.includes(name)) {
        return {
          problem: `names the group ${name}, which the regular expression lacks`,
        };
      }
      parts.push({ group: name });
      at += name.length + 3;
    }
  }
  return { parts };
}
