import { chartDefaults } from '../pipeline/chartDefaults';
import { connectorConfig } from '../pipeline/connectorConfig';
import { connectorSchema } from '../pipeline/connector';
import {
  mergedConnector,
  NOT_FROM_PRESET,
} from '../pipeline/effectiveConnector';
import {
  inOrder,
  offOrigins,
  withFallback,
  type Entry,
  type Row,
} from './entry';
import { placeOf } from './originOf';
import { toPointer } from '../yaml/pointer';
import type { PipelineSources } from './pipelineSources';
import { layerAt } from './sources';
import {
  mergeTraced,
  trace,
  tracedAt,
  winner,
  type LeafEntry,
  type Traced,
} from './traced';
import type { Origin } from './types';
import { valueText } from './valueText';
import { writtenRows } from './writtenRows';

/** What only the entry itself can say: which layers lie beneath it. */
const OWN_ONLY = ['cluster', 'preset'];

function without(
  traced: Traced | undefined,
  keys: readonly string[],
): Traced | undefined {
  return traced instanceof Map
    ? new Map([...traced].filter(([key]) => !keys.includes(key)))
    : undefined;
}

/** The layers that mergedConnector merges, in its order. */
function tracedConnector(
  { shared, own }: PipelineSources,
  name: string,
): Traced | undefined {
  const entry = withFallback(
    layerAt(own, ['connectors', name]),
    'cluster',
    tracedAt(own, ['connect', 'cluster']),
  );
  const cluster = [
    'connectClusters',
    String(winner(tracedAt(entry, ['cluster']))),
  ];
  const preset = String(winner(tracedAt(entry, ['preset'])));
  const defaults = ['defaults', 'connector'];
  const merged = mergeTraced(
    without(layerAt(trace(chartDefaults), defaults), OWN_ONLY),
    without(layerAt(shared, defaults), OWN_ONLY),
    without(layerAt(shared, [...cluster, ...defaults]), OWN_ONLY),
    without(layerAt(shared, ['presets', preset]), NOT_FROM_PRESET),
    entry,
  );
  return withFallback(
    merged,
    'namespace',
    tracedAt(shared, [...cluster, 'namespace']),
  );
}

/** Whether a leaf has a part in a key that the chart makes by itself. */
function isMadeOf(key: string, { path }: LeafEntry): boolean {
  const [section, , option] = path;
  switch (key) {
    case 'transforms':
      return section === key && option === 'order';
    case 'predicates':
      return section === key && option === 'type';
    default:
      return section === 'deadLetterQueue';
  }
}

/** Rows of the keys that nobody writes, such as the list of the transforms. */
function madeRows(
  { fleet, part }: Entry,
  config: Record<string, string>,
  written: Row[],
  leaves: LeafEntry[],
): Row[] {
  const keys = new Set(
    written
      .filter(({ origin }) => !origin.removed)
      .map(({ origin }) => origin.key),
  );
  return Object.entries(config)
    .filter(([key]) => !keys.has(key))
    .map(([key, value]) => ({
      origin: {
        kind: part.kind,
        name: part.name,
        key,
        removed: false,
        layer: 'chart',
        pointer: toPointer(['connectors', part.name]),
        value: valueText(value, ['config', key], fleet.catalogue),
        overrides: [],
        madeFrom: leaves
          .filter(leaf => isMadeOf(key, leaf))
          .map(({ settings: [strongest] }) => strongest)
          .sort((a, b) => Number(a.value) - Number(b.value) || 0)
          .map(setting => placeOf(fleet, part, setting)),
      },
      field: undefined,
    }));
}

/** Origins of all keys of a connector. */
export function connectorOrigins(
  sources: PipelineSources,
  name: string,
): Origin[] {
  const { fleet, folder, sharedValues, values } = sources;
  const entry: Entry = {
    fleet,
    part: { kind: 'connector', name, folder },
    traced: tracedConnector(sources, name),
  };
  const merged = mergedConnector(sharedValues, values, name);
  if (!merged) {
    return offOrigins(entry);
  }
  const { rows, leaves } = writtenRows(entry);
  return inOrder(
    [...rows, ...madeRows(entry, connectorConfig(merged), rows, leaves)],
    Object.keys(connectorSchema.shape),
  );
}
