import { configTexts } from './configText';
import type { EffectiveTopic } from './effective';
import { dropNulls, isMap, mergeValues } from './mergeValues';
import { ownValue } from './ownRecord';
import type { PipelineValues } from './pipelineValues';
import type { SharedValues } from './sharedValues';
import type { Topic } from './topic';
import { topicResourceName } from './topicResourceName';

/**
 * The Kafka cluster of a pipeline: the one it names, else its Connect
 * cluster's; empty when neither is known.
 */
export function defaultKafkaCluster(
  shared: SharedValues,
  values: PipelineValues,
): string {
  return (
    values.kafka?.cluster ??
    ownValue(shared.connectClusters, values.connect?.cluster)?.kafkaCluster ??
    ''
  );
}

/**
 * A topic after all layers: repository defaults, then the pipeline's own
 * entry. Who manages it is what the entry says, else what its Kafka cluster
 * says, else the operator.
 *
 * @returns undefined when the entry is switched off or empty
 */
export function effectiveTopic(
  shared: SharedValues,
  values: PipelineValues,
  name: string,
): EffectiveTopic | undefined {
  const entry = ownValue(values.topics, name);
  if (!isMap(entry)) {
    return undefined;
  }
  const merged: Topic = dropNulls(mergeValues(shared.defaults?.topic, entry));
  if (merged.enabled === false) {
    return undefined;
  }
  const kafkaCluster = merged.cluster ?? defaultKafkaCluster(shared, values);
  const cluster = ownValue(shared.kafkaClusters, kafkaCluster);
  return {
    name,
    resourceName: merged.resourceName ?? topicResourceName(name),
    kafkaCluster,
    label: cluster?.label ?? kafkaCluster,
    namespace: cluster?.namespaces?.topics ?? '',
    managed: merged.managed ?? cluster?.topics?.managed ?? 'operator',
    ...(merged.partitions !== undefined && { partitions: merged.partitions }),
    ...(merged.replicas !== undefined && { replicas: merged.replicas }),
    config: configTexts(merged.config),
  };
}
