import { configPath } from '../../checks/connector/configPath';
import type { FleetView } from '../../checks/fleetView';
import { connectorLayers, type ConnectorView } from '../../checks/partViews';
import type { Path } from '../../checks/locateInLayers';
import { toPointer, valueAt } from '../../yaml/pointer';
import type { UpgradeHit, UpgradePlan } from './types';
import type { UpgradeEdit, UpgradeEdits, UpgradeTask } from './upgradeEdits';
import { plannedConnector } from './versionEdits';

/** Where a file says something of a connector. */
interface Said {
  file: string;
  path: string[];
}

/** All places that say a path of a connector, also those that others win over. */
function saidOf(
  { fleet }: FleetView,
  { pipeline, instance, name, merged, effective }: ConnectorView,
  path: Path,
): Said[] {
  const isOwn = (file: string) => file.startsWith(`${pipeline.folder}/`);
  return instance.valueFiles.flatMap(file => {
    const layers: Path[] = isOwn(file)
      ? [['connectors', name]]
      : connectorLayers(merged.preset, effective.connectCluster);
    return layers
      .map(layer => [...layer, ...path].map(String))
      .filter(full => valueAt(fleet.files.get(file)?.value, full) !== undefined)
      .map(full => ({ file, path: full }));
  });
}

/** What is to be done about a hit that can be mended without asking anybody. */
function changeOf(
  { merged }: ConnectorView,
  { key, use, movable, useValue, rule }: UpgradeHit,
): UpgradeEdit['change'] | undefined {
  if (rule === undefined) {
    return undefined;
  }
  if (useValue !== undefined) {
    return { set: useValue };
  }
  if (use === undefined || !movable) {
    return undefined;
  }
  const path = configPath(merged, key);
  const to = configPath(merged, use);
  const sameParent =
    toPointer(path.slice(0, -1)) === toPointer(to.slice(0, -1));
  return sameParent ? { rename: String(to.at(-1)) } : undefined;
}

interface Wanted extends Said {
  /** Path below the entry of a connector. */
  option: Path;
  change: UpgradeEdit['change'];
  /** As `pipeline/connector/environment`. */
  connectors: Set<string>;
  hit: UpgradeHit;
}

const idOf = ({ pipeline, name, environment }: ConnectorView) =>
  `${pipeline.name}/${name}/${environment.name}`;

/** Keys that have another name, and values that have another word, in every layer that says them. */
export function configEdits(view: FleetView, plan: UpgradePlan): UpgradeEdits {
  const wanted = new Map<string, Wanted>();
  for (const connector of view.connectors) {
    for (const hit of plannedConnector(plan, connector)?.hits ?? []) {
      const change = changeOf(connector, hit);
      const path = configPath(connector.merged, hit.key);
      for (const said of change ? saidOf(view, connector, path) : []) {
        const value = valueAt(
          view.fleet.files.get(said.file)?.value,
          said.path,
        );
        // Another layer may say a value that is still right.
        const matters =
          hit.useValue === undefined ||
          value === connector.configured.config[hit.key];
        if (change && matters) {
          const id = `${said.file} ${toPointer(said.path)}`;
          const known = wanted.get(id) ?? {
            ...said,
            option: path,
            change,
            connectors: new Set(),
            hit,
          };
          known.connectors.add(idOf(connector));
          wanted.set(id, known);
        }
      }
    }
  }
  const edits: UpgradeEdit[] = [];
  const tasks: UpgradeTask[] = [];
  for (const each of wanted.values()) {
    const { file, path, option, change, connectors, hit } = each;
    const other = view.connectors.find(
      connector =>
        !connectors.has(idOf(connector)) &&
        // One that is upgraded too may have a value of its own; but where it
        // takes the key out, it would not take out the new one.
        !(hit.useValue !== undefined && plannedConnector(plan, connector)) &&
        saidOf(view, connector, option).some(
          said =>
            said.file === file && toPointer(said.path) === toPointer(path),
        ),
    );
    if (other) {
      tasks.push({
        message: `${hit.key} in ${file} was left as it is: ${other.name} in ${other.environment.name} reads it too and does not change.`,
      });
    } else {
      edits.push({ file, path, change });
    }
  }
  return { edits, tasks };
}
