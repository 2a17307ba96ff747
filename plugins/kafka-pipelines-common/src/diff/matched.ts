import type { Sides } from './partDiffs';

/** What is there under a key on one side or on both, sorted by key. */
export function matched<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (thing: T) => string,
): Array<Sides<T>> {
  const known = new Map<string, Sides<T>>();
  for (const thing of before) known.set(keyOf(thing), { before: thing });
  for (const thing of after) {
    const key = keyOf(thing);
    known.set(key, { ...known.get(key), after: thing });
  }
  return [...known]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sides]) => sides);
}
