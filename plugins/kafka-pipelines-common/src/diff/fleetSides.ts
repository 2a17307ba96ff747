import type { ConnectorView } from '../checks/partViews';
import type { ClusterArtifact } from '../connect/inventory/clusterArtifacts';
import type { Fleet } from '../fleet/types';
import { clusterKey, FleetSide } from './fleetSide';
import { isSame } from './partChange';
import type { HoldsSecret } from './settings';

/** A fleet before and after a change. */
export class FleetSides {
  readonly before: FleetSide;
  readonly after: FleetSide;
  /** What either side takes for a secret is none to show. */
  readonly holdsSecret: HoldsSecret;
  readonly #replugged: ReadonlySet<string>;

  constructor(before: Fleet, after: Fleet) {
    this.before = new FleetSide(before);
    this.after = new FleetSide(after);
    this.holdsSecret = (value, path) =>
      this.before.holdsSecret(value, path) ||
      this.after.holdsSecret(value, path);
    this.#replugged = repluggedClusters(this.before, this.after);
  }

  /** True when some Connect cluster names other artifacts than before. */
  get areReplugged(): boolean {
    return this.#replugged.size > 0;
  }

  /** True when the Connect cluster of a connector names other artifacts than before. */
  isReplugged(
    environment: string,
    { connectCluster }: Pick<ConnectorView['effective'], 'connectCluster'>,
  ): boolean {
    return this.#replugged.has(clusterKey(environment, connectCluster));
  }
}

function repluggedClusters(before: FleetSide, after: FleetSide): Set<string> {
  const said = (artifacts: ClusterArtifact[]) =>
    artifacts.map(({ id, installed }) => [id, installed]);
  return new Set(
    [...before.shared.connectClusters, ...after.shared.connectClusters]
      .filter(
        ({ cluster, environment }) =>
          !isSame(
            said(before.artifactsOn(environment.name, cluster.name)),
            said(after.artifactsOn(environment.name, cluster.name)),
          ),
      )
      .map(({ cluster, environment }) =>
        clusterKey(environment.name, cluster.name),
      ),
  );
}
