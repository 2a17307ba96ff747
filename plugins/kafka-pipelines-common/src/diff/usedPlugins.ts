import type { ConnectorView } from '../checks/partViews';
import {
  clusterArtifacts,
  type ClusterArtifact,
} from '../connect/inventory/clusterArtifacts';
import { connectorClasses } from '../connect/inventory/connectorClasses';
import { providersOf } from '../connect/inventory/providers';
import type { FleetSide } from './fleetSide';

/** The artifacts that a Connect cluster names in one environment; none without a folder. */
export function artifactsOn(
  { shared }: FleetSide,
  environment: string,
  cluster: string,
): ClusterArtifact[] {
  const view = shared.connectClusterIn(environment, cluster);
  return view ? clusterArtifacts(view) : [];
}

/**
 * Versions of the artifacts that a connector takes its classes from, by
 * `plugin.<artifact>`. Where several have a class in the same version, all of
 * them count: any of them may be loaded.
 */
export function usedPlugins(
  side: FleetSide,
  { configured, effective, environment }: ConnectorView,
): Record<string, string> {
  const artifacts = artifactsOn(
    side,
    environment.name,
    effective.connectCluster,
  );
  return Object.fromEntries(
    connectorClasses(configured)
      .flatMap(({ class: name, asked }) =>
        providersOf(configured.catalogue, artifacts, name, asked),
      )
      .map(({ id, installed }) => [
        `plugin.${id}`,
        installed?.version ?? 'unknown',
      ]),
  );
}
