import { z } from 'zod';
import { artifactSchema } from './artifact';
import { connectorSchema } from './connector';
import { ksqldbAppSchema } from './ksqldb';
import { entityRef, kubernetesLabel, presetName } from './names';
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
    type: z
      .enum(['none', 'msk-iam', 'scram-sha-512'])
      .describe(
        'msk-iam needs the jar aws-msk-iam-auth on the class path of the client.',
      ),
    username: z.string().optional().describe('User, for scram-sha-512.'),
    passwordSecret: z
      .strictObject({
        secretName: z.string().describe('Name of the Secret.'),
        password: z.string().describe('Key in the Secret.'),
      })
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
        topics: kubernetesLabel
          .optional()
          .describe('Namespace of its KafkaTopics.'),
        users: kubernetesLabel
          .optional()
          .describe('Namespace of its KafkaUsers.'),
      })
      .optional()
      .describe('Namespaces the topic and user operators watch.'),
    topics: z
      .strictObject({
        managed: managedBy
          .optional()
          .describe('Who makes topics, unless a topic says otherwise.'),
      })
      .optional()
      .describe('Defaults for its topics.'),
    users: z
      .enum(['operator', 'none'])
      .optional()
      .describe('Whether the user operator manages its users.'),
    secretProviders: z
      .record(z.string(), secretProviderSchema)
      .optional()
      .describe('Aliases that ksqlDB apps may use.'),
    owner: entityRef
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
    secretProviders: z
      .record(z.string(), secretProviderSchema)
      .optional()
      .describe('Config providers of its workers by alias.'),
    defaults: z
      .strictObject({
        connector: connectorSchema
          .optional()
          .describe('Partial connector merged beneath every connector on it.'),
      })
      .optional()
      .describe('Defaults for what runs on it.'),
  })
  .describe(
    'One Connect cluster as pipelines see it; the key is the name of its KafkaConnect.',
  );

/** What only shared value files may say; both charts read these. */
export const sharedValuesSchema = z.strictObject({
  defaults: z
    .strictObject({
      connector: connectorSchema
        .optional()
        .describe('Partial connector merged beneath every connector.'),
      topic: topicSchema
        .optional()
        .describe('Partial topic merged beneath every topic.'),
      ksqldb: ksqldbAppSchema
        .optional()
        .describe('Partial app merged beneath every ksqlDB app.'),
    })
    .optional()
    .describe('What all entries of a kind share.'),
  presets: z
    .record(presetName, connectorSchema)
    .optional()
    .describe(
      'Partial connectors by <name>@<version>; a connector takes at most one.',
    ),
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
        .describe('Version of the operator; fields it lacks are refused.'),
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
          connectors: z.string().optional().describe('For KafkaConnectors.'),
          topics: z.string().optional().describe('For KafkaTopics.'),
          ksqldb: z.string().optional().describe('For StatefulSets.'),
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
    .describe('Kafka clusters of the environment.'),
  connectClusters: z
    .record(kubernetesLabel, connectClusterSchema)
    .optional()
    .describe('Connect clusters of the environment.'),
  artifacts: z
    .record(z.string(), artifactSchema)
    .optional()
    .describe('Plugin artifacts by <id>@<version>.'),
});

/** @public */
export type SharedValues = z.infer<typeof sharedValuesSchema>;
/** @public */
export type KafkaCluster = z.infer<typeof kafkaClusterSchema>;
/** @public */
export type ConnectCluster = z.infer<typeof connectClusterSchema>;
/** @public */
export type SecretProvider = z.infer<typeof secretProviderSchema>;
