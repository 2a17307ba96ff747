import type { Connector } from '../../pipeline/connector';
import {
  effectiveConnector,
  mergedConnector,
} from '../../pipeline/effectiveConnector';
import { ownRecord } from '../../pipeline/ownRecord';
import type { PipelineValues } from '../../pipeline/pipelineValues';
import type { SharedValues } from '../../pipeline/sharedValues';
import type { ImportedConnector } from '../types';
import { desiredConfig } from '../verify/desiredConfig';
import { structuredDeadLetterQueue } from './structuredDeadLetterQueue';
import { structuredTransforms } from './structuredTransforms';

/** A connector to be written. */
export interface EntryInput {
  /** In the pipeline. */
  name: string;
  connector: ImportedConnector;
  /** Without secrets. */
  config: Readonly<Record<string, string>>;
  /** A source has no dead letter queue. */
  isSink: boolean;
  connectCluster: string;
  shared: SharedValues;
}

/** What the chart makes of an entry. */
export interface PlannedEntry {
  entry: Connector;
  /** Keys in which that differs from the config. */
  differing: string[];
}

/** Keys that are fields of an entry. */
const FIELDS = [
  'name',
  'connector.class',
  'connector.plugin.version',
  'tasks.max',
];

function wholeNumber(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined &&
    /^[1-9]\d*$/.test(text) &&
    Number.isSafeInteger(number)
    ? number
    : undefined;
}

/** A map without those entries that are empty. */
function filled<T>(
  key: string,
  map: Record<string, T> | undefined,
): Record<string, Record<string, T>> {
  return map && Object.keys(map).length > 0 ? { [key]: map } : {};
}

/** Null for every key that a layer below sets and this one does not have. */
function withNulls(
  own: Readonly<Record<string, string>> | undefined,
  inherited: object | undefined,
): Record<string, string | null> {
  return ownRecord<string | null>([
    ...Object.entries(own ?? {}),
    ...Object.keys(inherited ?? {})
      .filter(key => !Object.hasOwn(own ?? {}, key))
      .map(key => [key, null] as const),
  ]);
}

/** The entries of one kind, with what layers below add taken out again. */
function masked<T extends { config?: unknown }>(
  own: Readonly<Record<string, T>>,
  inherited:
    | Readonly<Record<string, { config?: object | undefined } | null>>
    | undefined,
): Record<string, T | { enabled: false }> {
  const entries = Object.entries(own).map(([alias, entry]) => {
    const below =
      inherited && Object.hasOwn(inherited, alias)
        ? inherited[alias]
        : undefined;
    const { config, ...rest } = entry;
    return [
      alias,
      {
        ...rest,
        ...filled(
          'config',
          withNulls(
            config as Record<string, string> | undefined,
            below?.config,
          ),
        ),
      },
    ] as const;
  });
  const others = Object.keys(inherited ?? {})
    .filter(alias => !Object.hasOwn(own, alias))
    .map(alias => [alias, { enabled: false as const }] as const);
  return ownRecord([...entries, ...others] as Array<
    readonly [string, T | { enabled: false }]
  >);
}

/** What the layers below an entry say. */
function inheritedBy({ name, connectCluster, shared }: EntryInput): Connector {
  const values = {
    connect: { cluster: connectCluster },
    connectors: { [name]: { enabled: true } },
  };
  const { enabled, cluster, ...rest } =
    mergedConnector(shared, values, name) ?? {};
  return rest;
}

function entryOf(
  input: EntryInput,
  inherited: Connector,
  structured: boolean,
): Connector {
  const { connector, config: all, shared } = input;
  const own = ownRecord(
    Object.entries(all).filter(([key]) => !FIELDS.includes(key)),
  );
  const queue =
    structured && input.isSink ? structuredDeadLetterQueue(own) : undefined;
  const chain = structured
    ? structuredTransforms(queue?.rest ?? own)
    : undefined;
  const rest = chain?.rest ?? queue?.rest ?? own;
  const tasksMax = wholeNumber(all['tasks.max']);
  // An empty version is no version to the chart.
  const version = all['connector.plugin.version'] || undefined;
  const state = connector.state ?? 'running';
  const isDisabled = shared.defaults?.connector?.enabled === false;
  const noQueue = inherited.deadLetterQueue && { enabled: false };
  return {
    ...(isDisabled && { enabled: true }),
    class: all['connector.class'],
    ...(version !== undefined && { version }),
    ...(tasksMax !== undefined && { tasksMax }),
    ...(state !== (inherited.state ?? 'running') && { state }),
    ...(connector.autoRestart && { autoRestart: connector.autoRestart }),
    ...(connector.listOffsets && { listOffsets: connector.listOffsets }),
    ...(connector.alterOffsets && { alterOffsets: connector.alterOffsets }),
    ...(queue
      ? { deadLetterQueue: queue.deadLetterQueue }
      : noQueue && { deadLetterQueue: noQueue }),
    ...filled('config', withNulls(rest, inherited.config)),
    ...filled(
      'transforms',
      masked(chain?.transforms ?? {}, inherited.transforms),
    ),
    ...filled(
      'predicates',
      masked(chain?.predicates ?? {}, inherited.predicates),
    ),
  };
}

/** Keys in which what the chart makes of an entry differs from what it should be. */
function differingKeys(input: EntryInput, entry: Connector): string[] {
  const { name, config, connectCluster, shared } = input;
  const values: PipelineValues = {
    connect: { cluster: connectCluster },
    connectors: { [name]: entry },
  };
  const effective = effectiveConnector(shared, values, name);
  const desired = effective ? desiredConfig(effective) : {};
  const wanted: Record<string, string> = { ...config, name };
  return [...new Set([...Object.keys(wanted), ...Object.keys(desired)])]
    .filter(key => wanted[key] !== desired[key])
    .sort();
}

/**
 * A connector as an entry of the chart. Transforms, predicates and the dead
 * letter queue are structure where that gives the same texts, and stay in the
 * config otherwise; what shared values would add is taken out again.
 */
export function connectorEntry(input: EntryInput): PlannedEntry {
  const inherited = inheritedBy(input);
  const [first, ...others] = [true, false].map(structured => {
    const entry = entryOf(input, inherited, structured);
    return { entry, differing: differingKeys(input, entry) };
  });
  return (
    [first, ...others].find(({ differing }) => differing.length === 0) ?? first
  );
}
