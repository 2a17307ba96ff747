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
  explanation:
    'The group id and the storage topics hold everything the workers know. They must be written down, or a rename would lose it.',
  bad: [
    '# connect-clusters/delivery/values.yaml',
    'identity: { groupId: connect-delivery }',
  ].join('\n'),
  good: [
    '# connect-clusters/delivery/values.yaml',
    'identity:',
    '  groupId: connect-delivery',
    '  configStorageTopic: connect-delivery-configs',
    '  offsetStorageTopic: connect-delivery-offsets',
    '  statusStorageTopic: connect-delivery-status',
  ].join('\n'),
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
