import type { BulkRow } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** What can become of a field. */
export type Outcome = BulkRow['outcome'];

/** In the order they are shown, with what people call them. */
export const OUTCOMES: Array<{ id: Outcome; title: string }> = [
  { id: 'changed', title: 'Changes' },
  { id: 'same', title: 'Says so already' },
  { id: 'inherited', title: 'Inherited, stays' },
  { id: 'skipped', title: 'Left out' },
];

/** How many rows have each outcome. */
export function countOutcomes(rows: BulkRow[]): Record<Outcome, number> {
  const counts = { changed: 0, same: 0, inherited: 0, skipped: 0 };
  for (const { outcome } of rows) {
    counts[outcome] += 1;
  }
  return counts;
}

/** The whole table in a sentence. */
export function bulkSummary(rows: BulkRow[]): string {
  const counts = countOutcomes(rows);
  const pipelines = new Set(
    rows
      .filter(({ outcome }) => outcome === 'changed')
      .map(({ pipeline }) => pipeline),
  ).size;
  const others = [
    counts.same > 0 && `${counts.same} already so`,
    counts.inherited > 0 &&
      `${counts.inherited} inherited from a shared file or a preset`,
    counts.skipped > 0 && `${counts.skipped} left out`,
  ].filter(Boolean);
  const changed =
    counts.changed === 0
      ? 'Nothing changes'
      : `${plural(counts.changed, 'field')} in ${plural(
          pipelines,
          'pipeline',
        )} ${counts.changed === 1 ? 'changes' : 'change'}`;
  return `${[changed, ...others].join(', ')}.`;
}

function plural(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
