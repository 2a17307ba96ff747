import type { FleetView } from '../../checks/fleetView';
import type { ConnectorView } from '../../checks/partViews';
import type { Place } from '../../checks/rule';
import { fromPointer } from '../../yaml/pointer';
import type { UpgradedConnector, UpgradePlan } from './types';
import type { UpgradeEdit, UpgradeEdits } from './upgradeEdits';

const idOf = (pipeline: string, connector: string, environment: string) =>
  `${environment}/${pipeline}/${connector}`;

const kept = new WeakMap<UpgradePlan, Map<string, UpgradedConnector>>();

/** What a plan says of a connector in one environment. */
export function plannedConnector(
  plan: UpgradePlan,
  { name, pipeline, environment }: ConnectorView,
): UpgradedConnector | undefined {
  let byId = kept.get(plan);
  if (!byId) {
    byId = new Map(
      plan.connectors.map(each => [
        idOf(each.pipeline, each.connector, each.environment),
        each,
      ]),
    );
    kept.set(plan, byId);
  }
  return byId.get(idOf(pipeline.name, name, environment.name));
}

const placeId = ({ file, pointer }: Place) => `${file} ${pointer}`;

/** The edits that make connectors ask for the new version, which asked for exactly the old one. */
export function versionEdits(view: FleetView, plan: UpgradePlan): UpgradeEdits {
  const asking = view.connectors.filter(
    ({ effective }) => effective.version === plan.from,
  );
  const staying = new Set(
    asking
      .filter(connector => !plannedConnector(plan, connector)?.pinned)
      .map(connector => placeId(connector.place(['version'], 'value'))),
  );
  const edits = new Map<string, UpgradeEdit>();
  for (const connector of asking) {
    const pinned = plannedConnector(plan, connector)?.pinned;
    if (pinned) {
      const isShared = staying.has(placeId(pinned));
      const { valueFiles } = connector.instance;
      const edit: UpgradeEdit = {
        file: isShared ? valueFiles[valueFiles.length - 1] : pinned.file,
        path: isShared
          ? ['connectors', connector.name, 'version']
          : fromPointer(pinned.pointer),
        change: { set: plan.to },
      };
      edits.set(`${edit.file} ${edit.path.join('/')}`, edit);
    }
  }
  return { edits: [...edits.values()], tasks: [] };
}
