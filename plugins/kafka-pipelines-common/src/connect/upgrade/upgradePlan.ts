import { fleetView, type FleetView } from '../../checks/fleetView';
import type { ConnectorView } from '../../checks/partViews';
import type { ConnectClusterView } from '../../checks/sharedView';
import { Owners } from '../../entities/owners';
import type { Fleet } from '../../fleet/types';
import { ownValue } from '../../pipeline/ownRecord';
import { builds } from '../../pipeline/pluginArtifacts';
import { nearest } from '../../text/nearest';
import {
  clusterArtifacts,
  type ClusterArtifact,
} from '../inventory/clusterArtifacts';
import { connectorUpgrade } from './connectorUpgrade';
import {
  findPlugin,
  ordered,
  UpgradeError,
  type UpgradablePlugin,
} from './findPlugin';
import { misspeltVersion } from './misspeltVersion';
import { optionDiff } from './optionDiff';
import type {
  UpgradedCluster,
  UpgradedConnector,
  UpgradePlan,
  UpgradeRequest,
  UpgradeSeverity,
} from './types';
import { upgradedPlugins } from './upgradedPlugins';

const RANK: readonly UpgradeSeverity[] = ['breaks', 'look', 'new'];

/** Versions of a plugin that Connect clusters have or connectors ask for. */
function versionsInUse(
  view: FleetView,
  { id, artifact }: UpgradablePlugin,
): string[] {
  const installed = view.connectClusters
    .flatMap(cluster => clusterArtifacts(cluster))
    .filter(each => each.id === id)
    .flatMap(each => each.installed?.version ?? []);
  const asked = view.connectors.flatMap(({ effective, configured }) =>
    effective.version !== undefined &&
    /^\w/.test(effective.version) &&
    configured.facts?.artifact === artifact
      ? [effective.version]
      : [],
  );
  return ordered([...installed, ...asked]);
}

function assertInUse(
  view: FleetView,
  plugin: UpgradablePlugin,
  { from, to }: UpgradeRequest,
): void {
  if (from === to) {
    throw new UpgradeError(
      `${plugin.id} would stay at ${from}: name two different versions.`,
    );
  }
  const versions = versionsInUse(view, plugin);
  if (versions.length > 0 && !versions.includes(from)) {
    const meant = nearest(from, versions);
    throw new UpgradeError(
      `Nothing uses ${plugin.id} ${from}.${
        meant ? ` Did you mean ${meant}?` : ''
      } In use: ${versions.join(', ')}.`,
    );
  }
}

function assertMeant(
  view: FleetView,
  plugin: UpgradablePlugin,
  { to }: UpgradeRequest,
): void {
  const known =
    plugin.artifact === undefined
      ? []
      : view.catalogue.artifactVersions(plugin.artifact);
  const meant = misspeltVersion(
    known.map(({ version }) => version),
    to,
  );
  // What is installed already exists, whatever the catalogue knows.
  if (meant !== undefined && !versionsInUse(view, plugin).includes(to)) {
    throw new UpgradeError(
      `The catalogue knows no version ${to} of ${plugin.id}. Did you mean ${meant}?`,
    );
  }
}

function assertThere(
  view: FleetView,
  { cluster, environment }: UpgradeRequest,
): void {
  const check = (what: string, name: string, names: string[]) => {
    const known = [...new Set(names)].sort();
    if (!known.includes(name)) {
      const meant = nearest(name, known);
      throw new UpgradeError(
        `There is no ${what} ${name}.${
          meant ? ` Did you mean ${meant}?` : ''
        } Known: ${known.join(', ') || 'none'}.`,
      );
    }
  };
  if (environment !== undefined) {
    check('environment', environment, Object.keys(view.environments));
  }
  if (cluster !== undefined) {
    check('Connect cluster', cluster, [
      ...view.connectClusters.map(each => each.cluster.name),
      ...view.connectors.map(each => each.effective.connectCluster),
    ]);
  }
}

function connectorsOn(
  view: FleetView,
  { cluster, environment }: ConnectClusterView,
): ConnectorView[] {
  return view.connectors.filter(
    each =>
      each.effective.connectCluster === cluster.name &&
      each.environment.name === environment.name,
  );
}

