import type { FleetView } from '../../checks/fleetView';
import { fromPointer } from '../../yaml/pointer';
import { clusterArtifacts } from '../inventory/clusterArtifacts';
import { isPlanned, newKey } from './artifactEdits';
import type { UpgradePlan } from './types';
import type { UpgradeEdit, UpgradeEdits, UpgradeTask } from './upgradeEdits';

/** The edits that make Connect clusters name the new version. */
export function pluginEdits(view: FleetView, plan: UpgradePlan): UpgradeEdits {
  const edits = new Map<string, UpgradeEdit>();
  const tasks = new Map<string, UpgradeTask>();
  for (const { cluster: name, environment, fields, image } of plan.clusters) {
    const instances = view.connectClusters.filter(
      each => each.cluster.name === name,
    );
    const own = instances.find(each => each.environment.name === environment);
    const ownFile = own?.instance.valueFiles.at(-1);
    for (const { file, pointer } of fields) {
      const staysElsewhere = instances.some(
        each =>
          !isPlanned(plan, name, each.environment.name) &&
          clusterArtifacts(each).some(({ path }) => {
            const other = each.place(path, 'value');
            return other.file === file && other.pointer === pointer;
          }),
      );
      const where = staysElsewhere ? ownFile ?? file : file;
      edits.set(`${where} ${pointer}`, {
        file: where,
        path: fromPointer(pointer),
        change: { set: newKey(plan) },
      });
    }
    if (image) {
      const { file, pointer } = image.place;
      const staysElsewhere = instances.some(each => {
        const other = each.place(['image'], 'value');
        return (
          !isPlanned(plan, name, each.environment.name) &&
          other.file === file &&
          other.pointer === pointer
        );
      });
      const where = staysElsewhere ? ownFile ?? file : file;
      tasks.set(`${where} ${image.name}`, {
        message: `Build an image with ${plan.plugin} ${plan.to} and name it in ${where}: the workers have what ${image.name} has.`,
      });
    }
  }
  return { edits: [...edits.values()], tasks: [...tasks.values()] };
}
