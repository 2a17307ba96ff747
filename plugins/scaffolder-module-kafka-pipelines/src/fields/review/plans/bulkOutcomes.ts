import type { BulkRow } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

interface BulkOutcome {
  outcome: BulkRow['outcome'];
  number: number;
  /** After a number: `3 say so already`. */
  phrase: (number: number) => string;
}

const phrases: Record<BulkRow['outcome'], BulkOutcome['phrase']> = {
  changed: number => (number === 1 ? 'place changes' : 'places change'),
  same: number => (number === 1 ? 'says so already' : 'say so already'),
  inherited: number =>
    number === 1
      ? 'gets it from a shared file or a preset'
      : 'get it from shared files or presets',
  skipped: number => (number === 1 ? 'is left out' : 'are left out'),
};

/** How many places of a bulk change come to what; what changes is first. */
export function bulkOutcomes(rows: readonly BulkRow[]): BulkOutcome[] {
  return (['changed', 'same', 'inherited', 'skipped'] as const).map(
    outcome => ({
      outcome,
      number: rows.filter(row => row.outcome === outcome).length,
      phrase: phrases[outcome],
    }),
  );
}
