import type { FleetView } from '../fleetView';
import type { ConnectorView, KsqldbAppView } from '../partViews';
import type { ConnectClusterView } from '../sharedView';
import { pairs, type Pair } from './pairs';

type Views = [before: FleetView, after: FleetView];

/** ksqlDB apps in their environment; another pipeline may have taken one over. */
export function appPairs(
  ...[before, after]: Views
): Array<Pair<KsqldbAppView>> {
  return pairs(before.apps, after.apps, ({ environment, name }) =>
    JSON.stringify([environment.name, name]),
  );
}

/** Connectors of a Connect cluster in their environment. */
export function connectorPairs(
  ...[before, after]: Views
): Array<Pair<ConnectorView>> {
  return pairs(
    before.connectors,
    after.connectors,
    ({ environment, name, effective }) =>
      JSON.stringify([environment.name, effective.connectCluster, name]),
  );
}

/** Connect clusters in their environment. */
export function connectClusterPairs(
  ...[before, after]: Views
): Array<Pair<ConnectClusterView>> {
  return pairs(
    before.connectClusters,
    after.connectClusters,
    ({ environment, cluster }) =>
      JSON.stringify([environment.name, cluster.name]),
  );
}
