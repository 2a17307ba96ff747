import {
  diffValues,
  fromPointer,
  plainAt,
  plainWith,
  plainWithout,
  toPointer,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { isEntry } from '../spec/sections';
import type { OpenFile, PlainMap } from './types';

const isEmpty = (value: PlainValue | undefined) =>
  value === null || (value instanceof Map && value.size === 0);

/**
 * Removes a field, and the maps it leaves empty: `config: {}` would say nothing.
 * An entry stays, because that it is there says something, and so does a map
 * that the file has without content.
 */
function withoutField(
  { loaded, edited }: OpenFile,
  path: readonly string[],
): PlainValue {
  const rest = plainWithout(edited, path);
  const parent = path.slice(0, -1);
  const left = plainAt(rest, parent);
  if (
    parent.length === 0 ||
    isEntry(parent) ||
    !(left instanceof Map && left.size === 0)
  ) {
    return rest;
  }
  const before = plainAt(loaded, parent);
  return before !== undefined && isEmpty(before)
    ? plainWith(rest, parent, before) ?? rest
    : withoutField({ loaded, edited: rest } as OpenFile, parent);
}

/**
 * The file with another value of a field.
 *
 * @param value - undefined removes the field
 * @returns the same file where nothing can stand at the pointer
 */
export function withField(
  file: OpenFile,
  pointer: string,
  value: PlainValue | undefined,
): OpenFile {
  const path = fromPointer(pointer);
  const edited =
    value === undefined
      ? withoutField(file, path)
      : plainWith(file.edited, path, value);
  return edited instanceof Map ? { ...file, edited } : file;
}

/** The file with a field as it was read. */
export function withUndone(file: OpenFile, pointer: string): OpenFile {
  return withField(file, pointer, plainAt(file.loaded, fromPointer(pointer)));
}

/** Pointers of the fields that were changed. */
export function changedFields(file: {
  loaded: PlainMap;
  edited: PlainMap;
}): string[] {
  const { set, unset } = diffValues(file.loaded, file.edited);
  return [...set, ...unset].map(({ pointer }) => pointer);
}

/** True when one of two places holds the other, or they are the same. */
export function overlap(one: string, other: string): boolean {
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}

/** Pointer to a key of a map. */
export function childOf(pointer: string, key: string): string {
  return pointer + toPointer([key]);
}
