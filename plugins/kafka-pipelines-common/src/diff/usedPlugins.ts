import type { ConnectorView } from '../checks/partViews';
import type { ClusterArtifact } from '../connect/inventory/clusterArtifacts';
import {
  connectorClasses,
  type NamedClass,
} from '../connect/inventory/connectorClasses';
import { providersOf } from '../connect/inventory/providers';
import type { ConnectCatalogue } from '../connect/catalogue/connectCatalogue';
import type { FleetSide } from './fleetSide';

/** Most connectors of a Connect cluster name the same few classes. */
const kept = new WeakMap<ClusterArtifact[], Map<string, ClusterArtifact[]>>();

function providers(
  catalogue: ConnectCatalogue,
  artifacts: ClusterArtifact[],
  { class: name, asked }: NamedClass,
): ClusterArtifact[] {
  const byClass = kept.get(artifacts) ?? new Map<string, ClusterArtifact[]>();
  kept.set(artifacts, byClass);
  const key = JSON.stringify([name, asked]);
  const found =
    byClass.get(key) ?? providersOf(catalogue, artifacts, name, asked);
  byClass.set(key, found);
  return found;
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
  const artifacts = side.artifactsOn(
    environment.name,
    effective.connectCluster,
  );
  return Object.fromEntries(
    connectorClasses(configured)
      .flatMap(named => providers(configured.catalogue, artifacts, named))
      .map(({ id, installed }) => [
        `plugin.${id}`,
        installed?.version ?? 'unknown',
      ]),
  );
}
