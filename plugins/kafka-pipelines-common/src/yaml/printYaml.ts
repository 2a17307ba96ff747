import { Document, type ToStringOptions } from 'yaml';
import { escapeInvisible } from './textNode';
import { valueNode } from './valueNode';

const OPTIONS: ToStringOptions = {
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: Infinity,
};

/**
 * A value, or a node that `valueNode` made of one, as the text of a YAML file
 * that every reader reads back as exactly this value.
 *
 * @throws Error when a text in it cannot be written
 * @public
 */
export function printYaml(value: unknown): string {
  const document = new Document();
  document.contents = valueNode(value) as typeof document.contents;
  return escapeInvisible(document.toString(OPTIONS));
}
