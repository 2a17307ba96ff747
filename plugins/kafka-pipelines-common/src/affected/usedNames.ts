import { isMap } from '../pipeline/mergeValues';
import { ownValue } from '../pipeline/ownRecord';
import type { SharedValues } from '../pipeline/sharedValues';
import { NAMED_SECTIONS } from './sharedChange';

/** Every text that stands as a value somewhere, whatever it means. */
function textsIn(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') {
    texts.add(value);
  } else if (Array.isArray(value)) {
    value.forEach(item => textsIn(item, texts));
  } else if (isMap(value)) {
    Object.values(value).forEach(item => textsIn(item, texts));
  }
}

/**
 * Every name that a part may mean by something it says, directly or by way of
 * the shared entries that it names: what uses an entry has its name among its
 * texts. No field is looked at, so that none can be forgotten.
 *
 * @param name - of the part: a Connect cluster has an entry under its own
 * @param values - of its own files
 */
export function usedNames(
  name: string,
  values: unknown,
  shared: SharedValues,
): ReadonlySet<string> {
  const used = new Set([name]);
  textsIn(values, used);
  textsIn(shared.defaults, used);
  // A set goes on to what is added to it meanwhile.
  for (const text of used) {
    for (const section of NAMED_SECTIONS) {
      const entries: Readonly<Record<string, unknown>> | undefined =
        shared[section];
      textsIn(ownValue(entries, text), used);
    }
  }
  return used;
}
