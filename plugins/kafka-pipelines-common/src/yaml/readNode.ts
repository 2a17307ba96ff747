import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  type YAMLMap,
} from 'yaml';
import { soundsSecret } from '../connect/secretKeys';
import type { Finding } from '../finding';
import { isTypedLiteral, lossyScalar } from './lossyScalar';

/** What a node is read into: plain values, and findings on the way. */
export interface Reading {
  /** Adds a finding at an offset of the text. */
  report(
    finding: Pick<Finding, 'rule' | 'message' | 'hint'>,
    offset: number,
    path: ReadonlyArray<string | number>,
  ): void;
  /** 1-based line of an offset. */
  lineOf(offset: number): number;
}

type Path = ReadonlyArray<string | number>;

/** Stands for what has no value of its own, such as an alias. */
export const UNREADABLE = Symbol('unreadable');

function startOf(node: { range?: readonly number[] | null } | null): number {
  return node?.range?.[0] ?? 0;
}

function quoted(literal: string): string {
  return literal.includes('"') ? `'${literal}'` : `"${literal}"`;
}

/**
 * Text of a map key, undefined when it is none. An unquoted `n`, `on` or `1` is
 * a boolean or a number for YAML 1.1 or 1.2, so it is reported, and kept as the
 * text that was meant.
 */
function readKey(
  node: unknown,
  offset: number,
  path: Path,
  reading: Reading,
): string | undefined {
  if (!isScalar(node)) {
    reading.report(
      {
        rule: 'yaml/key',
        message: 'A key must be text, not a map, a list or an alias.',
        hint: 'An expression in braces, such as {{ name }}, must stand in quotes.',
      },
      offset,
      path,
    );
    return undefined;
  }
  const text = String(node.source ?? node.value ?? '');
  if (node.type === 'PLAIN' && text === '<<') {
    reading.report(
      {
        rule: 'yaml/anchor',
        message: 'Merge keys (<<) are not allowed.',
        hint: 'Use a preset or a shared value file for what several entries have in common.',
      },
      offset,
      path,
    );
    return undefined;
  }
  if (text === '__proto__') {
    reading.report(
      { rule: 'yaml/key', message: 'The key __proto__ cannot be used.' },
      offset,
      path,
    );
    return undefined;
  }
  if (node.type === 'PLAIN' && isTypedLiteral(text)) {
    reading.report(
      {
        rule: 'yaml/key',
        message:
          text === ''
            ? 'A key is missing before the colon.'
            : `The unquoted key ${text} is ${
                lossyScalar(text) ?? 'not text'
              } for a YAML reader.`,
        hint: text === '' ? undefined : `Write ${quoted(text)}.`,
      },
      offset,
      [...path, text],
    );
  }
  return text;
}

function readMap(
  map: YAMLMap.Parsed,
  path: Path,
  reading: Reading,
): Record<string, unknown> | typeof UNREADABLE {
  const value: Record<string, unknown> = {};
  const seen = new Map<string, number>();
  let readable = true;
  for (const pair of map.items) {
    if (!isPair(pair)) {
      continue;
    }
    const offset = startOf(pair.key ?? pair.value);
    reportProperties(pair.key, path, reading);
    const key = readKey(pair.key, offset, path, reading);
    if (key === undefined) {
      readable = false;
      continue;
    }
    const keyPath = [...path, key];
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, offset);
    } else {
      reading.report(
        {
          rule: 'yaml/duplicate-key',
          message: `The key ${key} stands twice in this map: here and in line ${reading.lineOf(
            first,
          )}.`,
          hint: 'Remove one of them: readers would silently take the last.',
        },
        offset,
        keyPath,
      );
    }
    const read = readNode(pair.value, keyPath, reading);
    readable = readable && read !== UNREADABLE;
    value[key] = read;
  }
  return readable ? value : UNREADABLE;
}

function reportProperties(node: unknown, path: Path, reading: Reading): void {
  if (typeof node !== 'object' || node === null) {
    return;
  }
  // None is named: it may be a password that begins with its sign.
  const { anchor, tag, range } = node as ParsedNode & { anchor?: string };
  const offset = startOf({ range });
  if (anchor) {
    reading.report(
      {
        rule: 'yaml/anchor',
        message: 'Anchors (&) are not allowed.',
        hint: 'Quote the value when it is meant as text. Use a preset or a shared value file for what several entries have in common.',
      },
      offset,
      path,
    );
  }
  if (tag) {
    reading.report(
      {
        rule: 'yaml/tag',
        message: 'Tags (!) are not allowed.',
        hint: 'Quote the value when it is meant as text.',
      },
      offset,
      path,
    );
  }
}

/** True for the severity of a rule, whose id may sound like the key of a secret. */
function isRule(path: Path): boolean {
  return (
    path.at(-2) === 'rules' &&
    /^[a-z0-9-]+\/[a-z0-9-]+$/.test(String(path.at(-1)))
  );
}

/** Which of the two was meant, nobody knows of a boolean. */
function keepHint(literal: string, readAs: string): string {
  const boolean = /^the boolean (\w+)$/.exec(readAs)?.[1];
  return boolean === undefined
    ? `Write ${quoted(literal)} to keep it as it is.`
    : `Write ${boolean} for the boolean, or ${quoted(literal)} for the text.`;
}

function reportLossy(
  literal: string,
  readAs: string,
  offset: number,
  path: Path,
  reading: Reading,
): void {
  const key = String(
    path.findLast(segment => typeof segment === 'string') ?? '',
  );
  reading.report(
    soundsSecret(key) && !isRule(path)
      ? {
          rule: 'yaml/lossy-scalar',
          message: `The unquoted value of ${key} would be changed by YAML readers.`,
          hint: 'Write a reference to a secret, or quote it.',
        }
      : {
          rule: 'yaml/lossy-scalar',
          message: `The unquoted ${literal} is read as ${readAs}.`,
          hint: keepHint(literal, readAs),
        },
    offset,
    path,
  );
}

/**
 * The plain value of a node, {@link UNREADABLE} when a part of it has none.
 * Everything that two YAML readers could understand differently is reported.
 *
 * @throws RangeError when the nesting is too deep for the call stack
 */
export function readNode(node: unknown, path: Path, reading: Reading): unknown {
  reportProperties(node, path, reading);
  if (isAlias(node)) {
    reading.report(
      {
        rule: 'yaml/anchor',
        message: 'Aliases (*) are not allowed.',
        hint: 'Quote the value when it is meant as text. Else write it out, or use a preset or a shared value file.',
      },
      startOf(node),
      path,
    );
    return UNREADABLE;
  }
  if (isMap(node)) {
    return readMap(node as YAMLMap.Parsed, path, reading);
  }
  if (isSeq(node)) {
    const items = node.items.map((item, index) =>
      readNode(item, [...path, index], reading),
    );
    return items.includes(UNREADABLE) ? UNREADABLE : items;
  }
  if (!isScalar(node)) {
    return null;
  }
  if (node.type === 'PLAIN' && !node.tag) {
    const literal = node.source ?? '';
    const readAs = lossyScalar(literal);
    if (readAs) {
      reportLossy(literal, readAs, startOf(node), path, reading);
      return literal;
    }
  }
  return node.value;
}
