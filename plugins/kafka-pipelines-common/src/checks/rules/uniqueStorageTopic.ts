import type { FleetRule } from '../rule';

const STORAGE = [
  'configStorageTopic',
  'offsetStorageTopic',
  'statusStorageTopic',
] as const;

/** A storage topic belongs to one Connect cluster and one purpose. */
export const uniqueStorageTopic: FleetRule = {
  id: 'unique/storage-topic',
  severity: 'error',
  description:
    'Two Connect clusters on one Kafka cluster, or two purposes of one, have the same storage topic.',
  explanation:
    'The workers would read what is not meant for them, and lose connectors and offsets.',
  bad: [
    '# connect-clusters/cdc/values.yaml',
    'identity:',
    '  configStorageTopic: connect-cdc',
    '  offsetStorageTopic: connect-cdc',
  ].join('\n'),
  good: [
    '# connect-clusters/cdc/values.yaml',
    'identity:',
    '  configStorageTopic: connect-cdc-configs',
    '  offsetStorageTopic: connect-cdc-offsets',
  ].join('\n'),
  unique: {
    ofShared: ({ connectClusters, scopes }) =>
      connectClusters.flatMap(
        ({ cluster, environment, instance, label, place, subject }) =>
          STORAGE.flatMap(field => {
            const topic = instance.values.identity?.[field];
            const kafkaCluster =
              environment.connectShared.connectClusters?.[cluster.name]
                ?.kafkaCluster;
            return topic !== undefined && kafkaCluster !== undefined
              ? [
                  {
                    scope: scopes.kafkaCluster(environment.name, kafkaCluster),
                    value: topic,
                    label: `${field} of ${label}`,
                    subject,
                    place: () => place(['identity', field], 'value'),
                  },
                ]
              : [];
          }),
      ),
    describe: ({ value }, others) => ({
      message: `The topic ${value} is also ${others}.`,
      hint: 'Give each its own topic: workers overwrite what they do not know.',
    }),
  },
};
