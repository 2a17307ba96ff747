import type { FleetRule } from '../rule';
import { folderNameHint } from './folderNameHint';

/** The name of a Connect cluster is its folder's. */
export const connectClusterName: FleetRule = {
  id: 'connect-cluster/name',
  severity: 'error',
  description: 'A Connect cluster has no name, or another one than its folder.',
  explanation:
    "The folder's name is the name of the KafkaConnect, by which pipelines name it.",
  bad: ['# connect-clusters/cdc/values.yaml', 'cluster: { name: ccd }'].join(
    '\n',
  ),
  good: ['# connect-clusters/cdc/values.yaml', 'cluster: { name: cdc }'].join(
    '\n',
  ),
  *checkShared({ connectClusters }) {
    for (const { cluster, instance, place, subject } of connectClusters) {
      const name = instance.values.cluster?.name;
      if (name !== cluster.name) {
        yield {
          message: name
            ? `The Connect cluster is named ${name}, but its folder ${cluster.name}.`
            : `The Connect cluster in ${cluster.folder} has no name.`,
          hint: folderNameHint(
            cluster.name,
            `cluster: { name: ${cluster.name} }`,
          ),
          place: place(['cluster', 'name'], 'value'),
          subject,
        };
      }
    }
  },
};
