import { readOnce } from './readOnce';

/** What a regular expression of Java captures. */
export interface JavaGroups {
  /** Groups by number, named ones among them. */
  count: number;
  names: string[];
}

/** Letters that Java's `Pattern` knows after a backslash. */
const ESCAPES = /[aAbBcdDeEfGhHkKnNpPrRsStuvVwWxXzZ]/;

const FLAGS = /^\(\?[a-zA-Z-]*\)/;
const GROUP_START =
  /^\((?:\?(?:<([a-zA-Z][a-zA-Z0-9]*)>|<[=!]|[:=!>]|[a-zA-Z-]+:))?/;
const REPETITION = /^\{\d+(?:,\d*)?\}/;

/** Goes through a regular expression once, as `java.util.regex.Pattern` reads it. */
class Scanner {
  readonly groups: JavaGroups = { count: 0, names: [] };
  #at = 0;
  #open = 0;
  /** Something stands before that a quantifier can repeat. */
  #repeats = false;

  constructor(private readonly text: string) {}

  /** @returns what is wrong, for a message; undefined when nothing certain is. */
  scan(): string | undefined {
    while (this.#at < this.text.length) {
      const problem = this.#next();
      if (problem !== undefined) {
        return problem;
      }
    }
    return this.#open > 0 ? 'has a ( that is not closed' : undefined;
  }

  #next(): string | undefined {
    const rest = this.text.slice(this.#at);
    switch (rest[0]) {
      case '\\':
        this.#repeats = true;
        return this.#escape();
      case '[':
        this.#repeats = true;
        return this.#characters();
      case '(':
        return this.#group(rest);
      case ')':
        this.#at += 1;
        this.#open -= 1;
        this.#repeats = true;
        return this.#open < 0 ? 'has a ) without a (' : undefined;
      case '|':
        this.#at += 1;
        this.#repeats = false;
        return undefined;
      case '*':
      case '+':
      case '?':
        return this.#quantifier(rest[0]);
      case '{':
        return this.#repetition(rest);
      default:
        this.#at += 1;
        this.#repeats = true;
        return undefined;
    }
  }

  /** At a backslash. */
  #escape(): string | undefined {
    const letter = this.text[this.#at + 1];
    if (letter === undefined) {
      return 'ends with a backslash';
    }
    if (letter === 'Q') {
      const end = this.text.indexOf('\\E', this.#at + 2);
      this.#at = end < 0 ? this.text.length : end + 2;
      return undefined;
    }
    this.#at += 2;
    // `\p{Lu}`, `\x{41}`, `\N{DIGIT ONE}`
    if (/[pPxN]/.test(letter) && this.text[this.#at] === '{') {
      const end = this.text.indexOf('}', this.#at);
      if (end >= 0) {
        this.#at = end + 1;
      }
    }
    return /[a-zA-Z]/.test(letter) && !ESCAPES.test(letter)
      ? `has \\${letter}, which Java does not know`
      : undefined;
  }

  /** At the start of a class of characters, which may have others in it. */
  #characters(): string | undefined {
    this.#at += this.text[this.#at + 1] === '^' ? 2 : 1;
    // A bracket that comes first may be one of the characters.
    if (this.text[this.#at] === ']') {
      this.#at += 1;
    }
    while (this.#at < this.text.length) {
      const each = this.text[this.#at];
      if (each === ']') {
        this.#at += 1;
        return undefined;
      }
      const problem = this.#character(each);
      if (problem !== undefined) {
        return problem;
      }
    }
    return 'has a [ that is not closed';
  }

  /** Inside a class of characters. */
  #character(sign: string): string | undefined {
    if (sign === '\\') {
      return this.#escape();
    }
    if (sign === '[') {
      return this.#characters();
    }
    this.#at += 1;
    return undefined;
  }

  #group(rest: string): string | undefined {
    const flags = FLAGS.exec(rest);
    if (flags) {
      this.#at += flags[0].length;
      this.#repeats = true;
      return undefined;
    }
    const [start, name] = GROUP_START.exec(rest) ?? ['('];
    this.#at += start.length;
    this.#open += 1;
    this.#repeats = false;
    if (start === '(' && rest[1] === '?') {
      return `has (?${rest[2] ?? ''}, which Java does not know`;
    }
    if (start === '(' || name !== undefined) {
      this.groups.count += 1;
    }
    if (name !== undefined) {
      this.groups.names.push(name);
    }
    return undefined;
  }

  #quantifier(sign: string): string | undefined {
    if (!this.#repeats) {
      return `has a ${sign} that repeats nothing`;
    }
    this.#at += 1;
    this.#skipMode();
    this.#repeats = false;
    return undefined;
  }

  #repetition(rest: string): string | undefined {
    const found = REPETITION.exec(rest);
    if (!found) {
      return 'has a { that is no repetition';
    }
    this.#at += found[0].length;
    this.#skipMode();
    // Java takes several of them one after another.
    this.#repeats = true;
    return undefined;
  }

  /** Reluctant or possessive. */
  #skipMode(): void {
    if (/[?+]/.test(this.text[this.#at] ?? '')) {
      this.#at += 1;
    }
  }
}

/** In comments mode white space and # mean something else. */
const COMMENTS = /\(\?[a-zA-Z]*x/;

/** What a scan finds: what is wrong, else what is captured. */
const scan = readOnce((regex): { problem?: string; groups?: JavaGroups } => {
  if (COMMENTS.test(regex)) {
    return {};
  }
  const scanner = new Scanner(regex);
  const problem = scanner.scan();
  return problem === undefined ? { groups: scanner.groups } : { problem };
});

/**
 * Why Java refuses to compile a regular expression, as the end of a sentence
 * such as `regex has a ( that is not closed`. Says only what is certain:
 * undefined does not mean that Java takes it.
 */
export function javaRegexProblem(regex: string): string | undefined {
  return scan(regex).problem;
}

/** What a regular expression captures; undefined when it is wrong or hard to read. */
export function javaGroups(regex: string): JavaGroups | undefined {
  return scan(regex).groups;
}
