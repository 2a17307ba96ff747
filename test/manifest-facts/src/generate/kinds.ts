/** Kinds of Strimzi that our charts make. */
export const STRIMZI = [
  'KafkaConnect',
  'KafkaConnector',
  'KafkaTopic',
  'KafkaUser',
];

/** Its other kinds: there is nothing to say of their fields, but they are served. */
export const OTHER_STRIMZI = [
  'Kafka',
  'KafkaBridge',
  'KafkaMirrorMaker2',
  'KafkaNodePool',
  'KafkaRebalance',
];

/** Kinds of Kubernetes that our charts make. */
export const BUILT_IN = [
  'v1/ConfigMap',
  'v1/Service',
  'v1/ServiceAccount',
  'apps/v1/StatefulSet',
  'batch/v1/Job',
  'networking.k8s.io/v1/NetworkPolicy',
  'policy/v1/PodDisruptionBudget',
  'rbac.authorization.k8s.io/v1/Role',
  'rbac.authorization.k8s.io/v1/RoleBinding',
];
