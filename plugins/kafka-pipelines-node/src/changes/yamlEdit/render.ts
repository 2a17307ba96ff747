import { isScalar, Pair, Scalar, YAMLMap, type Node, type YAMLSeq } from 'yaml';
import {
  printYaml,
  toJson,
  type PlainValue,
  valueNode,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

function mapOf(key: Node, value: Node): YAMLMap {
  const map = new YAMLMap();
  map.items = [new Pair(key, value)];
  return map;
}

/** Lines of `key: value` in block style, each with its line end, without indentation. */
export function renderPair(key: string, value: PlainValue): string {
  return printYaml(mapOf(valueNode(key), valueNode(toJson(value))));
}

/** The same without key and colon. */
export function renderAfterKey(value: PlainValue): string {
  return renderPair('k', value).slice('k:'.length);
}

/**
 * A scalar on one line that takes the place of another; a text stays quoted
 * as it was.
 * @returns undefined when it does not fit on one line.
 */
export function renderScalar(
  value: PlainValue,
  old: Scalar,
  inFlow: boolean,
): string | undefined {
  if (value instanceof Map || Array.isArray(value)) return undefined;
  const node = valueNode(value);
  if (
    isScalar(node) &&
    typeof value === 'string' &&
    (node.type === Scalar.PLAIN || node.type === Scalar.QUOTE_SINGLE) &&
    (old.type === Scalar.QUOTE_DOUBLE || old.type === Scalar.QUOTE_SINGLE)
  ) {
    node.type = old.type;
  }
  const map = mapOf(valueNode('k'), node);
  map.flow = inFlow;
  const text = printYaml(map).trimEnd();
  if (text.includes('\n')) return undefined;
  return inFlow
    ? text.slice('{ k: '.length, -' }'.length)
    : text.slice('k: '.length);
}

/** A flow collection, `{ … }` or `[ … ]`, with the comments inside of it. */
export function renderFlow(node: YAMLMap | YAMLSeq): string {
  const copy = node.clone() as YAMLMap | YAMLSeq;
  copy.comment = null;
  copy.commentBefore = null;
  copy.spaceBefore = false;
  return printYaml(copy).trimEnd();
}

/** Moves lines to the right; empty ones stay empty. */
export function indent(lines: string, columns: number): string {
  return lines.replace(/^(?=[^\n])/gm, ' '.repeat(columns));
}
