import { plainAt } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { isScalar, Scalar, type Node } from 'yaml';
import { editableYaml, locate } from '../../changes/yamlEdit/locate';
import { renderPair, renderScalar } from '../../changes/yamlEdit/render';
import { splice } from '../../changes/yamlEdit/splice';
import { YamlEditError } from '../../changes/yamlEdit/YamlEditError';

/**
 * Gives a key of a YAML file another name; its quotes, its value, its comments
 * and its place stay. The text stays as it is when there is no such key.
 *
 * @throws YamlEditError when the map has the new name already
 */
export function renameKey(
  text: string,
  path: readonly string[],
  name: string,
): string {
  const yaml = editableYaml(text);
  const { steps } = locate(yaml, path);
  const key = steps[path.length - 1]?.pair?.key;
  if (!key?.range || path.at(-1) === name) {
    return text;
  }
  const to = [...path.slice(0, -1), name];
  if (plainAt(yaml.root, to) !== undefined) {
    throw new YamlEditError(`there is a key ${name} already`);
  }
  const written =
    quotedAs(key, name) ?? renderPair(name, 0).slice(0, -': 0\n'.length);
  return splice(text, key.range[0], key.range[1], written);
}

/** The name in the quotes of a key; undefined where it has none. */
function quotedAs(key: Node, name: string): string | undefined {
  return isScalar(key) &&
    (key.type === Scalar.QUOTE_DOUBLE || key.type === Scalar.QUOTE_SINGLE)
    ? renderScalar(name, key, false)
    : undefined;
}
