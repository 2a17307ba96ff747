import type { FleetView } from '../../checks/fleetView';
import type { ConnectorView } from '../../checks/partViews';
import { fromPointer } from '../../yaml/pointer';
import type { UpgradedConnector, UpgradePlan } from './types';
import type { UpgradeEdit, UpgradeEdits } from './upgradeEdits';

/** What a plan says of a connector in one environment. */
export function plannedConnector(
  { connectors }: UpgradePlan,
  { name, pipeline, environment }: ConnectorView,
): UpgradedConnector | undefined {
  return connectors.find(
    each =>
      each.connector === name &&
      each.pipeline === pipeline.name &&
      each.environment === environment.name,
  );
}

/** The edits that make connectors ask for the new version, which asked for exactly the old one. */
export function versionEdits(view: FleetView, plan: UpgradePlan): UpgradeEdits {
  const asking = view.connectors.filter(
    ({ effective }) => effective.version === plan.from,
  );
  const edits = new Map<string, UpgradeEdit>();
  for (const connector of asking) {
    const pinned = plannedConnector(plan, connector)?.pinned;
    if (pinned) {
      const staysElsewhere = asking.some(other => {
        const place = other.place(['version'], 'value');
        return (
          place.file === pinned.file &&
          place.pointer === pinned.pointer &&
          !plannedConnector(plan, other)?.pinned
        );
      });
      const { valueFiles } = connector.instance;
      const edit: UpgradeEdit = {
        file: staysElsewhere ? valueFiles[valueFiles.length - 1] : pinned.file,
        path: staysElsewhere
          ? ['connectors', connector.name, 'version']
          : fromPointer(pinned.pointer),
        change: { set: plan.to },
      };
      edits.set(`${edit.file} ${edit.path.join('/')}`, edit);
    }
  }
  return { edits: [...edits.values()], tasks: [] };
}
