/** One thing before and after a change. */
export interface Pair<T> {
  before: T;
  after: T;
}

/** What stands on both sides of a change, found by its key. */
export function pairs<T>(
  before: Iterable<T>,
  after: Iterable<T>,
  key: (thing: T) => string,
): Array<Pair<T>> {
  const known = new Map<string, T>();
  for (const thing of before) {
    known.set(key(thing), thing);
  }
  const result: Array<Pair<T>> = [];
  for (const thing of after) {
    const present = known.get(key(thing));
    if (present) {
      result.push({ before: present, after: thing });
    }
  }
  return result;
}
