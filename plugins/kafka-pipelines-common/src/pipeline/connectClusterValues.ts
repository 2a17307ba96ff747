import { z } from 'zod';
import { configMap } from './config';
import { resourcesSchema } from './ksqldb';
import { pipelineName } from './names';

/** What a Connect cluster's own files may say: `connect-clusters/<c>/values*.yaml`. */
export const connectClusterValuesSchema = z.strictObject({
  cluster: z
    .strictObject({
      name: pipelineName
        .optional()
        .describe('Name of the KafkaConnect and of its folder.'),
      description: z.string().optional(),
      owner: z.string().optional(),
    })
    .optional(),
  replicas: z.number().int().min(0).optional(),
  version: z
    .string()
    .optional()
    .describe('Kafka version; the operator knows its own default.'),
  image: z
    .string()
    .optional()
    .describe(
      'Finished image with the plugins in it. Not together with build.',
    ),
  build: z
    .strictObject({
      output: z
        .strictObject({
          type: z.enum(['docker', 'imagestream']).optional(),
          image: z.string().optional(),
          pushSecret: z.string().optional(),
        })
        .optional(),
    })
    .optional()
    .describe('Let the operator build an image from the plugins below.'),
  plugins: z
    .record(
      z.string().regex(/^[a-z0-9][-_a-z0-9]*[a-z0-9]$/),
      z.strictObject({
        enabled: z.boolean().optional(),
        artifact: z
          .string()
          .optional()
          .describe('Key in artifacts, <id>@<version>.'),
      }),
    )
    .optional()
    .describe('Plugins by directory. With image they say what is in it.'),
  identity: z
    .strictObject({
      groupId: z.string().optional(),
      configStorageTopic: z.string().optional(),
      offsetStorageTopic: z.string().optional(),
      statusStorageTopic: z.string().optional(),
    })
    .optional()
    .describe('Group id and storage topics. They never change.'),
  config: configMap.optional().describe('Worker config.'),
  resources: resourcesSchema.optional(),
  jvmOptions: z
    .strictObject({ xms: z.string().optional(), xmx: z.string().optional() })
    .optional(),
  serviceAccount: z
    .strictObject({ annotations: z.record(z.string(), z.string()).optional() })
    .optional()
    .describe('Annotations of the ServiceAccount, such as the IAM role.'),
  useConnectorResources: z
    .boolean()
    .optional()
    .describe(
      'Let the operator manage connectors. Create the KafkaConnectors first: it deletes connectors that have none.',
    ),
  replaces: z.record(z.string(), z.string()).optional(),
});

/** @public */
export type ConnectClusterValues = z.infer<typeof connectClusterValuesSchema>;
