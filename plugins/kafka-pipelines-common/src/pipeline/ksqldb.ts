import { z } from 'zod';
import { configMap, configScalar } from './config';
import { kafkaUserSchema } from './kafkaUser';
import { kubernetesLabel } from './names';

const quantities = z.strictObject({
  cpu: z
    .union([z.string(), z.number()])
    .optional()
    .describe('Processors.')
    .meta({ examples: ['500m'] }),
  memory: z
    .string()
    .optional()
    .describe('Memory.')
    .meta({ examples: ['2Gi'] }),
});

export const resourcesSchema = z
  .strictObject({
    requests: quantities.optional().describe('What is reserved.'),
    limits: quantities.optional().describe('What is never exceeded.'),
  })
  .describe('Kubernetes resource requests and limits.')
  .meta({ id: 'resources' });

export const ksqldbAppSchema = z
  .strictObject({
    enabled: z.boolean().optional().describe('false leaves this app out.'),
    mode: z
      .enum(['headless', 'interactive'])
      .optional()
      .describe(
        'headless runs the statements of this file and has no REST API.',
      ),
    namespace: kubernetesLabel.optional().describe('Namespace it runs in.'),
    cluster: kubernetesLabel
      .optional()
      .describe("Kafka cluster; default is the pipeline's Kafka cluster."),
    serviceId: z
      .string()
      .regex(/^[a-zA-Z0-9._-]+$/)
      .optional()
      .describe(
        'ksql.service.id: prefix of internal topics and consumer groups, unique on a Kafka cluster.',
      ),
    statements: z.string().optional().describe('SQL of a headless app.'),
    replicas: z
      .number()
      .int()
      .min(0)
      .optional()
      .describe('Servers; 1 by default.'),
    image: z.string().optional().describe('Server image with a tag or digest.'),
    imagePullSecrets: z
      .array(z.strictObject({ name: z.string().describe('Name of a Secret.') }))
      .optional()
      .describe('Secrets with credentials for pulling the image.'),
    heap: z
      .string()
      .regex(/^[0-9]+[mMgG]$/)
      .optional()
      .describe('Java heap, such as 1g. RocksDB needs memory beside it.'),
    resources: resourcesSchema
      .optional()
      .describe('Kubernetes resource requests and limits of a server.'),
    storage: z
      .strictObject({
        size: z
          .string()
          .optional()
          .describe('Size of the volume for state, such as 10Gi.'),
        storageClass: z
          .string()
          .optional()
          .describe("StorageClass; the cluster's default when absent."),
      })
      .optional()
      .describe('Volume for state, one per server.'),
    serviceAccount: z
      .strictObject({
        name: z
          .string()
          .optional()
          .describe('Its name; default is the name of the app.'),
        annotations: z
          .record(z.string(), z.string())
          .optional()
          .describe('Annotations by key, such as the IAM role.'),
      })
      .optional()
      .describe('ServiceAccount to run as; created unless it is only named.'),
    properties: configMap
      .optional()
      .describe('Server properties, such as ksql.streams.num.stream.threads.'),
    user: kafkaUserSchema.optional(),
    replaces: z
      .record(z.string(), configScalar)
      .optional()
      .describe('Consent to a change of identity: old value by field.'),
  })
  .describe('One ksqlDB app; the key is its StatefulSet.')
  .meta({ id: 'ksqldbApp' });

/** @public */
export type KsqldbApp = z.infer<typeof ksqldbAppSchema>;
