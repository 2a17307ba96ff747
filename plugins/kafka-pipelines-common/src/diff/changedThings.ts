import type {
  ChangeKind,
  ConnectClusterDiff,
  EnvironmentDiff,
  FieldChange,
  FleetDiff,
  PartDiff,
  PipelineDiff,
  StatementChange,
} from './types';

/** What can change of a GitOps repository. @public */
export type ThingKind =
  | PartDiff['kind']
  | 'pipeline'
  | 'connect-cluster'
  | 'environment';

/** What people call them, in the singular. @public */
export const THING_NOUNS: Readonly<Record<ThingKind, string>> = {
  connector: 'connector',
  topic: 'topic',
  'ksqldb-app': 'ksqlDB app',
  pipeline: 'pipeline',
  'connect-cluster': 'Connect cluster',
  environment: 'environment',
};

/** A setting that changes, in the same way in these environments. @public */
export interface SettingRow extends FieldChange {
  /** Absent when it is all of the thing's. */
  environments?: string[];
}

/** A connector, topic and so on with what changes of it in all environments. @public */
export interface ChangedThing {
  kind: ThingKind;
  name: string;
  /** Absent for what belongs to none. */
  pipeline?: string;
  owner?: string;
  change: ChangeKind;
  environments: string[];
  settings: SettingRow[];
  statements: StatementChange[];
  /** Where a pipeline is from now on, and where no longer. */
  addedTo: string[];
  removedFrom: string[];
  /** Why the workers of a Connect cluster restart; empty when they do not. */
  restarts: string[];
  /** True when no file of its pipeline has changed. */
  byShared: boolean;
}

/** The same change of one thing or of many. @public */
export interface SameChange extends Omit<ChangedThing, 'name' | 'pipeline'> {
  things: ChangedThing[];
}

/**
 * What changes, one entry for what changes of a thing in all environments.
 *
 * @public
 */
export function changedThings(diff: FleetDiff): ChangedThing[] {
  return [
    ...diff.environments.map(aboutEnvironment),
    ...diff.connectClusters.reduce(collectClusters, new Map()).values(),
    ...diff.pipelines.flatMap(pipeline => [
      ...aboutPipeline(pipeline),
      ...partsOf(pipeline),
    ]),
  ].map(shortSettings);
}

/**
 * Folds what changes in the same way: a preset that hits thirty pipelines is
 * one change of thirty connectors.
 *
 * @public
 */
export function foldChanges(things: readonly ChangedThing[]): SameChange[] {
  const folded = new Map<string, SameChange>();
  for (const thing of things) {
    const { kind, change, environments, settings, statements } = thing;
    const { addedTo, removedFrom, restarts } = thing;
    // Where it happens is said thing by thing, unless settings depend on it
    const places = settings.some(row => row.environments) ? environments : [];
    const key = JSON.stringify([
      kind,
      change,
      settings,
      statements,
      addedTo,
      removedFrom,
      restarts,
      places,
    ]);
    const known = folded.get(key);
    if (known) {
      known.things.push(thing);
      known.byShared &&= thing.byShared;
    } else {
      folded.set(key, { ...thing, things: [thing] });
    }
  }
  return [...folded.values()];
}

const NOTHING_MORE = { addedTo: [], removedFrom: [], restarts: [] };

function aboutEnvironment({
  environment,
  change,
  fields,
}: EnvironmentDiff): ChangedThing {
  return {
    kind: 'environment',
    name: environment,
    change,
    environments: [],
    settings: fields,
    statements: [],
    ...NOTHING_MORE,
    byShared: false,
  };
}

function collectClusters(
  found: Map<string, ChangedThing>,
  diff: ConnectClusterDiff,
): Map<string, ChangedThing> {
  const { cluster, owner, environment, change, fields, plugins, restarts } =
    diff;
  return found.set(
    `${cluster} ${change}`,
    merged(found.get(`${cluster} ${change}`), environment, {
      kind: 'connect-cluster',
      name: cluster,
      owner,
      change,
      settings: [
        ...fields,
        ...plugins.map(row => ({ ...row, key: `plugin.${row.key}` })),
      ],
      statements: [],
      ...NOTHING_MORE,
      restarts,
      byShared: false,
    }),
  );
}

function partsOf({ pipeline, owner, parts, byShared }: PipelineDiff) {
  const found = new Map<string, ChangedThing>();
  for (const part of parts) {
    const { kind, name, environment, change, fields, statements } = part;
    const key = JSON.stringify([kind, name, change, statements]);
    found.set(
      key,
      merged(found.get(key), environment, {
        kind,
        name,
        pipeline,
        owner,
        change,
        settings: fields,
        statements,
        ...NOTHING_MORE,
        byShared,
      }),
    );
  }
  return [...found.values()];
}

/** Of an added or removed pipeline its parts say the rest. */
function aboutPipeline({
  pipeline,
  owner,
  change,
  addedTo,
  removedFrom,
  metadata,
  byShared,
}: PipelineDiff): ChangedThing[] {
  if (change !== 'changed') return [];
  if (addedTo.length + removedFrom.length + metadata.length === 0) return [];
  return [
    {
      kind: 'pipeline',
      name: pipeline,
      pipeline,
      owner,
      change,
      environments: [],
      settings: metadata,
      statements: [],
      addedTo,
      removedFrom,
      restarts: [],
      byShared,
    },
  ];
}

/** Adds what changes in another environment. */
function merged(
  known: ChangedThing | undefined,
  environment: string,
  thing: Omit<ChangedThing, 'environments'>,
): ChangedThing {
  const all = known ?? { ...thing, environments: [], settings: [] };
  const settings = all.settings.map(row => ({ ...row }));
  for (const field of thing.settings) {
    const same = settings.find(row => isSame(row, field));
    if (same) {
      same.environments = [...(same.environments ?? []), environment];
    } else {
      settings.push({ ...field, environments: [environment] });
    }
  }
  return {
    ...all,
    environments: [...all.environments, environment],
    restarts: [...new Set([...all.restarts, ...thing.restarts])].sort(),
    settings: settings.sort((a, b) => {
      if (a.key === b.key) return 0;
      return a.key < b.key ? -1 : 1;
    }),
  };
}

function isSame(a: SettingRow, b: FieldChange): boolean {
  return (
    a.key === b.key &&
    a.before === b.before &&
    a.after === b.after &&
    a.secret === b.secret
  );
}

/** What is so in all environments need not name them. */
function shortSettings(thing: ChangedThing): ChangedThing {
  return {
    ...thing,
    settings: thing.settings.map(({ environments, ...row }) =>
      environments && environments.length < thing.environments.length
        ? { ...row, environments }
        : row,
    ),
  };
}
