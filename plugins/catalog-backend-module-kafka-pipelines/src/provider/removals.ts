/** What a full mutation would take out of the catalog. */
export interface Removals {
  /** References that are there and would not be any more, sorted. */
  removed: string[];
  /** Part of the entities that are there, 0 to 100. */
  percent: number;
}

/**
 * Compares the entities that are in the catalog with those that are about to
 * replace them.
 *
 * @param present - entity references, in the catalog's form
 * @param next - entity references, in the catalog's form
 */
export function removals(
  present: readonly string[],
  next: readonly string[],
): Removals {
  const kept = new Set(next);
  const removed = present.filter(ref => !kept.has(ref)).sort();
  return {
    removed,
    percent: present.length ? (100 * removed.length) / present.length : 0,
  };
}
