import { ARGOCD_FILE } from '../argocd/settings';
import { sharedFilesOf } from '../checks/sharedView';
import type { Fleet } from '../fleet/types';
import { ownValue } from '../pipeline/ownRecord';
import type { FleetSides } from './fleetSides';
import { changeOf, isSame, namesOn } from './partChange';
import type { PipelineDiff, SharedFileDiff } from './types';

/** What shared files say, by path: comments and layout change nothing. */
function sharedFileValues(fleet: Fleet): Record<string, unknown> {
  const own = new Set(
    Object.values(fleet.connectClusters).flatMap(({ files }) => files),
  );
  return {
    ...Object.fromEntries(
      [...sharedFilesOf(fleet)]
        .filter(([path]) => !own.has(path))
        .map(([path, { value, text, findings }]) => [
          path,
          findings.length > 0 ? text : value ?? null,
        ]),
    ),
    ...(fleet.argocd !== undefined && { [ARGOCD_FILE]: fleet.argocd }),
  };
}

/** True when a pipeline reads a file in an environment in which it changes. */
function isReached(
  { before, after }: FleetSides,
  { pipeline, parts, metadata }: PipelineDiff,
  file: string,
): boolean {
  const environments = new Set(parts.map(({ environment }) => environment));
  return [before, after].some(({ fleet }) =>
    Object.values(ownValue(fleet.pipelines, pipeline)?.instances ?? {}).some(
      ({ environment, valueFiles }) =>
        valueFiles.includes(file) &&
        (environments.has(environment) || metadata.length > 0),
    ),
  );
}

/** Shared files that say something else, with the pipelines that change by them alone. */
export function sharedFileDiffs(
  sides: FleetSides,
  pipelines: readonly PipelineDiff[],
): SharedFileDiff[] {
  const [before, after] = [sides.before.fleet, sides.after.fleet].map(
    sharedFileValues,
  );
  return namesOn(before, after).flatMap(file => {
    const [old, now] = [before, after].map(files => ownValue(files, file));
    if (isSame(old, now)) return [];
    return [
      {
        file,
        change: changeOf(old, now),
        pipelines: pipelines
          .filter(each => each.byShared && isReached(sides, each, file))
          .map(({ pipeline }) => pipeline)
          .sort(),
      },
    ];
  });
}
