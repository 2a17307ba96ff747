import { toPointer } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { isDeepStrictEqual } from 'node:util';
import { isNode, isSeq, parse, parseDocument } from 'yaml';
import { editYaml } from '../changes/yamlEdit/editYaml';

/** Text with a line for the item, when each item of the list has lines of its own. */
function withLine(
  text: string,
  path: readonly string[],
  at: number,
  item: string,
): string | undefined {
  const list = parseDocument(text).getIn(path, true);
  const neighbour = isSeq(list) ? list.items[Math.max(0, at - 1)] : undefined;
  if (!isSeq(list) || list.flow || !isNode(neighbour) || !neighbour.range) {
    return undefined;
  }
  const [start, end] = neighbour.range;
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const lineEnd = text.indexOf('\n', end - 1);
  if (!/^ *- +$/.test(line) || lineEnd < 0) {
    return undefined;
  }
  const offset = at === 0 ? start - line.length : lineEnd + 1;
  return `${text.slice(0, offset)}${line}${item}\n${text.slice(offset)}`;
}

/**
 * Puts a path into a list of paths of a YAML file: a list with a line per item
 * gets another line, and keeps its comments; any other is written anew.
 *
 * @param path - keys of the list
 * @param items - what the list says now
 * @param at - index of the new item
 * @throws YamlEditError when the list cannot be edited
 */
export function insertItem(
  text: string,
  path: readonly string[],
  items: readonly string[],
  at: number,
  item: string,
): string {
  const whole = editYaml(text, {
    set: [{ pointer: toPointer(path), value: items.toSpliced(at, 0, item) }],
  });
  const added = /^[\w./-]+$/.test(item)
    ? withLine(text, path, at, item)
    : undefined;
  return added !== undefined && isDeepStrictEqual(parse(added), parse(whole))
    ? added
    : whole;
}
