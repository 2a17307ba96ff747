import { chartDefaults } from './chartDefaults';
import { configTexts } from './configText';
import type { EffectiveKsqldbApp } from './effective';
import { effectiveKafkaUser } from './effectiveKafkaUser';
import { defaultKafkaCluster } from './effectiveTopic';
import type { KsqldbApp } from './ksqldb';
import { dropNulls, isMap, mergeValues } from './mergeValues';
import { ownValue } from './ownRecord';
import type { PipelineValues } from './pipelineValues';
import type { SharedValues } from './sharedValues';

/**
 * A ksqlDB app after all layers: the chart's defaults, the repository's, then
 * the pipeline's own entry.
 *
 * @returns undefined when the entry is switched off or empty
 */
export function effectiveKsqldbApp(
  shared: SharedValues,
  values: PipelineValues,
  name: string,
): EffectiveKsqldbApp | undefined {
  const entry = ownValue(values.ksqldb, name);
  if (!isMap(entry)) {
    return undefined;
  }
  const merged: KsqldbApp = dropNulls(
    mergeValues(chartDefaults.defaults.ksqldb, shared.defaults?.ksqldb, entry),
  );
  if (merged.enabled === false) {
    return undefined;
  }
  const app = {
    name,
    mode: merged.mode ?? 'headless',
    namespace: merged.namespace ?? '',
    kafkaCluster: merged.cluster ?? defaultKafkaCluster(shared, values),
    serviceId: merged.serviceId ?? '',
    statements: merged.statements ?? '',
    replicas: merged.replicas ?? 1,
    image: merged.image ?? '',
    properties: configTexts(merged.properties),
  };
  const user = effectiveKafkaUser(shared, app, merged);
  return { ...app, ...(user && { user }) };
}
