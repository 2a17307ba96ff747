import {
  importFiles,
  ownValue,
  planImport,
  type Fleet,
  type FleetEnvironment,
  type ImportedConnectCluster,
  type ImportPlan,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  adoptConnectCluster,
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

/** @throws UsageError naming every pipeline that is there already */
function assertNew({ pipelines }: ImportPlan, fleet: Fleet): void {
  const there = pipelines
    .map(({ name }) => name)
    .filter(name => Object.hasOwn(fleet.pipelines, name));
  if (there.length > 0) {
    throw new UsageError(
      `Nothing was written: the repository has ${there.join(
        ', ',
      )} already, and a pipeline is never overwritten. Leave its connectors out with --exclude, or group them in another way with --group.`,
    );
  }
}

/**
 * Plans the import and makes the files of it, in memory.
 *
 * @throws UsageError; Error when a file of the repository cannot be edited
 */
export async function planned(
  sources: ReadSources,
  { fleet, files }: OpenedRepository,
  options: ImportOptions,
): Promise<Planned> {
  const environment = environmentOf(fleet, options.env);
  const clusters = clustersOf(sources);
  const plan = await planOf(
    sources,
    fleet,
    options,
    takenConnectors(fleet, environment.name, clusters),
  );
  assertNew(plan, fleet);
  const draft = new RepositoryDraft(files);
  for (const { path, text } of importFiles(plan, [environment.name])) {
    draft.add(path, text);
  }
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
