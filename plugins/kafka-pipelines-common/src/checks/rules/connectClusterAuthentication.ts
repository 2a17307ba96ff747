import { mergeValues } from '../../pipeline/mergeValues';
import type { KafkaAuthentication } from '../../pipeline/kafkaAuthentication';
import { ownValue } from '../../pipeline/ownRecord';
import type { FleetRule } from '../rule';

interface Mistake {
  field: string;
  message: string;
  hint: string;
}

const KEPT = ['sasl.', 'ssl.keystore.'];

/** What a way to sign in lacks. */
function mistakes(authentication: KafkaAuthentication): Mistake[] {
  const { type, username, passwordSecret, certificateAndKey } = authentication;
  switch (type) {
    case 'scram-sha-512':
    case 'scram-sha-256':
    case 'plain':
      return username && passwordSecret?.secretName && passwordSecret.password
        ? []
        : [
            {
              field: username ? 'passwordSecret' : 'username',
              message: `${type} lacks ${
                username ? 'a Secret with the password' : 'a user'
              }.`,
              hint: 'Write username and passwordSecret with secretName and password, the key in the Secret.',
            },
          ];
    case 'tls':
      return certificateAndKey?.secretName &&
        certificateAndKey.certificate &&
        certificateAndKey.key
        ? []
        : [
            {
              field: 'certificateAndKey',
              message: 'tls lacks a client certificate.',
              hint: 'Write certificateAndKey with secretName, certificate and key.',
            },
          ];
    case 'custom':
      return customMistakes(authentication);
    default:
      return [];
  }
}

function customMistakes({ sasl, config }: KafkaAuthentication): Mistake[] {
  const dropped = Object.keys(config ?? {}).filter(
    key => !KEPT.some(prefix => key.startsWith(prefix)),
  );
  return [
    ...(sasl === undefined
      ? [
          {
            field: 'sasl',
            message: 'custom does not say whether it is SASL.',
            hint: 'Write sasl: true, or false when only ssl.keystore settings are given.',
          },
        ]
      : []),
    ...dropped.map(key => ({
      field: 'config',
      message: `the operator drops ${key} without a word.`,
      hint: 'It keeps only sasl.* and ssl.keystore.*; certificates to trust belong to trustedCertificates of the Kafka cluster.',
    })),
  ];
}

/** Workers can sign in with what is said of it. */
export const connectClusterAuthentication: FleetRule = {
  id: 'connect-cluster/authentication',
  severity: 'error',
  description:
    'The way a Connect cluster signs in to its Kafka cluster lacks something, or has what the operator drops.',
  explanation:
    'The operator refuses the KafkaConnect, or the workers cannot sign in.',
  bad: [
    '# environments/dev/clusters.yaml',
    'kafkaClusters:',
    '  main:',
    '    authentication: { type: plain, username: connect }',
  ].join('\n'),
  good: [
    '# environments/dev/clusters.yaml',
    'kafkaClusters:',
    '  main:',
    '    authentication:',
    '      type: plain',
    '      username: connect',
    '      passwordSecret: { secretName: kafka-connect, password: password }',
  ].join('\n'),
  *checkShared(view) {
    for (const environment of Object.values(view.environments)) {
      const { connectClusters = {}, kafkaClusters } = environment.shared;
      const judged = new Set<string>();
      for (const [name, cluster] of Object.entries(connectClusters)) {
        const { kafkaCluster = '', authentication: own } = cluster;
        const path = own
          ? ['connectClusters', name, 'authentication']
          : ['kafkaClusters', kafkaCluster, 'authentication'];
        const below = ownValue(kafkaClusters, kafkaCluster)?.authentication;
        const merged: KafkaAuthentication = mergeValues(below, own);
        if (judged.has(path.join('/'))) {
          continue;
        }
        judged.add(path.join('/'));
        for (const { field, message, hint } of mistakes(merged)) {
          yield {
            message: `${path.join('.')}: ${message}`,
            hint,
            place: view.sharedPlace(environment, [...path, field]),
          };
        }
      }
    }
  },
};
