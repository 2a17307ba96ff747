import type { ManifestChange } from './manifestChanges';
import { code, table } from './markdown';

/** How many objects of each kind a change adds, changes and removes. */
export function manifestTable(objects: readonly ManifestChange[]): string {
  if (objects.length === 0) return 'No manifest changes.';
  const rows = new Map<
    string,
    { added: number; changed: number; removed: number }
  >();
  for (const { environment, kind, before, after } of objects) {
    const key = JSON.stringify([environment, kind]);
    const row = rows.get(key) ?? { added: 0, changed: 0, removed: 0 };
    if (!before) row.added += 1;
    else if (after) row.changed += 1;
    else row.removed += 1;
    rows.set(key, row);
  }
  return table(
    ['Environment', 'Kind', 'Added', 'Changed', 'Removed'],
    [...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { added, changed, removed }]) => [
        ...(JSON.parse(key) as string[]).map(code),
        ...[added, changed, removed].map(String),
      ]),
  );
}
