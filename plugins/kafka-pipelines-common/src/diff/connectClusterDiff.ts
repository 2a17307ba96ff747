import type { ConnectClusterView } from '../checks/sharedView';
import { splitArtifactKey } from '../fleet/pluginsOf';
import {
  artifactSettings,
  connectClusterSettings,
  pluginKeys,
} from './connectClusterSettings';
import { fieldChanges } from './fieldChanges';
import type { FleetSides } from './fleetSides';
import { matched } from './matched';
import { changeOf, namesOn } from './partChange';
import type { Sides } from './partDiffs';
import type { HoldsSecret, Settings } from './settings';
import type { ConnectClusterDiff, FieldChange } from './types';
import { workerRestarts } from './workerRestarts';

const IDENTITY = /^(?:identity\.|kafkaCluster$|namespace$)/;

/** Artifacts by plugin; of the same artifact the version is enough. */
function pluginChanges(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): FieldChange[] {
  return namesOn(Object.fromEntries(before), Object.fromEntries(after)).flatMap(
    key => {
      const [old, now] = [before.get(key), after.get(key)];
      if (old === now) return [];
      const [was, is] = [old, now].map(each =>
        each === undefined ? undefined : splitArtifactKey(each),
      );
      const isSameArtifact = was && is && was.artifact === is.artifact;
      return [
        {
          key,
          ...(old !== undefined && {
            before: isSameArtifact ? was.version : old,
          }),
          ...(now !== undefined && {
            after: isSameArtifact ? is.version : now,
          }),
        },
      ];
    },
  );
}

function only(settings: Settings, others: Settings): Settings {
  const artifact = (key: string) => key.slice(0, key.lastIndexOf('.'));
  const known = new Set([...others.keys()].map(artifact));
  return new Map([...settings].filter(([key]) => known.has(artifact(key))));
}

/** How artifacts are fetched that are there on both sides. */
function artifactChanges(
  before: ConnectClusterView,
  after: ConnectClusterView,
  holdsSecret: HoldsSecret,
): FieldChange[] {
  const [old, now] = [before, after].map(view =>
    artifactSettings(view, holdsSecret),
  );
  return fieldChanges(only(old, now), only(now, old));
}

function clusterDiff(
  { before, after }: Sides<ConnectClusterView>,
  sides: FleetSides,
): ConnectClusterDiff | undefined {
  const { holdsSecret } = sides;
  const present = (after ?? before)!;
  const settings = (view: ConnectClusterView | undefined) =>
    view ? connectClusterSettings(view, holdsSecret) : new Map();
  const fields = [
    ...fieldChanges(settings(before), settings(after), key =>
      IDENTITY.test(key),
    ),
    ...(before && after ? artifactChanges(before, after, holdsSecret) : []),
  ];
  const [old, now] = [before, after].map(view =>
    view ? pluginKeys(view) : new Map<string, string>(),
  );
  const plugins = pluginChanges(old, now);
  const replaced = plugins.flatMap(({ key }) =>
    [old.get(key), now.get(key)].filter(each => each !== undefined),
  );
  const restarts =
    before && after ? workerRestarts(before, after, fields, replaced) : [];
  const change = changeOf(before, after);
  const isChanged =
    change !== 'changed' ||
    [fields, plugins, restarts].some(({ length }) => length > 0);
  return isChanged
    ? {
        cluster: present.cluster.name,
        owner: (after ? sides.after : sides.before).owners.connectCluster(
          present.cluster.name,
        ),
        environment: present.environment.name,
        change,
        fields,
        plugins,
        restarts,
      }
    : undefined;
}

/** What changes of Connect clusters in the environments that can be compared. */
export function connectClusterDiffs(
  sides: FleetSides,
  compared: (cluster: string, environment: string) => boolean,
): ConnectClusterDiff[] {
  const views = ({ shared }: FleetSides['before']) =>
    shared.connectClusters.filter(({ cluster, environment }) =>
      compared(cluster.name, environment.name),
    );
  return matched(
    views(sides.before),
    views(sides.after),
    ({ cluster, environment }) =>
      JSON.stringify([environment.name, cluster.name]),
  ).flatMap(pair => clusterDiff(pair, sides) ?? []);
}
