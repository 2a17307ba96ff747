import { createHash } from 'node:crypto';
import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** JSON with the keys of every object in order, so equal values give equal text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, item) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(
          Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : item,
  );
}

/**
 * What a person agreed to in the review: the edits, whatever commit they are
 * made on. The base commit, the request and the order of the files do not
 * count, nor do blob ids, but for a file that is deleted: what goes is what was
 * seen.
 *
 * @returns SHA-256 in hexadecimal
 * @public
 */
export function changeSetDigest({ edits }: Pick<ChangeSet, 'edits'>): string {
  const agreed = edits
    .map(edit => ('delete' in edit ? edit : { ...edit, blob: undefined }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return createHash('sha256').update(canonicalJson(agreed)).digest('hex');
}
