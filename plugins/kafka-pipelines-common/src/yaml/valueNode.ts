import { isNode, Pair, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';
import { textNode } from './textNode';

/**
 * A value as a YAML node of which no part can be read as anything else, keys
 * included.
 *
 * @throws Error when a text in it cannot be written
 * @public
 */
export function valueNode(value: unknown): Node {
  if (isNode(value)) {
    return value;
  }
  if (typeof value === 'string') {
    return textNode(value);
  }
  if (Array.isArray(value)) {
    const list = new YAMLSeq();
    list.items = value.map(valueNode);
    return list;
  }
  if (typeof value === 'object' && value !== null) {
    const map = new YAMLMap();
    map.items = Object.entries(value).map(
      ([key, item]) => new Pair(textNode(key), valueNode(item)),
    );
    return map;
  }
  return new Scalar(value);
}
