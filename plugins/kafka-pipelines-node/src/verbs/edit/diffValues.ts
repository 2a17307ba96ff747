import { isDeepStrictEqual } from 'node:util';
import { toPointer } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  toJson,
  toPlain,
  type PlainValue,
} from '../../changes/yamlEdit/plainValue';

/** Fields that differ, each with what it replaces. */
export interface ValuesDiff {
  set: Array<{ pointer: string; value: unknown; was?: unknown }>;
  unset: Array<{ pointer: string; was: unknown }>;
}

/** A form holds undefined where a field was emptied: that is no field. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) {
    return Array.from(value, withoutUndefined);
  }
  return typeof value === 'object' && value !== null
    ? new Map(
        Object.entries(value)
          .filter(([, item]) => item !== undefined)
          .map(([key, item]) => [key, withoutUndefined(item)]),
      )
    : value;
}

/** Values of a form as edits compare them. */
export function plainValues(values: Record<string, unknown>): PlainValue {
  return toPlain(withoutUndefined(values));
}

/**
 * What somebody changed between two states of a form. A map that is on both
 * sides is compared key by key; everything else is replaced whole.
 */
export function diffValues(
  filled: Record<string, unknown>,
  edited: Record<string, unknown>,
): ValuesDiff {
  const diff: ValuesDiff = { set: [], unset: [] };
  const compare = (
    path: string[],
    old: PlainValue | undefined,
    now: PlainValue | undefined,
  ) => {
    const pointer = toPointer(path);
    if (isDeepStrictEqual(old, now)) {
      return;
    }
    if (
      old instanceof Map &&
      now instanceof Map &&
      ((old.size > 0 && now.size > 0) || path.length === 0)
    ) {
      for (const key of new Set([...old.keys(), ...now.keys()])) {
        compare([...path, key], old.get(key), now.get(key));
      }
    } else if (now === undefined) {
      diff.unset.push({ pointer, was: toJson(old!) });
    } else {
      diff.set.push({
        pointer,
        value: toJson(now),
        ...(old !== undefined && { was: toJson(old) }),
      });
    }
  };
  compare([], plainValues(filled), plainValues(edited));
  return diff;
}
