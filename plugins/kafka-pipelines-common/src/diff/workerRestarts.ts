import type { ConnectClusterView } from '../checks/sharedView';
import { ownValue } from '../pipeline/ownRecord';
import { builds } from '../pipeline/pluginArtifacts';
import { isSame } from './partChange';
import type { FieldChange } from './types';

/**
 * Values of a Connect cluster that reach no pod of its workers: what Kubernetes
 * or the operator changes without them, and the pod that builds the image.
 * Source: the cluster operator compares the pods it wants with those there are
 * (`StrimziPodSet`), hashes the worker config, and sets levels of loggers over
 * REST (`KafkaConnectAssemblyOperator`); an image is built again for another
 * Dockerfile or another `output.image` (`ConnectBuildOperator`).
 */
const WITHOUT_RESTART = [
  'apiService',
  'artifacts',
  'build.additionalBuildOptions',
  'build.container',
  'build.output.additionalBuildOptions',
  'build.output.additionalPushOptions',
  'build.output.pushSecret',
  'build.pod',
  'build.resources',
  'build.serviceAccount',
  'cluster',
  'headlessService',
  'logging.loggers',
  'logging.level',
  'metrics.rules',
  'networkPolicy',
  'podDisruptionBudget',
  'replicas',
  'serviceAccount',
  'useConnectorResources',
];

/** What a Kafka cluster's entry says to those who connect to it. */
const CONNECTION = [
  'bootstrapServers',
  'tls',
  'trustedCertificates',
  'authentication',
  'secretProviders',
] as const;

/** What people call a field; others by their name. */
const NAMES: Record<string, string> = {
  authentication: 'authentication',
  config: 'worker config',
  env: 'environment variables',
  identity: 'group id or storage topics',
  image: 'image',
  jvmOptions: 'Java options',
  kafkaCluster: 'another Kafka cluster',
  livenessProbe: 'probes',
  namespace: 'another namespace',
  readinessProbe: 'probes',
  secretProviders: 'secret providers',
  version: 'version of Kafka Connect',
};

const isBelow = (key: string, prefix: string) =>
  key === prefix || key.startsWith(`${prefix}.`);

function connection({
  environment: { connectShared },
  cluster: { name },
}: ConnectClusterView): unknown[] {
  const kafka = ownValue(connectShared.connectClusters, name)?.kafkaCluster;
  const entry = ownValue(connectShared.kafkaClusters, kafka);
  return CONNECTION.map(field => entry?.[field]);
}

function isMounted(
  { environment: { connectShared } }: ConnectClusterView,
  key: string,
): boolean {
  return ownValue(connectShared.artifacts, key)?.type === 'image';
}

/**
 * Why the workers of a Connect cluster restart, none when they do not. Only
 * what a build puts into the image or what is mounted counts of plugins: of a
 * finished image they merely say what is in it.
 *
 * @param changes - of fields, with artifacts as `artifacts.<key>.<field>`
 * @param replaced - keys in artifacts of plugins that come, go or are others
 */
export function workerRestarts(
  before: ConnectClusterView,
  after: ConnectClusterView,
  changes: readonly FieldChange[],
  replaced: readonly string[],
): string[] {
  const reasons = new Set<string>();
  for (const { key } of changes) {
    if (!WITHOUT_RESTART.some(prefix => isBelow(key, prefix))) {
      const [top] = key.split('.');
      reasons.add(NAMES[top] ?? top);
    }
  }
  if (!isSame(connection(before), connection(after))) {
    reasons.add('connection to its Kafka cluster');
  }
  const artifacts = [
    ...replaced,
    ...changes.flatMap(
      ({ key }) => /^artifacts\.(.+)\.[^.]+$/.exec(key)?.[1] ?? [],
    ),
  ];
  if (artifacts.length > 0 && builds(after.instance.values)) {
    reasons.add('plugins of the image that is built');
  } else if (
    artifacts.some(key => isMounted(before, key) || isMounted(after, key))
  ) {
    reasons.add('mounted plugins');
  }
  return [...reasons].sort();
}
