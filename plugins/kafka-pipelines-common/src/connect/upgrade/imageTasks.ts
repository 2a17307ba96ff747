import type { FleetView } from '../../checks/fleetView';
import { environmentFile, stayingInstances } from './pluginEdits';
import type { UpgradePlan } from './types';
import type { UpgradeEdits, UpgradeTask } from './upgradeEdits';

/** Finished images, which somebody has to build and name. */
export function imageTasks(view: FleetView, plan: UpgradePlan): UpgradeEdits {
  const tasks = new Map<string, UpgradeTask>();
  for (const { cluster, environment, image } of plan.clusters) {
    if (image) {
      const { file, pointer } = image.place;
      const isShared = stayingInstances(view, plan, cluster).some(each => {
        const other = each.place(['image'], 'value');
        return other.file === file && other.pointer === pointer;
      });
      const where = isShared
        ? environmentFile(view, cluster, environment) ?? file
        : file;
      tasks.set(`${where} ${image.name}`, {
        message: `Build an image with ${plan.plugin} ${plan.to} and name it in ${where}: the workers have what ${image.name} has.`,
      });
    }
  }
  return { edits: [], tasks: [...tasks.values()] };
}
