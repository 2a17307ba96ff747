import type { FleetRule } from '../rule';
import { unknownName } from './unknownName';

/** A Connect cluster's folder has an entry in the shared files, which both charts read. */
export const connectClusterDeclared: FleetRule = {
  id: 'connect-cluster/undeclared',
  severity: 'error',
  description:
    'A folder below connect-clusters has no entry in connectClusters of its environment.',
  explanation:
    'Neither the pipelines nor the chart would know the namespace and the Kafka cluster of it.',
  bad: [
    '# connect-clusters/delivery/values.yaml',
    'cluster: { name: delivery }',
  ].join('\n'),
  good: [
    '# environments/dev/clusters.yaml',
    'connectClusters:',
    '  delivery: { namespace: connect, kafkaCluster: main }',
    '# connect-clusters/delivery/values.yaml',
    'cluster: { name: delivery }',
  ].join('\n'),
  *checkShared({ connectClusters }) {
    for (const { cluster, environment, place, subject } of connectClusters) {
      const known = Object.keys(
        environment.connectShared.connectClusters ?? {},
      );
      if (!known.includes(cluster.name)) {
        const { message, hint } = unknownName(
          'entry connectClusters',
          cluster.name,
          known,
          environment.name,
        );
        yield {
          message,
          hint: `${hint} Add it to a shared file of this environment, with namespace and kafkaCluster.`,
          place: place(['cluster', 'name'], 'value'),
          subject,
        };
      }
    }
  },
};
