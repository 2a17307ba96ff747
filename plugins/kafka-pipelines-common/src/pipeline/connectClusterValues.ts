import { z } from 'zod';
import { configMap } from './config';
import { resourcesSchema } from './ksqldb';
import { entityRef, pipelineName } from './names';

/** What a Connect cluster's own files may say: `connect-clusters/<c>/values*.yaml`. */
export const connectClusterValuesSchema = z.strictObject({
  cluster: z
    .strictObject({
      name: pipelineName
        .optional()
        .describe('Name of the KafkaConnect and of its folder.'),
      description: z
        .string()
        .optional()
        .describe('What the cluster is for, in one sentence.'),
      owner: entityRef
        .optional()
        .describe(
          'Entity reference; default is clusterOwner of kafka-pipelines.yaml.',
        ),
    })
    .optional()
    .describe('Identity and catalog metadata.'),
  replicas: z.number().int().min(0).optional().describe('Number of workers.'),
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
          type: z
            .enum(['docker', 'imagestream'])
            .optional()
            .describe('docker for any registry; imagestream on OpenShift.'),
          image: z
            .string()
            .optional()
            .describe('Image to push, with a tag that names its content.'),
          pushSecret: z
            .string()
            .optional()
            .describe('Secret with the credentials for pushing.'),
        })
        .optional()
        .describe('Where the built image goes.'),
    })
    .optional()
    .describe('Let the operator build an image from the plugins below.'),
  plugins: z
    .record(
      z.string().regex(/^[a-z0-9][-_a-z0-9]*[a-z0-9]$/),
      z.strictObject({
        enabled: z.boolean().optional().describe('false leaves it out.'),
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
      groupId: z
        .string()
        .optional()
        .describe('Consumer group of the workers, unique on a Kafka cluster.'),
      configStorageTopic: z
        .string()
        .optional()
        .describe('Topic that holds the connectors.'),
      offsetStorageTopic: z
        .string()
        .optional()
        .describe('Topic that holds how far source connectors have read.'),
      statusStorageTopic: z
        .string()
        .optional()
        .describe('Topic that holds the state of connectors and tasks.'),
    })
    .optional()
    .describe('Group id and storage topics. They never change.'),
  config: configMap.optional().describe('Worker config.'),
  resources: resourcesSchema
    .optional()
    .describe('Kubernetes resource requests and limits of a worker.'),
  jvmOptions: z
    .strictObject({
      xms: z.string().optional().describe('Java heap at start, such as 1g.'),
      xmx: z.string().optional().describe('Largest Java heap, such as 2g.'),
    })
    .optional()
    .describe('Memory of the Java virtual machine.'),
  serviceAccount: z
    .strictObject({
      annotations: z
        .record(z.string(), z.string())
        .optional()
        .describe('Annotations by key.'),
    })
    .optional()
    .describe('Annotations of the ServiceAccount, such as the IAM role.'),
  useConnectorResources: z
    .boolean()
    .optional()
    .describe(
      'Let the operator manage connectors. Create the KafkaConnectors first: it deletes connectors that have none.',
    ),
  replaces: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      'Consent to a change of identity: old value by field. The chart ignores it.',
    ),
});

/** @public */
export type ConnectClusterValues = z.infer<typeof connectClusterValuesSchema>;
