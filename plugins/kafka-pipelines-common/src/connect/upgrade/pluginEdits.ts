import type { FleetView } from '../../checks/fleetView';
import type { ConnectClusterView } from '../../checks/sharedView';
import { ownValue } from '../../pipeline/ownRecord';
import { fromPointer } from '../../yaml/pointer';
import { clusterArtifacts } from '../inventory/clusterArtifacts';
import { isPlanned, newKey } from './artifactEdits';
import type { UpgradePlan } from './types';
import type { UpgradeEdit, UpgradeEdits } from './upgradeEdits';

/** The same Connect cluster in the environments that a plan leaves alone. */
export function stayingInstances(
  view: FleetView,
  plan: UpgradePlan,
  cluster: string,
): ConnectClusterView[] {
  return view.connectClusters.filter(
    each =>
      each.cluster.name === cluster &&
      !isPlanned(plan, cluster, each.environment.name),
  );
}

/** The strongest file of a Connect cluster in an environment. */
export function environmentFile(
  view: FleetView,
  cluster: string,
  environment: string,
): string | undefined {
  const instances = ownValue(view.fleet.connectClusters, cluster)?.instances;
  return ownValue(instances, environment)?.valueFiles.at(-1);
}

/** Both versions were there, and now one of them goes. */
function withoutOld(
  file: string,
  pointer: string,
  isShared: boolean,
): UpgradeEdit {
  const entry = fromPointer(pointer).slice(0, -1);
  return isShared
    ? { file, path: [...entry, 'enabled'], change: { set: false } }
    : { file, path: entry, change: 'remove' };
}

/** The edits that make Connect clusters name the new version. */
export function pluginEdits(view: FleetView, plan: UpgradePlan): UpgradeEdits {
  const to = newKey(plan);
  const edits = new Map<string, UpgradeEdit>();
  for (const { cluster, environment, fields } of plan.clusters) {
    const staying = stayingInstances(view, plan, cluster);
    const instance = view.connectClusterIn(environment, cluster);
    const hasNew =
      instance && clusterArtifacts(instance).some(({ key }) => key === to);
    for (const { file, pointer } of fields) {
      const isShared = staying.some(each =>
        clusterArtifacts(each).some(({ path }) => {
          const other = each.place(path, 'value');
          return other.file === file && other.pointer === pointer;
        }),
      );
      const where = isShared
        ? environmentFile(view, cluster, environment) ?? file
        : file;
      edits.set(
        `${where} ${pointer}`,
        hasNew
          ? withoutOld(where, pointer, isShared)
          : {
              file: where,
              path: fromPointer(pointer),
              change: { set: to },
            },
      );
    }
  }
  return { edits: [...edits.values()], tasks: [] };
}
