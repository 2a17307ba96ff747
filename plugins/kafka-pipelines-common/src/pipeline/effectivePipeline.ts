import type { EffectivePipeline } from './effective';
import { effectiveConnector } from './effectiveConnector';
import { effectiveKsqldbApp } from './effectiveKsqldbApp';
import { effectiveTopic } from './effectiveTopic';
import { isMap, mergeValues } from './mergeValues';
import { ownRecord } from './ownRecord';
import type { PipelineValues } from './pipelineValues';
import type { SharedValues } from './sharedValues';

function entries<T>(
  section: unknown,
  effective: (name: string) => T | undefined,
): Record<string, T> {
  const result = ownRecord<T>();
  for (const name of isMap(section) ? Object.keys(section).sort() : []) {
    const entry = effective(name);
    if (entry) {
      result[name] = entry;
    }
  }
  return result;
}

/**
 * What the `kafka-pipeline` chart makes of a pipeline in one environment: all
 * layers merged, entries that are switched off left out, config as text.
 * Never throws; what is missing or unknown is an empty text, and the checks
 * say so.
 *
 * @param shared - the environment's shared value files, merged
 * @param values - the pipeline's own files, merged
 * @public
 */
export function effectivePipeline(
  shared: SharedValues,
  values: PipelineValues,
): EffectivePipeline {
  return {
    metadata: mergeValues(values.pipeline),
    connectors: entries(values.connectors, name =>
      effectiveConnector(shared, values, name),
    ),
    topics: entries(values.topics, name =>
      effectiveTopic(shared, values, name),
    ),
    ksqldb: entries(values.ksqldb, name =>
      effectiveKsqldbApp(shared, values, name),
    ),
  };
}
