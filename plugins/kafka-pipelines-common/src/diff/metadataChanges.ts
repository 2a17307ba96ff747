import type { FleetPipeline } from '../fleet/types';
import { ownValue } from '../pipeline/ownRecord';
import { fieldChanges } from './fieldChanges';
import { namesOn } from './partChange';
import type { Sides } from './partDiffs';
import { settingsOf, type HoldsSecret } from './settings';
import type { FieldChange } from './types';

/**
 * What changes of a pipeline's owner, description and so on, the same in
 * several environments once.
 */
export function metadataChanges(
  { before, after }: Sides<FleetPipeline>,
  holdsSecret: HoldsSecret,
): FieldChange[] {
  const settings = (metadata: unknown) =>
    settingsOf(metadata ?? {}, '', ['pipeline'], holdsSecret);
  const both = namesOn(before?.instances, after?.instances).flatMap(name => {
    const [old, now] = [before, after].map(
      pipeline => ownValue(pipeline?.instances, name)?.effective.metadata,
    );
    return !before || !after || (old && now) ? [{ old, now }] : [];
  });
  const changes = [
    { old: before?.metadata, now: after?.metadata },
    ...both,
  ].flatMap(({ old, now }) => fieldChanges(settings(old), settings(now)));
  return [
    ...new Map(
      changes.map(change => [JSON.stringify(change), change]),
    ).values(),
  ].sort((a, b) => (a.key < b.key ? -1 : 1));
}
