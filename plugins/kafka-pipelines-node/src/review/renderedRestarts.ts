import {
  connectorsOn,
  isMap,
  type Fleet,
  type FleetDiff,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { ManifestChange, ManifestChanges } from '../changes/pullRequest';

/**
 * What of a KafkaConnect reaches no pod of its workers: see the values of the
 * same meaning in `workerRestarts` of common.
 */
const WITHOUT_RESTART = [
  'replicas',
  'logging.loggers',
  'build.resources',
  'build.output.pushSecret',
  'build.output.additionalBuildOptions',
  'build.output.additionalPushOptions',
  'template.apiService',
  'template.headlessService',
  'template.podDisruptionBudget',
  'template.serviceAccount',
  'template.clusterRoleBinding',
  'template.jmxSecret',
  'template.buildPod',
  'template.buildContainer',
  'template.buildServiceAccount',
  'template.buildConfig',
];

/** A value without what restarts nothing; undefined when nothing is left. */
function restarting(value: unknown, path: string): unknown {
  if (WITHOUT_RESTART.includes(path)) return undefined;
  if (!isMap(value)) return value;
  const entries = Object.entries(value).flatMap(([key, child]) => {
    const rest = restarting(child, `${path}.${key}`);
    return rest === undefined ? [] : [[key, rest]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Fields of a KafkaConnect for which its workers restart. */
function changedFields({ before, after }: ManifestChange): string[] {
  const [old = {}, now = {}] = [before, after].map(each => each?.object.spec);
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter(
      field =>
        JSON.stringify(restarting(old[field], field)) !==
        JSON.stringify(restarting(now[field], field)),
    )
    .sort();
}

/**
 * Adds Connect clusters whose workers restart for what only the manifests tell,
 * as after another version of the chart.
 *
 * @param before - for the number of connectors that stop meanwhile
 * @public
 */
export function withRenderedRestarts(
  diff: FleetDiff,
  { objects }: Pick<ManifestChanges, 'objects'>,
  before: Pick<Fleet, 'pipelines'>,
): FleetDiff {
  const known = new Set(
    diff.hit.restarts.map(({ environment, cluster }) =>
      JSON.stringify([environment, cluster]),
    ),
  );
  const connectors = connectorsOn(before);
  const restarts = objects.flatMap(change => {
    const { kind, environment, name } = change;
    if (
      kind !== 'KafkaConnect' ||
      !change.before ||
      !change.after ||
      known.has(JSON.stringify([environment, name]))
    ) {
      return [];
    }
    const reasons = changedFields(change);
    return reasons.length === 0
      ? []
      : [
          {
            environment,
            cluster: name,
            connectors: connectors(environment, name),
            reasons,
          },
        ];
  });
  return restarts.length === 0
    ? diff
    : {
        ...diff,
        hit: { ...diff.hit, restarts: [...diff.hit.restarts, ...restarts] },
      };
}
