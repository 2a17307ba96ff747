import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
} from 'yaml';
import { fromPointer } from './pointer';

/** 1-based position in a text. */
export interface Position {
  line: number;
  column: number;
}

interface Place {
  key: number;
  value: number;
}

function offsetOf(node: unknown): number | undefined {
  return (node as { range?: readonly number[] } | null)?.range?.[0];
}

function childPlace(
  node: unknown,
  segment: string,
): { child: unknown; place: Place } | undefined {
  if (isMap(node)) {
    const pair = node.items.findLast(
      item =>
        isScalar(item.key) &&
        String(item.key.source ?? item.key.value ?? '') === segment,
    );
    const key = pair && offsetOf(pair.key);
    if (pair === undefined || key === undefined) {
      return undefined;
    }
    const empty =
      isScalar(pair.value) && pair.value.value === null && !pair.value.source;
    return {
      child: pair.value,
      place: { key, value: empty ? key : offsetOf(pair.value) ?? key },
    };
  }
  if (isSeq(node) && /^[0-9]+$/.test(segment)) {
    const child = node.items[Number(segment)];
    const value = offsetOf(child);
    return value === undefined
      ? undefined
      : { child, place: { key: value, value } };
  }
  return undefined;
}

function parse(text: string): { contents: unknown; lines: LineCounter } {
  const lines = new LineCounter();
  try {
    const { contents } = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
    });
    return { contents, lines };
  } catch (error) {
    // Nested deeper than the call stack: parseYaml has reported it.
    if (error instanceof RangeError) {
      return { contents: null, lines };
    }
    throw error;
  }
}

/**
 * A function from pointers to positions in a YAML text. The text is parsed at
 * the first call only: most files never have a finding, and keeping the parsed
 * nodes of thousands of files costs far more memory than their text.
 */
export function locator(
  text: string,
): (pointer: string, what?: 'key' | 'value') => Position {
  let parsed: { contents: unknown; lines: LineCounter } | undefined;
  return (pointer, what = 'key') => {
    parsed ??= parse(text);
    let node: unknown = parsed.contents;
    const start = isCollection(node) ? offsetOf(node) ?? 0 : 0;
    let place: Place = { key: start, value: start };
    let found: 'key' | 'value' = what;
    for (const segment of fromPointer(pointer)) {
      const next = childPlace(node, segment);
      if (!next) {
        // What is missing is shown at the key of the map that lacks it.
        found = 'key';
        break;
      }
      node = next.child;
      place = next.place;
    }
    const { line, col } = parsed.lines.linePos(place[found]);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}
