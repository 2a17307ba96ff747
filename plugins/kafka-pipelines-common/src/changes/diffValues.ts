import { toPointer } from '../yaml/pointer';
import { samePlain, toJson, type PlainValue } from './plainValue';

/**
 * Fields that differ, each with what it replaces; pointers are RFC 6901.
 * @public
 */
export interface ValuesDiff {
  set: Array<{ pointer: string; value: unknown; was?: unknown }>;
  unset: Array<{ pointer: string; was: unknown }>;
}

/**
 * What somebody changed between two states of a file. A map that is on both
 * sides is compared key by key; everything else is replaced whole.
 *
 * @param filled - values of the file, as of `toPlain`
 * @param edited - the same afterwards
 * @public
 */
export function diffValues(filled: PlainValue, edited: PlainValue): ValuesDiff {
  const diff: ValuesDiff = { set: [], unset: [] };
  const compare = (
    path: string[],
    old: PlainValue | undefined,
    now: PlainValue | undefined,
  ) => {
    const pointer = toPointer(path);
    if (samePlain(old, now)) {
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
  compare([], filled, edited);
  return diff;
}
