import type { FleetRule } from '../rule';

const FIELDS = [
  'groupId',
  'configStorageTopic',
  'offsetStorageTopic',
  'statusStorageTopic',
] as const;

/** The identity of a Connect cluster is written down, so that nothing derives another one later. */
export const connectClusterIdentity: FleetRule = {
  id: 'connect-cluster/identity',
  severity: 'error',
  description: 'A Connect cluster has no group id or not all storage topics.',
  bad: 'identity: { groupId: connect-cdc }',
  *checkShared({ connectClusters }) {
    for (const { cluster, instance, place, subject } of connectClusters) {
      const missing = FIELDS.filter(
        field => !instance.values.identity?.[field],
      );
      if (missing.length > 0) {
        yield {
          message: `The identity of Connect cluster ${
            cluster.name
          } has no ${missing.join(', ')}.`,
          hint: `Write what the cluster has now, for a new one for example groupId: connect-${cluster.name} and connect-${cluster.name}-configs, -offsets and -status. They never change.`,
          place: place(['identity']),
          subject,
        };
      }
    }
  },
};
