import type { FleetRule } from '../rule';

/** What sets a worker setting instead, by its prefix. */
const SET_BY: ReadonlyArray<[prefix: string, instead: string]> = [
  ['group.id', 'identity.groupId'],
  ['config.storage.topic', 'identity.configStorageTopic'],
  ['offset.storage.topic', 'identity.offsetStorageTopic'],
  ['status.storage.topic', 'identity.statusStorageTopic'],
  ['bootstrap.servers', 'kafkaClusters'],
  ['sasl.', 'authentication of the Kafka cluster'],
  ['security.', 'authentication of the Kafka cluster'],
  ['ssl.', 'tls and trustedCertificates of the Kafka cluster'],
  ['config.providers', 'secretProviders of the Connect cluster'],
  ['plugin.path', 'the operator; name what to install in plugins'],
  ['listeners', 'the operator'],
  ['rest.', 'the operator'],
  ['consumer.interceptor.classes', 'tracing'],
  ['producer.interceptor.classes', 'tracing'],
  ['prometheus.metrics.reporter.', 'metrics'],
];

const ALLOWED = [
  'ssl.endpoint.identification.algorithm',
  'ssl.cipher.suites',
  'ssl.protocol',
  'ssl.enabled.protocols',
];

/** The operator drops worker settings that it makes itself, with a line in its own log. */
export const connectClusterConfig: FleetRule = {
  id: 'connect-cluster/forbidden-key',
  severity: 'error',
  description:
    'The worker config has a key that the operator or another field sets.',
  explanation:
    'The operator drops the key with a warning in its log that hardly anybody reads.',
  bad: [
    '# connect-clusters/cdc/values.yaml',
    'config:',
    '  offset.storage.topic: connect-offsets',
  ].join('\n'),
  good: [
    '# connect-clusters/cdc/values.yaml',
    'identity:',
    '  offsetStorageTopic: connect-offsets',
  ].join('\n'),
  *checkShared({ connectClusters }) {
    for (const { instance, place, subject } of connectClusters) {
      for (const key of Object.keys(instance.values.config ?? {})) {
        const [, instead] =
          SET_BY.find(([prefix]) => key.startsWith(prefix)) ?? [];
        if (instead && !ALLOWED.includes(key)) {
          yield {
            message: `The worker setting ${key} is not allowed: the operator would drop it.`,
            hint: `It is set by ${instead}.`,
            place: place(['config', key]),
            subject,
          };
        }
      }
    }
  },
};
