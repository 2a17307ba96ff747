import {
  factorPresets,
  importFiles,
  ownValue,
  parseYaml,
  planImport,
  plannedValues,
  printYaml,
  valueAt,
  type Fleet,
  type FleetEnvironment,
  type ImportedConnectCluster,
  type ImportPlan,
  type PlannedPipeline,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  adoptConnectCluster,
  environmentOverlay,
  OverlayError,
  RepositoryDraft,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { UsageError } from '../exitCodes';
import { noSuch } from '../noSuch';
import type { OpenedRepository } from '../openRepository';
import { groupingOf, renames, type ImportOptions } from './options';
import { assertOwner, readOwners } from './owners';
import type { ReadSources } from './readSources';
import { workerIdentity } from './workerConfig';

/** A plan with the files that it makes. */
export interface Planned {
  plan: ImportPlan;
  /** New text by path. */
  changes: ReadonlyMap<string, string>;
  /** What people have to add to Connect clusters, as sentences. */
  todo: string[];
}

/** @throws UsageError when the repository has none of that name */
export function environmentOf(fleet: Fleet, name: string): FleetEnvironment {
  const environment = ownValue(fleet.environments, name);
  if (!environment) {
    throw noSuch('environment', name, Object.keys(fleet.environments));
  }
  return environment;
}

/** Names of connectors that the environment has on these Connect clusters. */
function takenConnectors(
  fleet: Fleet,
  environment: string,
  clusters: ReadonlySet<string>,
): string[] {
  return Object.values(fleet.pipelines).flatMap(({ instances }) =>
    Object.values(
      ownValue(instances, environment)?.effective.connectors ?? {},
    ).flatMap(({ name, connectCluster }) =>
      clusters.has(connectCluster) ? [name] : [],
    ),
  );
}

/** The Connect clusters of what is imported. */
export function clustersOf({ input, workers }: ReadSources): Set<string> {
  return new Set([
    ...workers.map(({ cluster }) => cluster),
    ...input.connectors.flatMap(({ connectCluster }) => connectCluster ?? []),
  ]);
}

/** What the command line says to `planImport`. @throws UsageError */
export async function planOf(
  sources: ReadSources,
  fleet: Fleet,
  options: ImportOptions,
  taken: Iterable<string> = [],
): Promise<ImportPlan> {
  const { owner, owners } = options;
  if (owner !== undefined) {
    assertOwner(owner);
  }
  const clusters = [...clustersOf(sources)];
  return planImport(sources.input, {
    catalogue: fleet.catalogue,
    connectCluster: options.cluster ?? clusters[0] ?? '',
    shared: environmentOf(fleet, options.env).shared,
    group: groupingOf(options.group),
    rename: renames(options.rename),
    declareTopics: options.topics,
    provider: options.secretProvider,
    takenConnectors: taken,
    ...(owner !== undefined && { owner }),
    ...(owners !== undefined && { owners: await readOwners(owners) }),
    ...namespaceOption(options),
  });
}

/** Namespace of Secrets: as said, or that of a Connect cluster that is yet to be added. */
function namespaceOption({ secretNamespace, namespace }: ImportOptions) {
  const said = secretNamespace ?? namespace;
  return said === undefined ? {} : { namespace: said };
}

/** Kafka cluster of a Connect cluster that the environment does not know yet. @throws UsageError */
function kafkaClusterOf(
  { shared, name: environment }: FleetEnvironment,
  cluster: string,
  { kafkaCluster }: ImportOptions,
  resource: ImportedConnectCluster | undefined,
): string {
  const clusters = shared.kafkaClusters ?? {};
  const known = Object.keys(clusters);
  const [only] = known;
  if (kafkaCluster !== undefined && !known.includes(kafkaCluster)) {
    throw noSuch('Kafka cluster', kafkaCluster, known);
  }
  const declared = ownValue(shared.connectClusters, cluster)?.kafkaCluster;
  const same = known.find(
    key =>
      resource !== undefined &&
      clusters[key].bootstrapServers === resource.spec.bootstrapServers,
  );
  const found =
    kafkaCluster ?? declared ?? same ?? (known.length === 1 ? only : undefined);
  if (found === undefined) {
    throw new UsageError(
      `Say which Kafka cluster of ${environment} the Connect cluster ${cluster} belongs to: --kafka-cluster <name>. Known: ${
        known.join(', ') || 'none'
      }`,
    );
  }
  return found;
}

/** A pipeline that other environments have and this one has not: the values of its `values.yaml`. */
function valuesElsewhere(
  { name, connectors }: PlannedPipeline,
  { fleet, files }: OpenedRepository,
  environment: string,
): Record<string, unknown> | undefined {
  const known = ownValue(fleet.pipelines, name);
  const path = `pipelines/${name}/values.yaml`;
  const text = files.get(path);
  if (
    !known ||
    text === undefined ||
    known.broken ||
    known.files.includes(`${known.folder}/values-${environment}.yaml`)
  ) {
    return undefined;
  }
  const { value } = parseYaml(path, text);
  const own = valueAt(value, ['connectors']);
  // Else it is another pipeline of that name.
  const shares = Object.keys(connectors).some(
    each => valueAt(own, [each]) !== undefined,
  );
  return shares ? (value as Record<string, unknown>) : undefined;
}

/**
 * Adds the files of the pipelines: new ones, and what this environment changes
 * of those that others have.
 *
 * @throws UsageError naming every pipeline that is in the way
 */
function addPipelines(
  draft: RepositoryDraft,
  plan: ImportPlan,
  repository: OpenedRepository,
  environment: string,
): void {
  const fresh: PlannedPipeline[] = [];
  const inTheWay: string[] = [];
  for (const pipeline of plan.pipelines) {
    const { name } = pipeline;
    const elsewhere = valuesElsewhere(pipeline, repository, environment);
    if (elsewhere) {
      try {
        const overlay = environmentOverlay(elsewhere, plannedValues(pipeline));
        draft.add(
          `pipelines/${name}/values-${environment}.yaml`,
          printYaml(overlay),
        );
      } catch (error) {
        if (!(error instanceof OverlayError)) {
          throw error;
        }
        inTheWay.push(`${name} (${error.message})`);
      }
    } else if (Object.hasOwn(repository.fleet.pipelines, name)) {
      inTheWay.push(name);
    } else {
      fresh.push(pipeline);
    }
  }
  if (inTheWay.length > 0) {
    throw new UsageError(
      `Nothing was written: the repository has ${inTheWay.join(
        ', ',
      )} already, and a pipeline is never overwritten. Leave its connectors out with --exclude, or group them in another way with --group.`,
    );
  }
  const files = importFiles({ ...plan, pipelines: fresh }, [environment]);
  for (const { path, text } of files) {
    draft.add(path, text);
  }
}

/**
 * Plans the import and makes the files of it, in memory.
 *
 * @throws UsageError; Error when a file of the repository cannot be edited
 */
export async function planned(
  sources: ReadSources,
  repository: OpenedRepository,
  options: ImportOptions,
): Promise<Planned> {
  const { fleet, files } = repository;
  const environment = environmentOf(fleet, options.env);
  const clusters = clustersOf(sources);
  const plain = await planOf(
    sources,
    fleet,
    options,
    takenConnectors(fleet, environment.name, clusters),
  );
  const plan = options.presets
    ? factorPresets(plain, { shared: environment.shared })
    : plain;
  const draft = new RepositoryDraft(files);
  addPipelines(draft, plan, repository, environment.name);
  for (const { file } of plan.presets) {
    draft.listValueFile(environment.name, 'kafka-pipeline', file);
  }
  const identity =
    options.workerConfig === undefined
      ? undefined
      : await workerIdentity(options.workerConfig);
  const todo: string[] = [];
  for (const name of clusters) {
    const resource = sources.input.connectClusters.find(
      each => each.name === name,
    );
    const worker = sources.workers.find(each => each.cluster === name);
    todo.push(
      ...adoptConnectCluster(draft, fleet, environment, {
        name,
        namespace: options.namespace ?? resource?.namespace ?? name,
        kafkaCluster: kafkaClusterOf(environment, name, options, resource),
        secretProvider: options.secretProvider,
        ...(worker && {
          kafkaVersion: worker.version,
          plugins: worker.plugins,
        }),
        ...(identity || resource
          ? { identity: identity ?? resource?.identity }
          : {}),
        ...(resource && { resource }),
      }),
    );
  }
  return { plan, changes: draft.changes, todo };
}
