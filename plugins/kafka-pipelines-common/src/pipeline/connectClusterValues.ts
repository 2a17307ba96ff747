import { z } from 'zod';
import { configMap } from './config';
import {
  connectBuildSchema,
  connectPluginsSchema,
  iamJarSchema,
} from './connectPlugins';
import { connectWorkerShape } from './connectWorker';
import { entityRef, pipelineName } from './names';

/** What a Connect cluster's own files may say: `connect-clusters/<c>/values*.yaml`. */
export const connectClusterValuesSchema = z.strictObject({
  cluster: z
    .strictObject({
      name: pipelineName
        .optional()
        .describe('Name of the KafkaConnect and of its folder.')
        .meta({ examples: ['cdc'] }),
      description: z
        .string()
        .optional()
        .describe('What the cluster is for, in one sentence.')
        .meta({ examples: ['Change data capture'] })
        .meta({ examples: ['Change data of the shop databases'] }),
      owner: entityRef
        .optional()
        .describe(
          'Entity reference; default is clusterOwner of kafka-pipelines.yaml.',
        )
        .meta({ examples: ['group:default/data-platform'] }),
    })
    .optional()
    .describe('Identity and catalog metadata.'),
  replicas: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Number of workers.')
    .meta({ default: 3 }),
  version: z
    .string()
    .optional()
    .describe('Kafka version; the operator knows its own default.')
    .meta({ examples: ['4.2.0'] }),
  image: z
    .string()
    .optional()
    .describe(
      'Finished image with the plugins in it; with build the image it starts from.',
    )
    .meta({ examples: ['registry.example/kafka-connect-cdc:2026-11-01'] }),
  build: connectBuildSchema
    .optional()
    .describe('Let the operator build an image from the plugins below.'),
  plugins: connectPluginsSchema
    .optional()
    .describe(
      'Plugins by directory. With image and without build they say what is in it; those of type image are mounted.',
    ),
  iamJar: iamJarSchema
    .optional()
    .describe(
      'Where the class for IAM of Amazon MSK comes from; for a Kafka cluster with msk-iam.',
    ),
  identity: z
    .strictObject({
      groupId: z
        .string()
        .optional()
        .describe('Consumer group of the workers, unique on a Kafka cluster.')
        .meta({ examples: ['connect-cdc'] }),
      configStorageTopic: z
        .string()
        .optional()
        .describe('Topic that holds the connectors.')
        .meta({ examples: ['connect-cdc-configs'] }),
      offsetStorageTopic: z
        .string()
        .optional()
        .describe('Topic that holds how far source connectors have read.')
        .meta({ examples: ['connect-cdc-offsets'] }),
      statusStorageTopic: z
        .string()
        .optional()
        .describe('Topic that holds the state of connectors and tasks.')
        .meta({ examples: ['connect-cdc-status'] }),
    })
    .optional()
    .describe('Group id and storage topics. They never change.'),
  config: configMap
    .optional()
    .describe('Worker config. Values reach the operator as text.')
    .meta({
      examples: [
        { 'key.converter': 'org.apache.kafka.connect.json.JsonConverter' },
      ],
    }),
  ...connectWorkerShape,
  useConnectorResources: z
    .boolean()
    .optional()
    .describe(
      'Let the operator manage connectors. Create the KafkaConnectors first: it deletes connectors that have none.',
    )
    .meta({ default: true }),
  replaces: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      'Consent to a change of identity: old value by field. The chart ignores it.',
    )
    .meta({ examples: [{ groupId: 'connect-cluster' }] }),
});

/** @public */
export type ConnectClusterValues = z.infer<typeof connectClusterValuesSchema>;
