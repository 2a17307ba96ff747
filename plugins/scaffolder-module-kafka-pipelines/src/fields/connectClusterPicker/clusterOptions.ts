import type { FleetSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** One choice of the picker. */
export interface ClusterOption {
  id: string;
  label: string;
  description: string;
}

/** Choices with what tells clusters apart: Kafka cluster, namespace, environments. */
export function clusterOptions(
  clusters: FleetSummary['connectClusters'],
  environments: string[],
): ClusterOption[] {
  return clusters.map(cluster => {
    const missing = environments.filter(
      environment => !cluster.environments.includes(environment),
    );
    const facts = [
      cluster.kafkaCluster && `Kafka cluster ${cluster.kafkaCluster}`,
      cluster.namespace && `namespace ${cluster.namespace}`,
      missing.length > 0
        ? `not in ${missing.join(', ')}`
        : `in ${cluster.environments.join(', ')}`,
    ];
    return {
      id: cluster.name,
      label: cluster.name,
      description: facts.filter(Boolean).join(' · '),
    };
  });
}
