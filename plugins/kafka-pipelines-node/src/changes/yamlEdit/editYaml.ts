import { isDeepStrictEqual } from 'node:util';
import {
  fromPointer,
  isShownAs,
  plainAt,
  plainWith,
  plainWithout,
  toPlain,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { editableYaml, type EditableYaml } from './locate';
import { setValue, unsetValue } from './setValue';
import { YamlEditError } from './YamlEditError';

/** What to change in a file; pointers are RFC 6901. */
export interface YamlEdits {
  set?: Array<{ pointer: string; value: unknown; was?: unknown }>;
  unset?: Array<{ pointer: string; was?: unknown }>;
}

/** A value to set, or undefined to remove the field. */
type NewValue = PlainValue | undefined;

/**
 * Changes fields of a YAML file: one field changes its own lines, comments,
 * order, quotes and indentation of everything else stay.
 *
 * The result is read back and compared with what was asked for, so a form of
 * YAML that cannot be edited is an error, never a wrong file.
 *
 * @throws YamlEditError with the pointer that cannot be changed
 */
export function editYaml(text: string, edits: YamlEdits): string {
  const changes: Array<[string, NewValue]> = [
    ...(edits.set ?? []).map(({ pointer, value }): [string, NewValue] => [
      pointer,
      toPlain(value),
    ]),
    ...(edits.unset ?? []).map(({ pointer }): [string, NewValue] => [
      pointer,
      undefined,
    ]),
  ];
  const [first] = changes;
  return first === undefined
    ? text
    : changes.reduce(changeField, editableYaml(text)).text;
}

function changeField(
  yaml: EditableYaml,
  [pointer, value]: [string, NewValue],
): EditableYaml {
  try {
    return withField(yaml, pointer, value);
  } catch (error) {
    throw error instanceof YamlEditError
      ? new YamlEditError(error.message, pointer)
      : error;
  }
}

function withField(
  yaml: EditableYaml,
  pointer: string,
  value: NewValue,
): EditableYaml {
  const path = fromPointer(pointer);
  if (path.length === 0 || !pointer.startsWith('/')) {
    throw new YamlEditError('the pointer does not lead to a field');
  }
  const wanted =
    value === undefined
      ? plainWithout(yaml.root, path)
      : plainWith(yaml.root, path, value);
  if (wanted === undefined) {
    throw new YamlEditError('what holds it is neither a map nor a list item');
  }
  const result = editableYaml(
    value === undefined ? unsetValue(yaml, path) : setValue(yaml, path, value),
  );
  // A file of nothing but comments is as good as an empty map
  if (!isDeepStrictEqual(result.root ?? new Map(), wanted ?? new Map())) {
    throw new YamlEditError('its place in the file cannot be edited');
  }
  return result;
}

/**
 * The first field that is no longer what the edits were made for, nor what
 * they make of it.
 *
 * @returns its pointer, or undefined when every field still holds
 * @throws YamlEditError when the file is not YAML
 */
export function changedSince(
  text: string,
  edits: YamlEdits,
): string | undefined {
  const { root } = editableYaml(text);
  const wanted: Array<{ pointer: string; value?: unknown; was?: unknown }> = [
    ...(edits.set ?? []),
    ...(edits.unset ?? []),
  ];
  return wanted.find(({ pointer, value, was }) => {
    const now = plainAt(root, fromPointer(pointer));
    return [was, value].every(
      item => !isShownAs(now, item === undefined ? item : toPlain(item)),
    );
  })?.pointer;
}
