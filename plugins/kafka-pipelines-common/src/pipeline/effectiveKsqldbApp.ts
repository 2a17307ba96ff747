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
 * A ksqlDB app after all layers, in the shape of its entry: the chart's
 * defaults, the repository's, then the pipeline's own entry.
 *
 * @returns undefined when the entry is switched off or empty
 */
export function mergedKsqldbApp(
  shared: SharedValues,
  values: PipelineValues,
  name: string,
): KsqldbApp | undefined {
  const entry = ownValue(values.ksqldb, name);
  if (!isMap(entry)) {
    return undefined;
  }
  const merged: KsqldbApp = dropNulls(
    mergeValues(chartDefaults.defaults.ksqldb, shared.defaults?.ksqldb, entry),
  );
  return merged.enabled === false ? undefined : merged;
}

/**
 * A ksqlDB app after all layers, as far as others than its chart look at it.
 *
 * @returns undefined when the entry is switched off or empty
 */
export function effectiveKsqldbApp(
  shared: SharedValues,
  values: PipelineValues,
  name: string,
): EffectiveKsqldbApp | undefined {
  const merged = mergedKsqldbApp(shared, values, name);
  if (!merged) {
    return undefined;
  }
  const app = {
    name,
    mode: merged.mode ?? 'headless',
    namespace: merged.namespace ?? '',
    kafkaCluster: merged.cluster ?? defaultKafkaCluster(shared, values),
    serviceId: merged.serviceId ?? '',
    statements: merged.statements ?? '',
    migrations: migrationsOf(merged),
    replicas: merged.replicas ?? 1,
    image: merged.image ?? '',
    properties: propertiesOf(merged),
  };
  const user = effectiveKafkaUser(shared, app, merged);
  return { ...app, ...(user && { user }) };
}

/** Migrations in the order they are applied. */
function migrationsOf({ migrations }: KsqldbApp): Record<string, string> {
  return Object.fromEntries(
    Object.entries(migrations ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What its entry says of properties; how it reaches Kafka is not among it. */
function propertiesOf({
  exactlyOnce,
  properties,
}: KsqldbApp): Record<string, string> {
  return configTexts({
    ...properties,
    ...(exactlyOnce && {
      'ksql.streams.processing.guarantee': 'exactly_once_v2',
    }),
  });
}
