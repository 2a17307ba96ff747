import type { Fleet } from '../../fleet/types';
import { ownRecord, ownValue } from '../../pipeline/ownRecord';

/** A pipeline or a Connect cluster, as far as its effect depends on it. */
interface Part {
  broken: boolean;
  instances: Record<string, { values: unknown }>;
}

/** Environments whose shared values are not the same on both sides. */
function changedEnvironments(before: Fleet, after: Fleet): Set<string> {
  const text = (fleet: Fleet, name: string) => {
    const environment = ownValue(fleet.environments, name);
    return JSON.stringify([environment?.shared, environment?.connectShared]);
  };
  return new Set(
    Object.keys(after.environments).filter(
      name =>
        ownValue(before.environments, name) !== after.environments[name] &&
        text(before, name) !== text(after, name),
    ),
  );
}

function differs(before: Part, after: Part, changed: Set<string>): boolean {
  // What a fleet took over from the one before is the very same object.
  if (before === after && changed.size === 0) {
    return false;
  }
  return Object.entries(after.instances).some(
    ([environment, { values }]) =>
      changed.has(environment) ||
      JSON.stringify(ownValue(before.instances, environment)?.values) !==
        JSON.stringify(values),
  );
}

/** Names of parts to compare. What cannot be read has no effect to compare. */
function namesOf(
  before: Record<string, Part>,
  after: Record<string, Part>,
  changed: Set<string>,
): Set<string> {
  const all = new Set([...Object.keys(before), ...Object.keys(after)]);
  return new Set(
    [...all].filter(name => {
      const [old, now] = [ownValue(before, name), ownValue(after, name)];
      return !(
        old?.broken ||
        now?.broken ||
        (old && now && !differs(old, now, changed))
      );
    }),
  );
}

function only<T>(parts: Record<string, T>, names: Set<string>) {
  const result = ownRecord<T>();
  for (const [name, part] of Object.entries(parts)) {
    if (names.has(name)) {
      result[name] = part;
    }
  }
  return result;
}

/**
 * Two fleets without the pipelines and Connect clusters that are the same in
 * both, so that a small change of a large repository is compared quickly.
 */
export function changedParts(
  before: Fleet,
  after: Fleet,
): { before: Fleet; after: Fleet } {
  const changed = changedEnvironments(before, after);
  const pipelines = namesOf(before.pipelines, after.pipelines, changed);
  const clusters = namesOf(
    before.connectClusters,
    after.connectClusters,
    changed,
  );
  const narrow = (fleet: Fleet): Fleet => ({
    ...fleet,
    pipelines: only(fleet.pipelines, pipelines),
    connectClusters: only(fleet.connectClusters, clusters),
  });
  return { before: narrow(before), after: narrow(after) };
}
