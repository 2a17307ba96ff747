import type { KafkaCluster } from '../pipeline';
import { ownRecord, ownValue } from '../pipeline/ownRecord';
import { pluginArtifacts } from '../pipeline/pluginArtifacts';
import { Occurrences } from './occurrences';
import type { Fleet } from './types';

/** What is known of a Connect cluster in one environment. */
export interface ConnectClusterData {
  namespace?: string;
  /** Key in kafkaClusters. */
  kafkaCluster?: string;
  description?: string;
  /** Artifact by plugin, and by `<plugin>/<library>`, where the cluster has files of its own. */
  plugins: Record<string, string>;
}

/** Kafka clusters of the shared value files, by name and environment. */
export function kafkaClustersOf(fleet: Fleet): Occurrences<KafkaCluster> {
  const clusters = new Occurrences<KafkaCluster>();
  for (const { name, shared, connectShared } of Object.values(
    fleet.environments,
  )) {
    for (const values of [shared, connectShared]) {
      for (const [key, cluster] of Object.entries(values.kafkaClusters ?? {})) {
        clusters.add(key, name, cluster);
      }
    }
  }
  return clusters;
}

/**
 * Connect clusters by name and environment: those the shared value files
 * declare and those that have a folder.
 */
export function connectClustersOf(
  fleet: Fleet,
): Occurrences<ConnectClusterData> {
  const clusters = new Occurrences<ConnectClusterData>();
  for (const environment of Object.values(fleet.environments)) {
    const declared = {
      ...environment.connectShared.connectClusters,
      ...environment.shared.connectClusters,
    };
    const withFiles = Object.values(fleet.connectClusters)
      .filter(({ instances }) => ownValue(instances, environment.name))
      .map(({ name }) => name);
    for (const name of new Set([...Object.keys(declared), ...withFiles])) {
      const cluster = ownValue(declared, name);
      const values = ownValue(
        ownValue(fleet.connectClusters, name)?.instances,
        environment.name,
      )?.values;
      clusters.add(name, environment.name, {
        namespace: cluster?.namespace,
        kafkaCluster: cluster?.kafkaCluster,
        description: values?.cluster?.description,
        plugins: ownRecord(
          pluginArtifacts(values ?? {}).map(
            ({ name: plugin, artifact }) => [plugin, artifact] as const,
          ),
        ),
      });
    }
  }
  return clusters;
}
