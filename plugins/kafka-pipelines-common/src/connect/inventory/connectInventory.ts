import { configPath } from '../../checks/connector/configPath';
import { fleetView, type FleetView } from '../../checks/fleetView';
import type { ConnectorView } from '../../checks/partViews';
import type { ConnectClusterView } from '../../checks/sharedView';
import { Owners } from '../../entities/owners';
import { installedArtifact, splitArtifactKey } from '../../fleet/pluginsOf';
import type { Fleet } from '../../fleet/types';
import { compareVersions, nearestVersion } from '../catalogue/versions';
import { KAFKA_CLASS } from '../installedPlugins';
import { catalogueArtifact } from './catalogueArtifact';
import { clusterArtifacts, type ClusterArtifact } from './clusterArtifacts';
import { connectorClasses, type NamedClass } from './connectorClasses';
import { providersOf } from './providers';
import type { Inventory, InventoryConnector, InventoryRow } from './types';

/** Reads the inventory off a fleet. */
class InventoryReader {
  readonly #view: FleetView;
  readonly #owners: Owners;
  readonly artifacts: InventoryRow[] = [];
  readonly missing: Inventory['missing'] = [];
  readonly unlisted: Inventory['unlisted'] = [];

  constructor(fleet: Fleet) {
    this.#view = fleetView(fleet);
    // Owners of pipelines and clusters depend on no lineage.
    this.#owners = new Owners(fleet, { nodes: [], edges: [] });
  }

  read(): Inventory {
    const connectors = new Map<string, ConnectorView[]>();
    for (const connector of this.#view.connectors) {
      const { effective, environment } = connector;
      const key = `${environment.name}/${effective.connectCluster}`;
      const known = connectors.get(key) ?? [];
      known.push(connector);
      connectors.set(key, known);
    }
    for (const cluster of this.#view.connectClusters) {
      const key = `${cluster.environment.name}/${cluster.cluster.name}`;
      this.#readCluster(cluster, connectors.get(key) ?? []);
      if (Object.keys(cluster.instance.values.plugins ?? {}).length > 0) {
        connectors.delete(key);
      }
    }
    for (const [first, ...others] of connectors.values()) {
      this.unlisted.push({
        environment: first.environment.name,
        cluster: first.effective.connectCluster,
        connectors: 1 + others.length,
      });
    }
    return {
      artifacts: this.artifacts.sort(byArtifact),
      unused: this.#unused(),
      missing: this.missing,
      unlisted: this.unlisted,
    };
  }

  #readCluster(cluster: ConnectClusterView, connectors: ConnectorView[]): void {
    const artifacts = clusterArtifacts(cluster);
    const rows = new Map(
      artifacts.map(artifact => [artifact, this.#row(cluster, artifact)]),
    );
    this.artifacts.push(...rows.values());
    // What an artifact has that nobody knows may be anything.
    const isKnown =
      artifacts.length > 0 &&
      [...rows].every(
        ([{ path }, { hasClasses }]) =>
          hasClasses || path.includes('libraries') || path[0] === 'iamJar',
      );
    for (const connector of connectors) {
      this.#readConnector(connector, artifacts, rows, isKnown);
    }
  }

  #row(
    { environment, cluster }: ConnectClusterView,
    { id, installed }: ClusterArtifact,
  ): InventoryRow {
    const { catalogue } = this.#view;
    const version = installed?.version;
    const known = installed && catalogueArtifact(catalogue, installed);
    const versions =
      known === undefined
        ? []
        : catalogue.artifactVersions(known).map(each => each.version);
    const newest = versions.at(-1);
    return {
      artifact: id,
      ...(version !== undefined && { version }),
      ...(version !== undefined &&
        newest !== undefined &&
        compareVersions(newest, version) > 0 && { newest }),
      ...(version !== undefined &&
        versions.length > 0 &&
        !versions.includes(version) && {
          nearest: nearestVersion(versions, version),
        }),
      environment: environment.name,
      cluster: cluster.name,
      owner: this.#owners.connectCluster(cluster.name),
      hasClasses: known !== undefined || (installed?.classes ?? []).length > 0,
      connectors: [],
    };
  }

  #readConnector(
    connector: ConnectorView,
    artifacts: ClusterArtifact[],
    rows: Map<ClusterArtifact, InventoryRow>,
    isKnown: boolean,
  ): void {
    const classes = connectorClasses(connector.configured);
    const taken = new Map<ClusterArtifact, Set<string>>();
    for (const named of classes) {
      const provider = this.#provider(artifacts, named, [...taken.keys()]);
      if (provider) {
        const names = taken.get(provider) ?? new Set();
        taken.set(provider, names.add(named.class));
      } else if (isKnown && !KAFKA_CLASS.test(named.class)) {
        this.#addMissing(connector, named);
      }
    }
    for (const [artifact, names] of taken) {
      rows
        .get(artifact)
        ?.connectors.push({ ...this.#about(connector), classes: [...names] });
    }
  }

  /** Where several have it, the artifact that the connector takes something else from. */
  #provider(
    artifacts: ClusterArtifact[],
    { class: name, asked }: NamedClass,
    taken: ClusterArtifact[],
  ): ClusterArtifact | undefined {
    const providers = providersOf(this.#view.catalogue, artifacts, name, asked);
    return providers.find(each => taken.includes(each)) ?? providers.at(0);
  }

  #about({
    name,
    pipeline,
    configured,
  }: ConnectorView): Omit<InventoryConnector, 'classes'> {
    return {
      connector: name,
      class: configured.facts?.class ?? configured.class,
      pipeline: pipeline.name,
      owner: this.#owners.pipeline(pipeline.name),
    };
  }

  #addMissing(
    connector: ConnectorView,
    { class: name, key }: NamedClass,
  ): void {
    const { effective, environment, merged, place } = connector;
    this.missing.push({
      ...this.#about(connector),
      environment: environment.name,
      cluster: effective.connectCluster,
      missing: name,
      place: place(configPath(merged, key), 'value'),
    });
  }

  #unused(): Inventory['unused'] {
    const { connectClusters, environments, sharedPlace } = this.#view;
    const unused = new Map<string, Inventory['unused'][number]>();
    for (const environment of Object.values(environments)) {
      const used = new Set(
        connectClusters
          .filter(each => each.environment.name === environment.name)
          .flatMap(each => clusterArtifacts(each).map(({ key }) => key)),
      );
      for (const key of Object.keys(
        environment.connectShared.artifacts ?? {},
      )) {
        if (!used.has(key)) {
          const version = installedArtifact(key, environment)?.version;
          const known = unused.get(key);
          unused.set(key, {
            artifact: splitArtifactKey(key).artifact,
            ...(version !== undefined && { version }),
            environments: [...(known?.environments ?? []), environment.name],
            place: known?.place ?? sharedPlace(environment, ['artifacts', key]),
          });
        }
      }
    }
    return [...unused.values()];
  }
}

function byArtifact(a: InventoryRow, b: InventoryRow): number {
  return (
    a.artifact.localeCompare(b.artifact, 'en') ||
    compareVersions(a.version ?? '', b.version ?? '')
  );
}

/**
 * Which version of which artifact runs on which Connect cluster in which
 * environment, and who takes what from it, as the files of a repository say:
 * no worker is asked. What comes with Kafka Connect itself is not listed.
 *
 * @public
 */
export function connectInventory(fleet: Fleet): Inventory {
  return new InventoryReader(fleet).read();
}
