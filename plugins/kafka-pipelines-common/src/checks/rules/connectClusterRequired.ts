import type { FleetRule } from '../rule';

const HINTS = {
  namespace: 'Write the namespace of its KafkaConnect and of its connectors.',
  kafkaCluster: 'Write the name of its Kafka cluster, a key in kafkaClusters.',
};

/** What pipelines need to know of a Connect cluster. */
export const connectClusterRequired: FleetRule = {
  id: 'connect-cluster/required',
  severity: 'error',
  description: 'A Connect cluster has no namespace or no Kafka cluster.',
  explanation:
    'No manifest can be rendered, neither for the workers nor for their connectors.',
  bad: [
    '# environments/dev/clusters.yaml',
    'connectClusters:',
    '  cdc: { namespace: connect, kafkaCluster: null }',
  ].join('\n'),
  good: [
    '# environments/dev/clusters.yaml',
    'connectClusters:',
    '  cdc: { namespace: connect, kafkaCluster: main }',
  ].join('\n'),
  *checkShared(view) {
    for (const environment of Object.values(view.environments)) {
      const { connectClusters = {} } = environment.shared;
      for (const [name, cluster] of Object.entries(connectClusters)) {
        for (const field of ['namespace', 'kafkaCluster'] as const) {
          if (!cluster[field]) {
            yield {
              message: `connectClusters.${name} has no ${field}.`,
              hint: HINTS[field],
              place: view.sharedPlace(environment, [
                'connectClusters',
                name,
                field,
              ]),
            };
          }
        }
      }
    }
  },
};
