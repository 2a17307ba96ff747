import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Snapshot } from '../repository/types';

/**
 * True when a touched path is not as the change set found it: somebody else
 * was there, or an earlier attempt of the same request.
 */
export function isOvertaken(
  { edits }: ChangeSet,
  { blobs, skipped }: Snapshot,
): boolean {
  const taken = new Set([...blobs.keys(), ...skipped.map(({ path }) => path)]);
  return edits.some(edit =>
    'create' in edit
      ? taken.has(edit.path)
      : blobs.get(edit.path) !== edit.blob,
  );
}
