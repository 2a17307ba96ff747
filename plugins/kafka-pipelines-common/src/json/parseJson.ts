import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { LineCounter } from 'yaml';
import type { Finding } from '../finding';
import type { ParsedYaml } from '../yaml/parseYaml';
import { fromPointer, toPointer } from '../yaml/pointer';

/** One mistake often makes the parser stumble many times; more than this helps nobody. */
const MAX_SYNTAX_FINDINGS = 3;

/** By the name of the parser's error; the text itself is never quoted. */
const SYNTAX: Record<string, string> = {
  InvalidSymbol:
    'A value is text in double quotes, a number, true, false or null',
  InvalidNumberFormat: 'This is no number',
  PropertyNameExpected: 'A key in double quotes is missing',
  ValueExpected: 'A value is missing',
  ColonExpected: 'A colon is missing',
  CommaExpected: 'A comma is missing',
  CloseBraceExpected: 'A closing brace } is missing',
  CloseBracketExpected: 'A closing bracket ] is missing',
  EndOfFileExpected: 'There is more after the end',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'A text does not end in the line where it begins',
  UnexpectedEndOfNumber: 'This is no number',
  InvalidUnicode: 'An escape \\u is not followed by four hexadecimal digits',
  InvalidEscapeCharacter:
    'A backslash must be followed by one of " \\ / b f n r t u',
  InvalidCharacter:
    'A text holds a control character, such as a tab, that is not escaped',
};

type Path = ReadonlyArray<string | number>;

/** 1-based positions of offsets; lines are counted once, at the first call. */
function positionsIn(
  text: string,
): (offset: number) => { line: number; column: number } {
  let lines: LineCounter | undefined;
  return offset => {
    if (!lines) {
      lines = new LineCounter();
      lines.addNewLine(0);
      for (const { index } of text.matchAll(/\n/g)) {
        lines.addNewLine(index + 1);
      }
    }
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
}

/** Builds the value of a tree and reports keys that stand twice. */
class Reader {
  readonly findings: Finding[] = [];

  readonly positionOf: ReturnType<typeof positionsIn>;

  constructor(private readonly file: string, private readonly text: string) {
    this.positionOf = positionsIn(text);
  }

  report(
    { rule, message, hint }: Pick<Finding, 'rule' | 'message' | 'hint'>,
    offset: number,
    path: Path = [],
  ): void {
    this.findings.push({
      rule,
      severity: 'error',
      message,
      file: this.file,
      ...this.positionOf(offset),
      pointer: toPointer(path),
      ...(hint && { hint }),
    });
  }

  read(node: Node, path: Path = []): unknown {
    switch (node.type) {
      case 'object':
        return this.#map(node, path);
      case 'array':
        return (node.children ?? []).map((child, index) =>
          this.read(child, [...path, index]),
        );
      case 'number': {
        const { offset, length } = node;
        const literal = this.text.slice(offset, offset + length);
        // Kafka Connect keeps 1.10 and 1e6 as they are written.
        return String(node.value) === literal ? node.value : literal;
      }
      default:
        return node.value;
    }
  }

  #map({ children = [] }: Node, path: Path): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    const seen = new Map<string, number>();
    for (const { children: [key, child] = [] } of children) {
      const name = String(key.value);
      const keyPath = [...path, name];
      const first = seen.get(name);
      if (first !== undefined) {
        this.report(
          {
            rule: 'json/duplicate-key',
            message: `The key ${name} stands twice in this object: here and in line ${
              this.positionOf(first).line
            }.`,
            hint: 'Remove one of them: readers would silently take the last.',
          },
          key.offset,
          keyPath,
        );
      }
      seen.set(name, key.offset);
      entries.set(name, this.read(child, keyPath));
    }
    // Not by assignment, which `__proto__` would make something else.
    return Object.fromEntries(entries);
  }
}

/** Where the comma stands that is the last before an offset but for space. */
function commaBefore(text: string, offset: number): number | undefined {
  const at = text.slice(0, offset).trimEnd().length - 1;
  return text[at] === ',' && /[}\]]/.test(text[offset] ?? '') ? at : undefined;
}

function reportSyntax(
  errors: ParseError[],
  text: string,
  reader: Reader,
): void {
  let trailing: number | undefined;
  for (const { error, offset } of errors.slice(0, MAX_SYNTAX_FINDINGS)) {
    const comma = commaBefore(text, offset);
    if (comma !== undefined) {
      // The parser says twice that something is missing after it.
      if (comma !== trailing) {
        reader.report(
          {
            rule: 'json/syntax',
            message: 'This is not JSON. A comma stands after the last entry.',
            hint: 'Remove the comma.',
          },
          comma,
        );
      }
      trailing = comma;
      continue;
    }
    reader.report(
      {
        rule: 'json/syntax',
        message: `This is not JSON. ${
          SYNTAX[printParseErrorCode(error)] ?? 'It cannot be read'
        }.`,
      },
      offset,
    );
  }
}

function readText(text: string, reader: Reader): unknown {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, {
    disallowComments: true,
    allowTrailingComma: false,
  });
  if (errors.length > 0) {
    reportSyntax(errors, text, reader);
    return undefined;
  }
  return tree && reader.read(tree);
}

/** The result of a function that calls itself; undefined when the call stack is too small for it. */
function unlessTooDeep<T>(read: () => T): { result: T } | undefined {
  try {
    return { result: read() };
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

function locator(text: string): ParsedYaml['locate'] {
  let tree: { result: Node | undefined } | undefined;
  const positionOf = positionsIn(text);
  return (pointer, what = 'key') => {
    tree ??= unlessTooDeep(() => parseTree(text));
    let node = tree?.result;
    let found = what;
    for (const segment of fromPointer(pointer)) {
      const next: Node | undefined =
        node &&
        findNodeAtLocation(node, [
          node.type === 'array' ? Number(segment) : segment,
        ]);
      if (!next) {
        // What is missing is shown at the key of the object that lacks it.
        found = 'key';
        break;
      }
      node = next;
    }
    const shown =
      found === 'key' && node?.parent?.type === 'property'
        ? node.parent.children?.[0]
        : node;
    return positionOf(shown?.offset ?? 0);
  };
}

/**
 * Parses a JSON file and reports what is no JSON, and keys that stand twice.
 * Numbers that print in another way than they are written, as `1.10`, are kept
 * as text.
 *
 * Never throws, and never quotes the text. Positions come from `locate`.
 *
 * @param file - path, for the findings
 * @public
 */
export function parseJson(file: string, text: string): ParsedYaml {
  // A byte order mark is no part of the text (RFC 8259 section 8.1).
  const plain = text.replace(/^\uFEFF/, '');
  const reader = new Reader(file, plain);
  let value: unknown;
  if (plain.trim() === '') {
    reader.report(
      { rule: 'json/syntax', message: 'The file is empty, which is not JSON.' },
      0,
    );
  } else {
    const read = unlessTooDeep(() => readText(plain, reader));
    value = read?.result;
    if (!read) {
      reader.report(
        { rule: 'json/syntax', message: 'This is nested too deep.' },
        0,
      );
    }
  }
  return {
    file,
    text,
    value,
    findings: reader.findings,
    locate: locator(plain),
  };
}
