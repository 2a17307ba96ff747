import { checkFleetChange } from '../checks/checkFleet';
import type { Fleet } from '../fleet/types';
import { ownValue } from '../pipeline/ownRecord';
import { Asked, type DiffOptions } from './asked';
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
 * @public
 */
export function diffFleets(
  before: Fleet,
  after: Fleet,
  options: DiffOptions = {},
): FleetDiff {
  const asked = new Asked(options);
  const sides = new FleetSides(before, after);
  const compared = comparedParts(sides);
  const { brokenFolders } = compared;
  const environments = new Set(
    [...compared.environments].filter(name => asked.isIn(name)),
  );
  const pipelines = changedPipelines(sides)
    .filter(pair => asked.isPipeline(pair))
    .filter(({ before: old, after: now }) =>
      [old, now].every(each => !each || !brokenFolders.has(each.folder)),
    )
    .flatMap(pair => pipelineDiff(sides, pair, environments) ?? []);
  const connectClusters = asked.isFleet
    ? connectClusterDiffs(
        sides,
        (cluster, environment) =>
          environments.has(environment) &&
          [before, after].every(fleet => {
            const folder = ownValue(fleet.connectClusters, cluster)?.folder;
            return folder === undefined || !brokenFolders.has(folder);
          }),
      )
    : [];
  const dangers = pipelineDangers(sides, pipelines);
  return {
    pipelines,
    connectClusters,
    environments: asked.isFleet
      ? environmentDiffs(sides).filter(({ environment }) =>
          environments.has(environment),
        )
      : [],
    sharedFiles: sharedFileDiffs(sides, pipelines).filter(
      shared => shared.pipelines.length > 0 || asked.isAll,
    ),
    dangers: [
      ...dangers.map(({ danger }) => danger),
      ...connectClusterDangers(connectClusters),
    ],
    hit: hitOf(sides, { pipelines, connectClusters, dangers }),
    findings: checkFleetChange(before, after, options.today).filter(finding =>
      asked.isFinding(finding),
    ),
    notCompared: compared.notCompared.filter(({ folder }) =>
      asked.isPlace(folder),
    ),
  };
}

/** True when a change does nothing at all. @public */
export function isEmptyDiff({ hit, findings, ...diff }: FleetDiff): boolean {
  return Object.values(diff).every(({ length }) => length === 0);
}
