import { connectorConfig } from './connectorConfig';
import type { Connector } from './connector';
import type { EffectiveConnector } from './effective';
import { dropNulls, isMap, mergeValues, overlaid } from './mergeValues';
import { ownValue } from './ownRecord';
import type { PipelineValues } from './pipelineValues';
import type { SharedValues } from './sharedValues';

/** What a preset cannot say: identity, state and version belong to the connector's own entry. */
export const NOT_FROM_PRESET = [
  'alterOffsets',
  'cluster',
  'enabled',
  'listOffsets',
  'preset',
  'replaces',
  'state',
  'version',
];

function presetLayer(shared: SharedValues, name: string | undefined): unknown {
  const preset = ownValue(shared.presets, name);
  return isMap(preset)
    ? Object.fromEntries(
        Object.entries(preset).filter(
          ([key]) => !NOT_FROM_PRESET.includes(key),
        ),
      )
    : undefined;
}

/*
 * What lies beneath the entries of all connectors of one Connect cluster and
 * preset, for as long as somebody has the shared values.
 */
const layersBelow = new WeakMap<
  SharedValues,
  Map<string, Record<string, unknown>>
>();

function layerBelow(
  shared: SharedValues,
  connectCluster: string,
  preset: string | undefined,
): Record<string, unknown> {
  const known = layersBelow.get(shared) ?? new Map();
  layersBelow.set(shared, known);
  const key = JSON.stringify([connectCluster, preset]);
  let layer = known.get(key);
  if (!layer) {
    layer = mergeValues(
      shared.defaults?.connector,
      ownValue(shared.connectClusters, connectCluster)?.defaults?.connector,
      presetLayer(shared, preset),
    );
    known.set(key, layer);
  }
  return layer;
}

/**
 * A connector after all layers, in the shape of its entry; the later one wins:
 * repository defaults, its Connect cluster's defaults, its preset, the
 * pipeline's own entry.
 *
 * @returns undefined when the entry is switched off or empty
 */
export function mergedConnector(
  shared: SharedValues,
  values: PipelineValues,
  name: string,
): Connector | undefined {
  const entry = ownValue(values.connectors, name);
  if (!isMap(entry)) {
    return undefined;
  }
  const connectCluster = entry.cluster ?? values.connect?.cluster ?? '';
  const below = layerBelow(shared, connectCluster, entry.preset);
  const merged: Connector = dropNulls(
    overlaid(below, { ...entry, cluster: connectCluster }),
  );
  return merged.enabled === false ? undefined : merged;
}

/**
 * A connector after all layers, as its KafkaConnector will say it.
 *
 * @returns undefined when the entry is switched off or empty
 */
export function effectiveConnector(
  shared: SharedValues,
  values: PipelineValues,
  name: string,
): EffectiveConnector | undefined {
  const merged = mergedConnector(shared, values, name);
  if (!merged) {
    return undefined;
  }
  const connectCluster = merged.cluster ?? '';
  const cluster = ownValue(shared.connectClusters, connectCluster);
  return {
    name,
    connectCluster,
    namespace: cluster?.namespace ?? '',
    kafkaCluster: cluster?.kafkaCluster ?? '',
    class: merged.class ?? '',
    ...(merged.version !== undefined && { version: merged.version }),
    ...(merged.tasksMax !== undefined && { tasksMax: merged.tasksMax }),
    ...(merged.state !== undefined && { state: merged.state }),
    ...(merged.autoRestart !== undefined && {
      autoRestart: { ...merged.autoRestart },
    }),
    ...(merged.listOffsets !== undefined && {
      listOffsets: {
        toConfigMap: { name: merged.listOffsets.toConfigMap?.name ?? '' },
      },
    }),
    ...(merged.alterOffsets !== undefined && {
      alterOffsets: {
        fromConfigMap: { name: merged.alterOffsets.fromConfigMap?.name ?? '' },
      },
    }),
    config: connectorConfig(merged),
  };
}
