import { template, type Hole, type NameTemplate } from './nameTemplate';

/** Alternations multiply; beyond this a pattern says more than its expansion. */
const MOST_NAMES = 200;
/** The reader is recursive; nobody nests groups like this by hand. */
const DEEPEST_GROUP = 50;

const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?/;
const CLASS = /^\[\^?\]?(?:\\.|[^\]\\])*\]/;
/** A class that stands for one character, such as `[.]`. */
const CLASS_OF_ONE = /^\[(?:\\([^\w])|([^\\^\]]))\]$/;

class TooMany extends Error {}

class Reader {
  #at = 0;
  #depth = 0;

  constructor(private readonly pattern: string) {}

  get rest(): string {
    return this.pattern.slice(this.#at);
  }

  /** Reads a group, unless it is nested too deep. */
  nested<T>(read: () => T): T {
    this.#depth++;
    if (this.#depth > DEEPEST_GROUP) {
      throw new TooMany();
    }
    const result = read();
    this.#depth--;
    return result;
  }

  take(length: number): string {
    const taken = this.rest.slice(0, length);
    this.#at += length;
    return taken;
  }

  takeMatch(pattern: RegExp): string | undefined {
    const match = pattern.exec(this.rest)?.[0];
    return match === undefined ? undefined : this.take(match.length);
  }
}

function combine(heads: NameTemplate[], tails: NameTemplate[]): NameTemplate[] {
  if (heads.length * tails.length > MOST_NAMES) {
    throw new TooMany();
  }
  return heads.flatMap(head => tails.map(tail => template(head, tail)));
}

/** Neighbouring holes say no more than one. */
function mergeHoles(name: NameTemplate): NameTemplate {
  return name.filter(
    (part, index) =>
      typeof part === 'string' || typeof name[index - 1] !== 'object',
  );
}

function readGroup(reader: Reader, any: Hole): NameTemplate[] {
  const look = reader.takeMatch(/^\(\?(?:[=!>]|<[=!])/);
  if (!look) {
    reader.takeMatch(/^\((?:\?:|\?<\w+>|\?[a-z-]+:)?/);
  }
  const inside = reader.nested(() => readAlternatives(reader, any));
  reader.takeMatch(/^\)/);
  // What a look-around or an atomic group admits cannot be told from its text.
  return look ? [[any]] : inside;
}

function readAtom(reader: Reader, any: Hole): NameTemplate[] {
  const { rest } = reader;
  if (rest.startsWith('(')) {
    return readGroup(reader, any);
  }
  const reference = reader.takeMatch(/^\$\{[^}]*\}/);
  if (reference) {
    return [[{ hole: reference.slice(2, -1) }]];
  }
  const quoted = reader.takeMatch(/^\\Q[\s\S]*?(?:\\E|$)/);
  if (quoted) {
    return [[quoted.replace(/^\\Q|\\E$/g, '')]];
  }
  const characters = reader.takeMatch(CLASS);
  if (characters) {
    const one = CLASS_OF_ONE.exec(characters);
    return [[one ? one[1] ?? one[2] : any]];
  }
  if (rest.startsWith('\\')) {
    const escaped = reader.take(2)[1] ?? '';
    return [[/\w/.test(escaped) ? any : escaped]];
  }
  const character = reader.take(1);
  if (character === '^' || character === '$') {
    return [[]];
  }
  return [[character]];
}

function readSequence(reader: Reader, any: Hole): NameTemplate[] {
  let names: NameTemplate[] = [[]];
  while (reader.rest && !/^[|)]/.test(reader.rest)) {
    if (reader.takeMatch(/^\(\?[a-z-]+\)/)) {
      continue;
    }
    const atom = readAtom(reader, any);
    const repeated = reader.takeMatch(QUANTIFIER) !== undefined;
    names = combine(names, repeated ? [[any]] : atom);
  }
  return names;
}

function readAlternatives(reader: Reader, any: Hole): NameTemplate[] {
  const names = readSequence(reader, any);
  while (reader.takeMatch(/^\|/)) {
    names.push(...readSequence(reader, any));
    if (names.length > MOST_NAMES) {
      throw new TooMany();
    }
  }
  return names;
}

/**
 * The names a regular expression stands for: alternatives are written out,
 * escaped characters and `[.]` are text, everything that repeats or chooses
 * characters is a hole.
 *
 * A lone `.` counts as a dot. As a regular expression it stands for any
 * character, but between a database and a table nothing else can stand, and
 * this is how include lists are written.
 *
 * @param hole - name of the holes
 */
export function regexNames(pattern: string, hole: string): NameTemplate[] {
  const any = { hole };
  try {
    const reader = new Reader(pattern);
    const names = readAlternatives(reader, any);
    // An unbalanced bracket: no expression at all.
    return reader.rest ? [[any]] : names.map(mergeHoles);
  } catch (error) {
    if (error instanceof TooMany) {
      return [[any]];
    }
    throw error;
  }
}
