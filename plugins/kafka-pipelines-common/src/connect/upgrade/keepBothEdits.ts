import type { FleetView } from '../../checks/fleetView';
import type { ConnectorView } from '../../checks/partViews';
import { isMap } from '../../pipeline/mergeValues';
import { fromPointer, valueAt } from '../../yaml/pointer';
import { isPlanned, newKey } from './artifactEdits';
import { UpgradeError } from './findPlugin';
import type { UpgradePlan } from './types';
import type { UpgradeEdit, UpgradeEdits, UpgradeTask } from './upgradeEdits';
import { plannedConnector } from './versionEdits';

/** A directory of a plugin, from its name and a version: `mysql-3-6-1-final`. */
function directoryOf(plugin: string, version: string): string {
  return `${plugin}-${version}`
    .toLowerCase()
    .replace(/[^-_a-z0-9]+/g, '-')
    .replace(/-+$/, '');
}

/** The new version in a directory of its own, with the same libraries. */
function besideEdits(view: FleetView, plan: UpgradePlan): UpgradeEdit[] {
  const edits = new Map<string, UpgradeEdit>();
  for (const { cluster, environment, fields } of plan.clusters) {
    for (const { file, pointer } of fields) {
      const path = fromPointer(pointer);
      const [section, directory] = path;
      if (section !== 'plugins' || path.length !== 3) {
        throw new UpgradeError(
          `${plan.plugin} is no plugin of its own on ${cluster} in ${environment} (${file}): --keep-both is for plugins in a directory of theirs.`,
        );
      }
      const instance = view.connectClusterIn(environment, cluster)?.instance;
      const everywhere = view.connectClusters
        .filter(each => each.cluster.name === cluster)
        .every(each => isPlanned(plan, cluster, each.environment.name));
      const where = everywhere ? file : instance?.valueFiles.at(-1) ?? file;
      const own = valueAt(instance?.values, [section, directory]);
      const to = [section, directoryOf(directory, plan.to)];
      edits.set(`${where} ${to.join('/')}`, {
        file: where,
        path: to,
        change: { set: { ...(isMap(own) && own), artifact: newKey(plan) } },
      });
    }
  }
  return [...edits.values()];
}

/** Connectors that name no version would take the new one at once. */
function stayEdits(view: FleetView, plan: UpgradePlan): UpgradeEdit[] {
  const isStaying = (connector: ConnectorView) => {
    const planned = plannedConnector(plan, connector);
    return (
      planned !== undefined &&
      planned.classes.includes(planned.class) &&
      connector.effective.version === undefined
    );
  };
  const edits = new Map<string, UpgradeEdit>();
  for (const connector of view.connectors.filter(isStaying)) {
    const { instance, name, pipeline } = connector;
    const everywhere = view.connectors
      .filter(
        each => each.name === name && each.pipeline.name === pipeline.name,
      )
      .every(isStaying);
    const file = everywhere
      ? connector.origin().file
      : instance.valueFiles[instance.valueFiles.length - 1];
    edits.set(`${file} ${name}`, {
      file,
      path: ['connectors', name, 'version'],
      change: { set: plan.from },
    });
  }
  return [...edits.values()];
}

/** Transforms and converters that a connector takes from the plugin, which its own version does not hold back. */
function moveTasks({ connectors, to }: UpgradePlan): UpgradeTask[] {
  return connectors.flatMap(
    ({ class: own, classes, connector, environment, cluster }) => {
      const others = classes.filter(each => each !== own);
      return others.length === 0
        ? []
        : [
            {
              message: `Look at ${connector} on ${cluster} in ${environment}: it takes ${others.join(
                ', ',
              )} of ${to} at once, unless its config says plugin.version there too.`,
            },
          ];
    },
  );
}

/**
 * The edits that install the new version beside the old one, with every
 * connector staying where it is (KIP-891): workers take the newest version for
 * a connector that names none.
 *
 * @throws UpgradeError for what is no plugin in a directory of its own
 */
export function keepBothEdits(
  view: FleetView,
  plan: UpgradePlan,
): UpgradeEdits {
  return {
    edits: [...besideEdits(view, plan), ...stayEdits(view, plan)],
    tasks: moveTasks(plan),
  };
}
