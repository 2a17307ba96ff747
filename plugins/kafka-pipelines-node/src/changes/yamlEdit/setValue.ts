import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq } from 'yaml';
import {
  nested,
  plainAt,
  plainWith,
  plainWithout,
  toJson,
  type PlainValue,
  valueNode,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  editableYaml,
  locate,
  plainOf,
  type EditableYaml,
  type Location,
} from './locate';
import { renderPair, renderScalar } from './render';
import {
  appendPair,
  outermostFlow,
  removeLines,
  replaceValue,
  rewriteFlow,
  splice,
} from './splice';
import { YamlEditError } from './YamlEditError';

/**
 * Sets one value in the text of a YAML document and leaves every other byte
 * as it is. Of a map only what differs is written; a list is written whole.
 *
 * @param path - keys from the root, at least one; what they lead through must
 * be maps or existing list items
 * @throws YamlEditError when the file is not YAML, or a list as a whole
 */
export function setValue(
  yaml: EditableYaml,
  path: readonly string[],
  value: PlainValue,
): string {
  const location = locate(yaml, path);
  const old = plainAt(yaml.root, path);
  if (isDeepStrictEqual(old, value)) return yaml.text;
  if (old instanceof Map && value instanceof Map && old.size && value.size) {
    return setEntries(yaml.text, path, old, value);
  }
  return location.steps.length < path.length
    ? addValue(location, path, value)
    : changeValue(location, path, value);
}

function setEntries(
  text: string,
  path: readonly string[],
  old: Map<string, PlainValue>,
  value: Map<string, PlainValue>,
): string {
  let result = text;
  for (const [key, item] of value) {
    if (!isDeepStrictEqual(old.get(key), item)) {
      result = setValue(editableYaml(result), [...path, key], item);
    }
  }
  for (const key of old.keys()) {
    if (!value.has(key)) {
      result = unsetValue(editableYaml(result), [...path, key]);
    }
  }
  return result;
}

/** Some of the keys lead to something, the others are made. */
function addValue(
  { text, document, steps }: Location,
  path: readonly string[],
  value: PlainValue,
): string {
  const key = path[steps.length];
  const made = nested(path.slice(steps.length + 1), value);
  const last = steps.at(-1);
  const holder = last ? last.node : document.contents;

  const flow = outermostFlow(text, steps);
  if (flow && last) {
    if (isMap(holder)) holder.set(valueNode(key), valueNode(toJson(made)));
    else setNode(last, new Map([[key, made]]));
    return rewriteFlow(text, flow);
  }
  if (isMap(holder) && holder.items.length > 0) {
    if (!holder.flow) return appendPair(text, holder, key, made);
    holder.set(valueNode(key), valueNode(toJson(made)));
    return rewriteFlow(
      text,
      outermostFlow(text, [...steps, { parent: holder, key, node: null }])!,
    );
  }
  if (!last) return startDocument(text, holder?.range, key, made);
  return changeValue(
    { text, document, steps },
    path.slice(0, steps.length),
    new Map([[key, made]]),
  );
}

/** A document that is empty, null or `{}` gets its first key. */
function startDocument(
  text: string,
  range: readonly number[] | null | undefined,
  key: string,
  value: PlainValue,
): string {
  const lines = renderPair(key, value);
  if (range && range[0] < range[1]) {
    return splice(text, range[0], range[1], lines.trimEnd());
  }
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return splice(text, text.length, text.length, gap + lines);
}

/** All keys lead to something, which is replaced. */
function changeValue(
  { text, document, steps }: Location,
  path: readonly string[],
  value: PlainValue,
): string {
  const last = steps[steps.length - 1];
  const flow = outermostFlow(text, steps);
  const { node } = last;
  if (isScalar(node) && node.source !== undefined && node.range) {
    const [start, end] = node.range;
    const old = text.slice(start, end);
    const scalar = renderScalar(value, node, flow !== undefined);
    if (old !== '' && !old.includes('\n') && scalar !== undefined) {
      return splice(text, start, end, scalar);
    }
  }
  if (flow) {
    setNode(last, value);
    return rewriteFlow(text, flow);
  }
  if (last.pair) return replaceValue(text, last.pair, value);
  return rewriteList({ text, document, steps }, path, value);
}

function setNode(step: Location['steps'][number], value: PlainValue) {
  const node = valueNode(toJson(value));
  if (step.pair) step.pair.value = node;
  else if (isSeq(step.parent)) step.parent.items[Number(step.key)] = node;
}

/** An item of a block list: the list, and what it is in, up to the next key, is written whole. */
function rewriteList(
  { text, document, steps }: Location,
  path: readonly string[],
  value: PlainValue | undefined,
): string {
  const holder = steps.findLastIndex(
    ({ pair }, index) => pair && index < path.length - 1,
  );
  if (holder === -1) {
    throw new YamlEditError('the file is a list; only maps can be changed');
  }
  const to = path.slice(0, holder + 1);
  const inside = path.slice(holder + 1);
  const old = plainAt(plainOf(document), to)!;
  const changed =
    value === undefined
      ? plainWithout(old, inside)
      : plainWith(old, inside, value)!;
  return replaceValue(text, steps[holder].pair!, changed);
}

/**
 * Removes one value; the text stays as it is when there is none. A map of
 * which nothing is left becomes `{}`, never null.
 *
 * @param path - keys from the root, at least one
 */
export function unsetValue(
  yaml: EditableYaml,
  path: readonly string[],
): string {
  const location = locate(yaml, path);
  const { text, steps } = location;
  if (steps.length < path.length) return text;

  const last = steps[steps.length - 1];
  const flow = outermostFlow(text, steps);
  if (flow) {
    last.parent.delete(isSeq(last.parent) ? Number(last.key) : last.pair!.key);
    return rewriteFlow(text, flow);
  }
  const holder = steps.at(-2)?.pair;
  if (last.pair && last.parent.items.length === 1 && holder) {
    return replaceValue(text, holder, new Map());
  }
  return removeLines(text, last) ?? rewriteList(location, path, undefined);
}
