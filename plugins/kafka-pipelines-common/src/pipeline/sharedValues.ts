import { z } from 'zod';
import { artifactSchema } from './artifact';
import { connectClusterSchema } from './connectCluster';
import { connectorSchema } from './connector';
import { kafkaClusterSchema } from './kafkaCluster';
import { ksqldbAppSchema } from './ksqldb';
import { kubernetesLabel, presetName } from './names';
import { topicSchema } from './topic';

/** What only shared value files may say; both charts read these. */
export const sharedValuesSchema = z.strictObject({
  defaults: z
    .strictObject({
      connector: connectorSchema
        .optional()
        .describe('Partial connector merged beneath every connector.')
        .meta({
          examples: [{ autoRestart: { enabled: true, maxRestarts: 10 } }],
        }),
      topic: topicSchema
        .optional()
        .describe('Partial topic merged beneath every topic.')
        .meta({
          examples: [{ replicas: 3, config: { 'min.insync.replicas': 2 } }],
        }),
      ksqldb: ksqldbAppSchema
        .optional()
        .describe('Partial app merged beneath every ksqlDB app.')
        .meta({
          examples: [
            {
              namespace: 'ksqldb',
              properties: { 'ksql.streams.num.stream.threads': 2 },
            },
          ],
        }),
    })
    .optional()
    .describe('What all entries of a kind share.'),
  presets: z
    .record(presetName, connectorSchema)
    .optional()
    .describe(
      'Partial connectors by <name>@<version>; a connector takes at most one.',
    )
    .meta({
      examples: [
        {
          'debezium-mysql@1': {
            class: 'io.debezium.connector.mysql.MySqlConnector',
            tasksMax: 1,
            config: { 'snapshot.mode': 'initial' },
          },
        },
      ],
    }),
  strimzi: z
    .strictObject({
      apiVersion: z
        .enum(['v1', 'v1beta2'])
        .optional()
        .describe(
          'API version to write; v1 needs Strimzi 0.49, v1beta2 ended with 1.0.',
        ),
      operatorVersion: z
        .string()
        .regex(/^[0-9]+\.[0-9]+(\.[0-9]+)?$/)
        .optional()
        .describe('Version of the operator; fields it lacks are refused.')
        .meta({ examples: ['1.2.0'] }),
    })
    .optional()
    .describe('The Strimzi operator of the environment.'),
  rbac: z
    .strictObject({
      create: z
        .boolean()
        .optional()
        .describe('false leaves Roles and RoleBindings to somebody else.'),
    })
    .optional()
    .describe('Access of workers to the Secrets that connectors name.'),
  argocd: z
    .strictObject({
      prune: z
        .strictObject({
          connectors: z
            .string()
            .optional()
            .describe('For KafkaConnectors.')
            .meta({ examples: ['Prune=confirm'] }),
          topics: z
            .string()
            .optional()
            .describe(
              'For KafkaTopics; with Delete=false Helm keeps them, too.',
            )
            .meta({ examples: ['Prune=false,Delete=false'] }),
          ksqldb: z
            .string()
            .optional()
            .describe('For StatefulSets.')
            .meta({ examples: ['Prune=false,Delete=false'] }),
        })
        .optional()
        .describe(
          'argocd.argoproj.io/sync-options per kind; empty leaves the annotation out.',
        ),
    })
    .optional()
    .describe('Annotations for Argo CD.'),
  kafkaClusters: z
    .record(kubernetesLabel, kafkaClusterSchema)
    .optional()
    .describe('Kafka clusters of the environment.')
    .meta({ examples: [{ main: { authentication: { type: 'msk-iam' } } }] }),
  connectClusters: z
    .record(kubernetesLabel, connectClusterSchema)
    .optional()
    .describe('Connect clusters of the environment.')
    .meta({
      examples: [{ cdc: { namespace: 'kafka-connect', kafkaCluster: 'main' } }],
    }),
  artifacts: z
    .record(z.string(), artifactSchema)
    .optional()
    .describe('Plugin artifacts by <id>@<version>.')
    .meta({
      examples: [
        {
          'debezium-connector-mysql@3.6.1.Final': {
            type: 'tgz',
            url: 'https://repo1.maven.org/maven2/io/debezium/debezium-connector-mysql/3.6.1.Final/debezium-connector-mysql-3.6.1.Final-plugin.tar.gz',
          },
        },
      ],
    }),
});

/** @public */
export type SharedValues = z.infer<typeof sharedValuesSchema>;
