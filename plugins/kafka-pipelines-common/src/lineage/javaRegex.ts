import { RE2JS } from 're2js';

/** A regular expression, or a replacement for one, that cannot be evaluated here. */
export class JavaRegexError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'JavaRegexError';
  }
}

/**
 * In Java a `[` inside a character class starts a nested class and `&&`
 * intersects; RE2 takes both as characters. Evaluating them would give a
 * wrong answer instead of none.
 */
function usesClassAlgebra(pattern: string): boolean {
  let insideClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i];
    if (character === '\\') {
      const quoteEnd = pattern[i + 1] === 'Q' ? pattern.indexOf('\\E', i) : -1;
      i = quoteEnd < 0 ? i + 1 : quoteEnd + 1;
    } else if (!insideClass) {
      insideClass = character === '[';
    } else if (character === '[' || pattern.startsWith('&&', i)) {
      return true;
    } else if (character === ']') {
      insideClass = false;
    }
  }
  return false;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A compiled regular expression in Java's syntax, evaluated in linear time. */
export class JavaRegex {
  readonly #regex: RE2JS;

  /**
   * @throws JavaRegexError for syntax that RE2 does not have: look-around,
   *   back-references, possessive quantifiers, nested character classes
   */
  constructor(pattern: string, options: { ignoreCase?: boolean } = {}) {
    if (usesClassAlgebra(pattern)) {
      throw new JavaRegexError(
        'nested or intersected character classes are not evaluated',
      );
    }
    try {
      this.#regex = RE2JS.compile(
        pattern,
        options.ignoreCase ? RE2JS.CASE_INSENSITIVE : 0,
      );
    } catch (error) {
      throw new JavaRegexError(messageOf(error));
    }
  }

  /** Java's `Matcher.matches()`: the whole text, not a part of it. */
  matches(text: string): boolean {
    return this.#regex.matcher(text).matches();
  }

  /**
   * Java's `Matcher.replaceFirst()`, with `$1`, `${name}` and `\$`.
   *
   * @throws JavaRegexError when the replacement names a group that does not exist
   */
  replaceFirst(text: string, replacement: string): string {
    return this.#replace(() =>
      this.#regex.matcher(text).replaceFirst(replacement, true),
    );
  }

  /**
   * Java's `Matcher.replaceAll()`.
   *
   * @throws JavaRegexError when the replacement names a group that does not exist
   */
  replaceAll(text: string, replacement: string): string {
    return this.#replace(() =>
      this.#regex.matcher(text).replaceAll(replacement, true),
    );
  }

  #replace(replace: () => string): string {
    try {
      return replace();
    } catch (error) {
      throw new JavaRegexError(messageOf(error));
    }
  }
}
