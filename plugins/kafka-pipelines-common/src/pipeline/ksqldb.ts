import { z } from 'zod';
import { configMap, configScalar } from './config';
import { kubernetesLabel } from './names';

const quantities = z.strictObject({
  cpu: z.union([z.string(), z.number()]).optional(),
  memory: z.string().optional(),
});

export const resourcesSchema = z
  .strictObject({
    requests: quantities.optional(),
    limits: quantities.optional(),
  })
  .describe('Kubernetes resource requests and limits.');

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
    imagePullSecrets: z.array(z.strictObject({ name: z.string() })).optional(),
    heap: z
      .string()
      .regex(/^[0-9]+[mMgG]$/)
      .optional()
      .describe('Java heap, such as 1g. RocksDB needs memory beside it.'),
    resources: resourcesSchema.optional(),
    storage: z
      .strictObject({
        size: z
          .string()
          .optional()
          .describe('Size of the volume for state, such as 10Gi.'),
        storageClass: z.string().optional(),
      })
      .optional()
      .describe('Volume for state, one per server.'),
    serviceAccount: z
      .strictObject({
        name: z.string().optional(),
        annotations: z.record(z.string(), z.string()).optional(),
      })
      .optional()
      .describe('ServiceAccount to run as; created unless it is only named.'),
    properties: configMap
      .optional()
      .describe('Server properties, such as ksql.streams.num.stream.threads.'),
    replaces: z
      .record(z.string(), configScalar)
      .optional()
      .describe('Consent to a change of identity: old value by field.'),
  })
  .describe('One ksqlDB app; the key is its StatefulSet.');

/** @public */
export type KsqldbApp = z.infer<typeof ksqldbAppSchema>;
