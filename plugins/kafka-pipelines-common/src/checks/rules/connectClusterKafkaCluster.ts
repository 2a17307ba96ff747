import type { FleetRule } from '../rule';
import { unknownName } from './unknownName';

/** The Kafka cluster of a Connect cluster exists in its environment. */
export const connectClusterKafkaCluster: FleetRule = {
  id: 'connect-cluster/kafka-cluster',
  severity: 'error',
  description:
    'A Connect cluster names a Kafka cluster that its environment does not have.',
  explanation: 'The workers would have no bootstrap servers.',
  bad: [
    '# environments/dev/clusters.yaml',
    'connectClusters:',
    '  cdc: { kafkaCluster: mian }',
  ].join('\n'),
  good: [
    '# environments/dev/clusters.yaml',
    'connectClusters:',
    '  cdc: { kafkaCluster: main }',
  ].join('\n'),
  *checkShared(view) {
    for (const environment of Object.values(view.environments)) {
      const { connectClusters = {}, kafkaClusters = {} } = environment.shared;
      for (const [name, { kafkaCluster }] of Object.entries(connectClusters)) {
        if (kafkaCluster && !Object.hasOwn(kafkaClusters, kafkaCluster)) {
          yield {
            ...unknownName(
              'Kafka cluster',
              kafkaCluster,
              Object.keys(kafkaClusters),
              environment.name,
            ),
            place: view.sharedPlace(
              environment,
              ['connectClusters', name, 'kafkaCluster'],
              'value',
            ),
          };
        }
      }
    }
  },
};
