/** A kind as an AppProject names it. */
export interface GroupKind {
  group: string;
  kind: string;
}

/** Everything the charts render; nothing of it is cluster-wide. */
export const RENDERED_KINDS: readonly GroupKind[] = [
  { group: '', kind: 'ConfigMap' },
  { group: '', kind: 'Service' },
  { group: '', kind: 'ServiceAccount' },
  { group: 'apps', kind: 'StatefulSet' },
  { group: 'batch', kind: 'Job' },
  { group: 'kafka.strimzi.io', kind: 'KafkaConnect' },
  { group: 'kafka.strimzi.io', kind: 'KafkaConnector' },
  { group: 'kafka.strimzi.io', kind: 'KafkaTopic' },
  { group: 'kafka.strimzi.io', kind: 'KafkaUser' },
  { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
  { group: 'policy', kind: 'PodDisruptionBudget' },
  { group: 'rbac.authorization.k8s.io', kind: 'Role' },
  { group: 'rbac.authorization.k8s.io', kind: 'RoleBinding' },
];

/**
 * What Kubernetes and the operator make of it. Argo CD hides from the tree of
 * an Application what its project does not permit. Nobody gains a right by
 * these: a StatefulSet or a Job starts Pods anyway.
 */
export const CHILD_KINDS: readonly GroupKind[] = [
  { group: '', kind: 'PersistentVolumeClaim' },
  { group: '', kind: 'Pod' },
  { group: 'apps', kind: 'ControllerRevision' },
  { group: 'core.strimzi.io', kind: 'StrimziPodSet' },
  { group: 'discovery.k8s.io', kind: 'EndpointSlice' },
];
