import { plaintextProblem } from '../../connect/secretValue';
import type { Finding } from '../../finding';
import { ownRecord, ownValue } from '../../pipeline/ownRecord';
import type { SharedValues } from '../../pipeline/sharedValues';
import type { Topic } from '../../pipeline/topic';
import { topicResourceName } from '../../pipeline/topicResourceName';
import type { ImportedTopic } from '../types';

/** What the topics of a group may need to know. */
export interface TopicContext {
  shared: SharedValues;
  /** Kafka cluster of the pipeline, when it is known. */
  kafkaCluster?: string;
}

/** Key in kafkaClusters of the topics of a Strimzi cluster. */
function clusterKey(
  label: string | undefined,
  { kafkaClusters = {} }: SharedValues,
): string | undefined {
  return label === undefined
    ? undefined
    : Object.keys(kafkaClusters).find(
        key => (kafkaClusters[key].label ?? key) === label,
      );
}

/** A KafkaTopic as an entry of the chart, which adopts it. */
export function topicEntry(
  topic: ImportedTopic,
  { shared, kafkaCluster }: TopicContext,
): Topic {
  const { name, resourceName, partitions, replicas, config } = topic;
  const key = clusterKey(topic.kafkaCluster, shared);
  const cluster = ownValue(shared.kafkaClusters, key ?? kafkaCluster);
  const inherited = Object.keys(shared.defaults?.topic?.config ?? {})
    .filter(each => !Object.hasOwn(config, each))
    .map(each => [each, null] as const);
  const own = [...Object.entries(config), ...inherited];
  return {
    ...(key !== undefined && key !== kafkaCluster && { cluster: key }),
    ...(cluster?.topics?.managed === 'external' && {
      managed: 'operator' as const,
    }),
    ...(resourceName !== topicResourceName(name) && { resourceName }),
    ...(partitions !== undefined && { partitions }),
    ...(replicas !== undefined && { replicas }),
    ...(own.length > 0 && { config: ownRecord<string | null>(own) }),
  };
}

/** Topics each once, none with a secret; what is left out is reported. */
export function soundTopics(topics: readonly ImportedTopic[]): {
  sound: ImportedTopic[];
  findings: Finding[];
} {
  const byId = new Map<string, ImportedTopic>();
  const findings: Finding[] = [];
  for (const topic of topics) {
    const { name, kafkaCluster, config, source } = topic;
    const id = JSON.stringify([kafkaCluster, name]);
    const secret = Object.entries(config).find(([key, text]) =>
      plaintextProblem({ key, text }),
    );
    if (secret) {
      findings.push({
        rule: 'import/topic',
        severity: 'error',
        message: `Topic ${name} is left out: ${secret[0]} holds what looks like a secret, and nothing resolves a reference there.`,
        ...source,
        hint: 'Take it out of the KafkaTopic.',
      });
    } else if (byId.has(id)) {
      const { file, line } = byId.get(id)!.source;
      findings.push({
        rule: 'import/duplicate',
        severity: 'error',
        message: `Topic ${name} also stands in line ${line} of ${file}.`,
        ...source,
        hint: 'Import one of them.',
      });
    } else {
      byId.set(id, topic);
    }
  }
  return { sound: [...byId.values()], findings };
}
