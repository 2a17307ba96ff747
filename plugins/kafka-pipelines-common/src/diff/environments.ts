import type { FleetEnvironment } from '../fleet/types';
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
  { shared, connectShared }: FleetEnvironment,
  hasFolder: (cluster: string) => boolean,
  holdsSecret: HoldsSecret,
): Settings {
  const { defaults, presets, artifacts, connectClusters, ...rest } =
    mergeValues(connectShared, shared);
  const settings = settingsOf(rest, '', [], holdsSecret);
  for (const [cluster, entry] of Object.entries(mergeValues(connectClusters))) {
    if (hasFolder(cluster)) continue;
    const { defaults: _, ...own } = mergeValues(entry);
    const path = ['connectClusters', cluster];
    settingsOf(own, path.join('.'), path, holdsSecret).forEach((setting, key) =>
      settings.set(key, setting),
    );
  }
  return settings;
}

function fieldsOf(
  { before, after, holdsSecret }: FleetSides,
  name: string,
): FieldChange[] {
  // A folder that comes or goes changes nothing of what is said besides it
  const hasFolder = (cluster: string) =>
    [before, after].some(({ fleet: { connectClusters } }) =>
      ownValue(ownValue(connectClusters, cluster)?.instances, name),
    );
  const settings = ({ fleet }: FleetSides['before']): Settings => {
    const environment = ownValue(fleet.environments, name);
    return environment
      ? new Map([
          ...configSettings(environment, holdsSecret),
          ...sharedSettings(environment, hasFolder, holdsSecret),
        ])
      : new Map();
  };
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
