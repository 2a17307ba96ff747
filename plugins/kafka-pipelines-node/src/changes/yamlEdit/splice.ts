import type { PlainValue } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  colonEnd,
  columnOf,
  lineStart,
  nextLine,
  pairEnd,
  type SourcePair,
  type Step,
} from './locate';
import { indent, renderAfterKey, renderFlow, renderPair } from './render';

/** Puts text in place of a range, with the line ends the file has. */
export function splice(
  text: string,
  start: number,
  end: number,
  replacement: string,
): string {
  const lines = /\r\n/.test(text)
    ? replacement.replace(/\r?\n/g, '\r\n')
    : replacement;
  return text.slice(0, start) + lines + text.slice(end);
}

/** The comment after a pair's key or one-line value, with the space before it. */
function commentOf(text: string, pair: SourcePair): string {
  const colon = colonEnd(pair);
  const end = pairEnd(pair);
  const firstLine = text.slice(colon, nextLine(text, colon)).trimEnd();
  if (colon + firstLine.length >= end) {
    return text.slice(end, colon + firstLine.length);
  }
  // The value goes on below: only its header or nothing stands before the comment
  return /^\s*(?:[|>][-+0-9]*)?(\s+#.*)$/.exec(firstLine)?.[1] ?? '';
}

/** Replaces all of a block pair's value. */
export function replaceValue(
  text: string,
  pair: SourcePair,
  value: PlainValue,
): string {
  const column = columnOf(text, pair.key.range![0]);
  const [first, ...rest] = renderAfterKey(value).split('\n');
  const lines = [
    first + commentOf(text, pair),
    ...indent(rest.join('\n'), column).split('\n'),
  ].join('\n');
  const end = pairEnd(pair);
  const upTo = nextLine(text, end);
  return splice(text, colonEnd(pair), upTo, lines);
}

/** Adds a pair below the last one of a block map. */
export function appendPair(
  text: string,
  map: { items: unknown[] },
  key: string,
  value: PlainValue,
): string {
  const pairs = map.items as SourcePair[];
  const column = columnOf(text, pairs[0].key.range![0]);
  const at = nextLine(text, pairEnd(pairs[pairs.length - 1]));
  const lines = indent(renderPair(key, value), column);
  return at > 0 && text[at - 1] !== '\n'
    ? splice(text, at, at, `\n${lines}`)
    : splice(text, at, at, lines);
}

/** The outermost flow collection among the parents, with the column of its key. */
export function outermostFlow(
  text: string,
  steps: Step[],
): { flow: Step['parent']; column: number } | undefined {
  const at = steps.findIndex(({ parent }) => parent.flow);
  if (at === -1) return undefined;
  const pair = steps.slice(0, at).findLast(step => step.pair)?.pair;
  return {
    flow: steps[at].parent,
    column: pair ? columnOf(text, pair.key.range![0]) : 0,
  };
}

/** Writes a flow collection again, after something in it was changed. */
export function rewriteFlow(
  text: string,
  { flow, column }: { flow: Step['parent']; column: number },
): string {
  const [first, ...rest] = renderFlow(flow).split('\n');
  const lines = [first, indent(rest.join('\n'), column)];
  return splice(
    text,
    flow.range![0],
    flow.range![1],
    rest.length === 0 ? first : lines.join('\n'),
  );
}

/**
 * Removes the lines of a pair, and the comment that stands directly above it:
 * yaml counts that as the pair's own. What is above the first pair of a map
 * may be about the map and stays.
 * @returns undefined when the pair does not start its line.
 */
export function removeLines(
  text: string,
  { parent, pair }: Step,
): string | undefined {
  if (!pair) return undefined;
  const key = pair.key.range![0];
  let start = lineStart(text, key);
  const margin = text.slice(start, key);
  if (margin.trim() !== '') return undefined;
  if (parent.items[0] !== pair) {
    while (start > 0) {
      const above = lineStart(text, start - 1);
      const line = text.slice(above, start);
      if (!line.startsWith(`${margin}#`)) break;
      start = above;
    }
  }
  return text.slice(0, start) + text.slice(nextLine(text, pairEnd(pair)));
}