function upgradedCluster(
  view: FleetView,
  owners: Owners,
  cluster: ConnectClusterView,
  artifacts: ClusterArtifact[],
): UpgradedCluster {
  const { values } = cluster.instance;
  const connectors = connectorsOn(view, cluster);
  const mounted = artifacts.every(
    ({ key }) =>
      ownValue(cluster.environment.connectShared.artifacts, key)?.type ===
      'image',
  );
  return {
    cluster: cluster.cluster.name,
    environment: cluster.environment.name,
    owner: owners.connectCluster(cluster.cluster.name),
    fields: artifacts.map(({ path }) => cluster.place(path, 'value')),
    artifact: artifacts[0].key,
    ...(values.image !== undefined &&
      !builds(values) &&
      !mounted && {
        image: { name: values.image, place: cluster.place(['image'], 'value') },
      }),
    ...(values.replicas !== undefined && { workers: values.replicas }),
    connectors: connectors.length,
    owners: [
      ...new Set(connectors.map(each => owners.pipeline(each.pipeline.name))),
    ].sort(),
  };
}

function bySeverity(a: UpgradedConnector, b: UpgradedConnector): number {
  return RANK.indexOf(a.severity) - RANK.indexOf(b.severity);
}

/**
 * What it means for a repository to run another version of a plugin: what is
 * different about it, which connectors use what changed, and which workers
 * restart. Nothing but the repository and the catalogue is asked.
 *
 * The verdict on a connector is that of the checks: what they will say of its
 * config in the new version and do not say in the old one. A version that the
 * catalogue lacks is judged by the nearest, which `diff` names.
 *
 * @throws UpgradeError when the plugin or place is unknown, the version is not
 * in use, or the new one is a known one but for its ending
 * @public
 */
export function upgradePlan(
  fleet: Fleet,
  request: UpgradeRequest,
): UpgradePlan {
  const view = fleetView(fleet);
  // Owners of pipelines and clusters depend on no lineage.
  const owners = new Owners(fleet, { nodes: [], edges: [] });
  const plugin = findPlugin(view, request.plugin);
  assertThere(view, request);
  assertInUse(view, plugin, request);
  assertMeant(view, plugin, request);
  const { from, to } = request;
  const diff =
    plugin.artifact === undefined
      ? undefined
      : optionDiff(fleet.catalogue, plugin.artifact, from, to);

  const isMeant = (cluster: string, environment: string) =>
    (request.cluster ?? cluster) === cluster &&
    (request.environment ?? environment) === environment;
  const clusters: UpgradedCluster[] = [];
  const plugins = upgradedPlugins(plugin, request, diff);
  for (const cluster of view.connectClusters) {
    const { name } = cluster.cluster;
    const environment = cluster.environment.name;
    const artifacts = clusterArtifacts(cluster).filter(
      ({ id, installed }) => id === plugin.id && installed?.version === from,
    );
    if (artifacts.length > 0 && isMeant(name, environment)) {
      clusters.push(upgradedCluster(view, owners, cluster, artifacts));
      plugins.add(cluster);
    }
  }
  const connectors: UpgradedConnector[] = [];
  const unknownVersion: UpgradePlan['unknownVersion'] = [];
  for (const connector of view.connectors) {
    const { connectCluster } = connector.effective;
    const environment = connector.environment.name;
    if (!isMeant(connectCluster, environment)) {
      continue;
    }
    const about = {
      connector: connector.name,
      class: connector.configured.facts?.class ?? connector.effective.class,
      pipeline: connector.pipeline.name,
      cluster: connectCluster,
      environment,
      owner: owners.pipeline(connector.pipeline.name),
    };
    const found = connectorUpgrade(view, connector, plugins);
    if (found === 'unknownVersion') {
      unknownVersion.push(about);
    } else if (found) {
      connectors.push({ ...about, ...found });
    }
  }
  if (
    (request.cluster ?? request.environment) !== undefined &&
    clusters.length + connectors.length + unknownVersion.length === 0
  ) {
    throw new UpgradeError(
      `Nothing${request.cluster === undefined ? '' : ` on ${request.cluster}`}${
        request.environment === undefined ? '' : ` in ${request.environment}`
      } uses ${plugin.id} ${from}.`,
    );
  }
  return {
    plugin: plugin.id,
    ...(plugin.artifact !== undefined && { artifact: plugin.artifact }),
    from,
    to,
    ...(diff && { diff }),
    clusters,
    connectors: connectors.sort(bySeverity),
    unknownVersion,
  };
}
