import { z } from 'zod';
import { artifactSchema } from './artifact';
import { connectorSchema } from './connector';
import { ksqldbAppSchema } from './ksqldb';
import { kubernetesLabel, presetName } from './names';
import { managedBy, topicSchema } from './topic';

export const secretProviderSchema = z
  .strictObject({
    type: z
      .enum([
        'kubernetes',
        'env',
        'file',
        'directory',
        'aws-secrets-manager',
        'custom',
      ])
      .describe('What resolves ${<alias>:...}; only kubernetes gets a Role.'),
    class: z.string().optional().describe('Class of a custom provider.'),
  })
  .describe('A config provider; the key is its alias.');

export const kafkaAuthenticationSchema = z
  .strictObject({
    type: z.enum(['none', 'msk-iam', 'scram-sha-512']),
    username: z.string().optional(),
    passwordSecret: z
      .strictObject({ secretName: z.string(), password: z.string() })
      .optional()
      .describe(
        'Secret and key that hold the password, in the namespace of the client.',
      ),
  })
  .describe('How clients of this Kafka cluster authenticate.');

export const kafkaClusterSchema = z
  .strictObject({
    bootstrapServers: z.string().optional().describe('host:port list.'),
    tls: z
      .boolean()
      .optional()
      .describe('TLS with the public certificates of the Java runtime.'),
    authentication: kafkaAuthenticationSchema.optional(),
    label: z
      .string()
      .optional()
      .describe(
        'strimzi.io/cluster label of its KafkaTopics; default is the key.',
      ),
    namespaces: z
      .strictObject({
        topics: kubernetesLabel.optional(),
        users: kubernetesLabel.optional(),
      })
      .optional()
      .describe('Namespaces the topic and user operators watch.'),
    topics: z.strictObject({ managed: managedBy.optional() }).optional(),
    users: z.enum(['operator', 'none']).optional(),
    secretProviders: z
      .record(z.string(), secretProviderSchema)
      .optional()
      .describe('Aliases that ksqlDB apps may use.'),
    owner: z
      .string()
      .optional()
      .describe(
        'Entity reference; default is clusterOwner of kafka-pipelines.yaml.',
      ),
  })
  .describe('One Kafka cluster; the key is how pipelines name it.');

export const connectClusterSchema = z
  .strictObject({
    namespace: kubernetesLabel
      .optional()
      .describe('Namespace of the KafkaConnect and of all its connectors.'),
    kafkaCluster: kubernetesLabel.optional().describe('Key in kafkaClusters.'),
    secretProviders: z.record(z.string(), secretProviderSchema).optional(),
    defaults: z
      .strictObject({ connector: connectorSchema.optional() })
      .optional(),
  })
  .describe(
    'One Connect cluster as pipelines see it; the key is the name of its KafkaConnect.',
  );

/** What only shared value files may say; both charts read these. */
export const sharedValuesSchema = z.strictObject({
  defaults: z
    .strictObject({
      connector: connectorSchema.optional(),
      topic: topicSchema.optional(),
      ksqldb: ksqldbAppSchema.optional(),
    })
    .optional(),
  presets: z.record(presetName, connectorSchema).optional(),
  strimzi: z
    .strictObject({
      apiVersion: z.enum(['v1', 'v1beta2']).optional(),
      operatorVersion: z
        .string()
        .regex(/^[0-9]+\.[0-9]+(\.[0-9]+)?$/)
        .optional(),
    })
    .optional(),
  rbac: z.strictObject({ create: z.boolean().optional() }).optional(),
  argocd: z
    .strictObject({
      prune: z
        .strictObject({
          connectors: z.string().optional(),
          topics: z.string().optional(),
          ksqldb: z.string().optional(),
        })
        .optional()
        .describe(
          'argocd.argoproj.io/sync-options per kind; empty leaves the annotation out.',
        ),
    })
    .optional(),
  kafkaClusters: z.record(kubernetesLabel, kafkaClusterSchema).optional(),
  connectClusters: z.record(kubernetesLabel, connectClusterSchema).optional(),
  artifacts: z.record(z.string(), artifactSchema).optional(),
});

/** @public */
export type SharedValues = z.infer<typeof sharedValuesSchema>;
/** @public */
export type KafkaCluster = z.infer<typeof kafkaClusterSchema>;
/** @public */
export type ConnectCluster = z.infer<typeof connectClusterSchema>;
/** @public */
export type SecretProvider = z.infer<typeof secretProviderSchema>;
