import { configPath } from '../../checks/connector/configPath';
import type { FleetView } from '../../checks/fleetView';
import { connectorLayers, type ConnectorView } from '../../checks/partViews';
import type { Path } from '../../checks/locateInLayers';
import { toPointer, valueAt } from '../../yaml/pointer';
import { configText } from '../../pipeline/configText';
import type { UpgradeHit, UpgradePlan } from './types';
import type { UpgradeEdit, UpgradeEdits, UpgradeTask } from './upgradeEdits';
import { plannedConnector } from './versionEdits';

/** Where a file says something of a connector. */
interface Said {
  file: string;
  path: string[];
  value: unknown;
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
    return layers.flatMap(layer => {
      const full = [...layer, ...path].map(String);
      const value = valueAt(fleet.files.get(file)?.value, full);
      return value === undefined ? [] : [{ file, path: full, value }];
    });
  });
}

/** What is to be done about a hit that can be mended without asking anybody. */
function changeOf(
  { merged }: ConnectorView,
  { key, use, movable, useValue }: UpgradeHit,
): Change | undefined {
  if (key === 'connector.plugin.version') {
    // A field of the entry, which versionEdits looks after.
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

type Change = Extract<UpgradeEdit['change'], object>;

interface Wanted extends Said {
  /** Path below the entry of a connector. */
  option: Path;
  change: Change;
  /** Those that are upgraded and read it there. */
  connectors: ConnectorView[];
  hit: UpgradeHit;
}

/** All places that say what is to change, with the connectors that it is to change for. */
function wantedOf(view: FleetView, plan: UpgradePlan): Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const connector of view.connectors) {
    for (const hit of plannedConnector(plan, connector)?.hits ?? []) {
      const change = changeOf(connector, hit);
      const option = configPath(connector.merged, hit.key);
      for (const said of change ? saidOf(view, connector, option) : []) {
        // Another layer may say a value that is still right.
        const matters =
          hit.useValue === undefined ||
          configText(said.value) === connector.configured.config[hit.key];
        if (change && matters) {
          const id = `${said.file} ${toPointer(said.path)}`;
          const known = wanted.get(id) ?? {
            ...said,
            option,
            change,
            connectors: [],
            hit,
          };
          known.connectors.push(connector);
          wanted.set(id, known);
        }
      }
    }
  }
  return [...wanted.values()];
}

/** A connector that reads what is to change there, and is not to change. */
function stayingReader(
  view: FleetView,
  plan: UpgradePlan,
  { file, path, option, connectors, hit }: Wanted,
): ConnectorView | undefined {
  return view.connectors.find(
    connector =>
      connector.instance.valueFiles.includes(file) &&
      !connectors.includes(connector) &&
      // One that is upgraded too may have a value of its own; but where it
      // takes the key out, it would not take out the new one.
      !(hit.useValue !== undefined && plannedConnector(plan, connector)) &&
      saidOf(view, connector, option).some(
        said => said.file === file && toPointer(said.path) === toPointer(path),
      ),
  );
}

/** Says the new in the file of the connector's own environment, and takes the old out there. */
function overrides(
  view: FleetView,
  connector: ConnectorView,
  { option, change, hit }: Wanted,
): UpgradeEdit[] {
  const { instance, name, configured } = connector;
  const file = instance.valueFiles[instance.valueFiles.length - 1];
  const own = ['connectors', name, ...option].map(String);
  if ('set' in change) {
    return [{ file, path: own, change }];
  }
  const text = configured.config[hit.key];
  const said = saidOf(view, connector, option).filter(
    ({ value }) => configText(value) === text,
  );
  const isOwn = valueAt(view.fleet.files.get(file)?.value, own) !== undefined;
  return [
    ...(isOwn
      ? []
      : [
          {
            file,
            path: [...own.slice(0, -1), change.rename],
            change: { set: said.at(-1)?.value ?? text },
          },
        ]),
    { file, path: own, change: { set: null } },
  ];
}

function overrideTask(
  file: string,
  other: ConnectorView,
  plan: UpgradePlan,
): UpgradeTask {
  const who = `${other.name} in ${other.environment.name}`;
  return {
    message: plannedConnector(plan, other)
      ? `Tidy ${file}: it overrides a key under its new name, because ${who} takes that out by its old name.`
      : `Move what ${file} overrides back to where ${who} reads the old keys, when that is upgraded as well.`,
  };
}

/** Keys that have another name, and values that have another word, in every layer that says them. */
export function configEdits(view: FleetView, plan: UpgradePlan): UpgradeEdits {
  const inPlace: UpgradeEdit[] = [];
  const above = new Map<string, UpgradeEdit>();
  const tasks = new Map<string, UpgradeTask>();
  for (const wanted of wantedOf(view, plan)) {
    const { file, path, change, connectors } = wanted;
    const other = stayingReader(view, plan, wanted);
    if (!other) {
      inPlace.push({ file, path, change });
      continue;
    }
    for (const connector of connectors) {
      for (const edit of overrides(view, connector, wanted)) {
        above.set(`${edit.file} ${toPointer(edit.path)}`, edit);
        const task = overrideTask(edit.file, other, plan);
        tasks.set(task.message, task);
      }
    }
  }
  return { edits: [...inPlace, ...above.values()], tasks: [...tasks.values()] };
}
