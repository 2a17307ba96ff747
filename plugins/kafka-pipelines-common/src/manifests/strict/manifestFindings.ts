import { locateInLayers, placeIn } from '../../checks/locateInLayers';
import type { Place } from '../../checks/rule';
import type { Finding } from '../../finding';
import type { FleetTarget } from '../../fleet/target';
import type {
  ConnectClusterInstance,
  Fleet,
  FleetConnectCluster,
  FleetPipeline,
  PipelineInstance,
} from '../../fleet/types';
import { ownValue } from '../../pipeline/ownRecord';
import type { ManifestProblem } from './types';

type Segments = ReadonlyArray<string | number>;

/**
 * The Strimzi release that the manifests of a target are for:
 * `strimzi.operatorVersion` of its environment.
 *
 * @returns undefined where the environment does not say it
 * @public
 */
export function operatorVersionOf(
  fleet: Pick<Fleet, 'environments'>,
  { kind, environment }: Pick<FleetTarget, 'kind' | 'environment'>,
): string | undefined {
  const found = ownValue(fleet.environments, environment);
  const shared = kind === 'pipeline' ? found?.shared : found?.connectShared;
  return shared?.strimzi?.operatorVersion;
}

/** The app with the longest name that an object's name begins with. */
function appOf(
  { effective }: PipelineInstance,
  object: string,
): string | undefined {
  return Object.keys(effective.ksqldb)
    .filter(app => object === app || object.startsWith(`${app}-`))
    .sort((a, b) => b.length - a.length)[0];
}

/** Where the files of a pipeline have what an object is made of; empty for the pipeline itself. */
function entryOf(
  instance: PipelineInstance,
  { kind, name }: ManifestProblem,
): Segments {
  const { connectors, topics, ksqldb } = instance.effective;
  if (kind === 'KafkaConnector') {
    return ownValue(connectors, name) ? ['connectors', name] : [];
  }
  if (kind === 'KafkaTopic') {
    const topic = Object.values(topics).find(
      ({ resourceName }) => resourceName === name,
    );
    return topic ? ['topics', topic.name] : [];
  }
  const app =
    kind === 'KafkaUser'
      ? Object.values(ksqldb).find(({ user }) => user?.name === name)?.name
      : appOf(instance, name);
  return app === undefined ? [] : ['ksqldb', app];
}

/**
 * Values mostly have the names that the charts give to fields: `tasksMax` is
 * `spec.tasksMax`, and `resources` is deep in the pods of a StatefulSet.
 */
function* pathsBelow(entry: Segments, segments: Segments): Generator<Segments> {
  for (let start = 0; start < segments.length; start++) {
    for (let end = segments.length; end > start; end--) {
      yield [...entry, ...segments.slice(start, end)];
    }
  }
  if (entry.length > 0) yield entry;
}

function placeOf(
  fleet: Fleet,
  files: readonly string[],
  entry: Segments,
  { segments }: ManifestProblem,
): Place | undefined {
  return locateInLayers(
    fleet,
    [...pathsBelow(entry, segments)].map(path => ({ files, path })),
  );
}

/** The target's own value files in the order that Helm reads them, and what finds an entry in them. */
function sourcesOf(fleet: Fleet, { kind, name, environment }: FleetTarget) {
  const parts = kind === 'pipeline' ? fleet.pipelines : fleet.connectClusters;
  const part = ownValue<FleetPipeline | FleetConnectCluster>(parts, name);
  const instance = ownValue<PipelineInstance | ConnectClusterInstance>(
    part?.instances,
    environment,
  );
  return {
    files:
      instance?.valueFiles.filter(file =>
        file.startsWith(`${part?.folder}/`),
      ) ?? [],
    // A Connect cluster's files are about nothing but its KafkaConnect.
    entryOf: (problem: ManifestProblem): Segments =>
      instance && 'effective' in instance ? entryOf(instance, problem) : [],
  };
}

/**
 * Findings of what an API server would refuse in the manifests of a target, at
 * the lines of its own files that make the object; at the start of its
 * values.yaml where no line does.
 *
 * @param problems - see {@link checkManifests}
 * @param fleet - what the manifests were rendered from
 * @public
 */
export function manifestFindings(
  target: FleetTarget,
  problems: readonly ManifestProblem[],
  fleet: Fleet,
): Finding[] {
  const { files, entryOf: findEntry } = sourcesOf(fleet, target);
  return problems.map(problem => {
    const { kind, namespace, name, path, message } = problem;
    const object = [kind, [namespace, name].filter(Boolean).join('/')]
      .filter(Boolean)
      .join(' ');
    const place =
      placeOf(fleet, files, findEntry(problem), problem) ??
      placeIn(fleet, files[0] ?? '', []);
    return {
      rule: 'manifest/invalid',
      severity: 'error',
      message: `${object || 'A manifest'} in ${target.environment}: ${[
        path,
        message,
      ]
        .filter(Boolean)
        .join(' ')}.`,
      ...place,
      hint: 'Change what makes it at this line, or the chart that renders it; Kubernetes would refuse the object, or drop the field without a word.',
    };
  });
}
