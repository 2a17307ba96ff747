import type { Fleet, FleetEnvironment } from '../fleet/types';
import { mergeValues } from '../pipeline/mergeValues';
import { ownValue } from '../pipeline/ownRecord';
import { fieldChanges } from './fieldChanges';
import type { FleetSides } from './fleetSides';
import { changeOf, namesOn } from './partChange';
import { settingsOf, type HoldsSecret, type Settings } from './settings';
import type { EnvironmentDiff, FieldChange } from './types';

/** Charts, destination and project: which files are listed shows in what they change. */
function configSettings(
  { config: { valueFiles, ...config } }: FleetEnvironment,
  holdsSecret: HoldsSecret,
): Settings {
  return settingsOf(config, '', [], holdsSecret);
}

/**
 * What shared values say for all: defaults, presets and artifacts show in what
 * uses them, and so do Connect clusters that have a folder.
 */
function sharedSettings(
  { name, shared, connectShared }: FleetEnvironment,
  { connectClusters }: Fleet,
  holdsSecret: HoldsSecret,
): Settings {
  const {
    defaults,
    presets,
    artifacts,
    connectClusters: declared,
    ...rest
  } = mergeValues(connectShared, shared);
  const without = Object.fromEntries(
    Object.entries(mergeValues(declared)).flatMap(([cluster, entry]) => {
      const { defaults: _, ...own } = mergeValues(entry);
      return ownValue(ownValue(connectClusters, cluster)?.instances, name)
        ? []
        : [[cluster, own]];
    }),
  );
  return settingsOf({ ...rest, connectClusters: without }, '', [], holdsSecret);
}

function environmentSettings(
  fleet: Fleet,
  environment: FleetEnvironment | undefined,
  holdsSecret: HoldsSecret,
): Settings {
  return environment
    ? new Map([
        ...configSettings(environment, holdsSecret),
        ...sharedSettings(environment, fleet, holdsSecret),
      ])
    : new Map();
}

function fieldsOf(
  { before, after, holdsSecret }: FleetSides,
  name: string,
): FieldChange[] {
  const settings = ({ fleet }: FleetSides['before']) =>
    environmentSettings(fleet, ownValue(fleet.environments, name), holdsSecret);
  return fieldChanges(settings(before), settings(after));
}

/** What changes for whole environments. */
export function environmentDiffs(sides: FleetSides): EnvironmentDiff[] {
  const [before, after] = [sides.before.fleet, sides.after.fleet].map(
    ({ environments }) => environments,
  );
  return namesOn(before, after).flatMap(environment => {
    const [old, now] = [before, after].map(each => ownValue(each, environment));
    if (old === now) return [];
    const change = changeOf(old, now);
    const fields = fieldsOf(sides, environment);
    return change === 'changed' && fields.length === 0
      ? []
      : [{ environment, change, fields }];
  });
}
