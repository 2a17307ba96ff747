import { checkFleetChange } from '../checks/checkFleet';
import type { Fleet } from '../fleet/types';
import { ownValue } from '../pipeline/ownRecord';
import { changedPipelines } from './changedPipelines';
import { comparedParts } from './compared';
import { connectClusterDiffs } from './connectClusterDiff';
import { connectClusterDangers, pipelineDangers } from './dangers/fleetDangers';
import { environmentDiffs } from './environments';
import { FleetSides } from './fleetSides';
import { hitOf } from './hit/hitOf';
import { pipelineDiff } from './pipelineDiff';
import { sharedFileDiffs } from './sharedFiles';
import type { FleetDiff } from './types';

/**
 * What a change of a GitOps repository does, in the terms of those who run it:
 * effective values after all layers, not lines of files. Pure; what is the very
 * same object in both fleets costs nothing (see `known` of `loadFleet`).
 *
 * No value that is or may be a secret stands in the answer.
 *
 * @param today - date of the check of the change: an exemption counts up to its `until`
 * @public
 */
export function diffFleets(
  before: Fleet,
  after: Fleet,
  today: Date = new Date(),
): FleetDiff {
  const sides = new FleetSides(before, after);
  const { environments, brokenFolders, notCompared } = comparedParts(sides);
  const pipelines = changedPipelines(sides)
    .filter(({ before: old, after: now }) =>
      [old, now].every(each => !each || !brokenFolders.has(each.folder)),
    )
    .flatMap(pair => pipelineDiff(sides, pair, environments) ?? []);
  const connectClusters = connectClusterDiffs(
    sides,
    (cluster, environment) =>
      environments.has(environment) &&
      [before, after].every(fleet => {
        const folder = ownValue(fleet.connectClusters, cluster)?.folder;
        return folder === undefined || !brokenFolders.has(folder);
      }),
  );
  const dangers = pipelineDangers(sides, pipelines);
  return {
    pipelines,
    connectClusters,
    environments: environmentDiffs(sides).filter(({ environment }) =>
      environments.has(environment),
    ),
    sharedFiles: sharedFileDiffs(sides, pipelines),
    dangers: [
      ...dangers.map(({ danger }) => danger),
      ...connectClusterDangers(connectClusters),
    ],
    hit: hitOf(sides, { pipelines, connectClusters, dangers }),
    findings: checkFleetChange(before, after, today),
    notCompared,
  };
}

/** True when a change does nothing at all. @public */
export function isEmptyDiff({ hit, findings, ...diff }: FleetDiff): boolean {
  return Object.values(diff).every(({ length }) => length === 0);
}
