import type { FleetPipeline, PipelineInstance } from '../fleet/types';
import { mergedKsqldbApp } from '../pipeline/effectiveKsqldbApp';
import { ownValue } from '../pipeline/ownRecord';
import type { FleetSide } from './fleetSide';
import type { FleetSides } from './fleetSides';
import { isSame, namesOn } from './partChange';
import type { Sides } from './partDiffs';

/** Of an app more counts than others than its chart look at. */
function appsOf(
  { shared: { environments } }: FleetSide,
  { environment, values, effective }: PipelineInstance,
) {
  const shared = ownValue(environments, environment)?.shared ?? {};
  return Object.keys(effective.ksqldb).map(name =>
    mergedKsqldbApp(shared, values, name),
  );
}

function isSamePipeline(
  sides: FleetSides,
  { before, after }: Sides<FleetPipeline>,
): boolean {
  if (!before || !after) return false;
  const isSameInstance = (
    old: PipelineInstance | undefined,
    now: PipelineInstance | undefined,
  ) =>
    old && now
      ? isSame(old.effective, now.effective) &&
        isSame(appsOf(sides.before, old), appsOf(sides.after, now))
      : old === now;
  return (
    before.broken === after.broken &&
    isSame(before.metadata, after.metadata) &&
    namesOn(before.instances, after.instances).every(environment =>
      isSameInstance(
        ownValue(before.instances, environment),
        ownValue(after.instances, environment),
      ),
    )
  );
}

function isReplugged(
  sides: FleetSides,
  { before, after }: Sides<FleetPipeline>,
): boolean {
  return [before, after].some(pipeline =>
    Object.values(pipeline?.instances ?? {}).some(
      ({ environment, effective }) =>
        Object.values(effective.connectors).some(connector =>
          sides.isReplugged(environment, connector),
        ),
    ),
  );
}

/**
 * Pipelines that change, or may: all that is not the same, and what has a
 * connector on a Connect cluster with other plugins than before.
 */
export function changedPipelines(
  sides: FleetSides,
): Array<Sides<FleetPipeline>> {
  const [old, now] = [sides.before.fleet, sides.after.fleet];
  const isSameShared =
    old.environments === now.environments ||
    isSame(old.environments, now.environments);
  return namesOn(old.pipelines, now.pipelines)
    .map(name => ({
      before: ownValue(old.pipelines, name),
      after: ownValue(now.pipelines, name),
    }))
    .filter(pipelines => {
      // What a fleet took over from the one before is the very same object.
      const isTakenOver = pipelines.before === pipelines.after && isSameShared;
      return (
        !(isTakenOver || isSamePipeline(sides, pipelines)) ||
        (sides.areReplugged && isReplugged(sides, pipelines))
      );
    });
}
