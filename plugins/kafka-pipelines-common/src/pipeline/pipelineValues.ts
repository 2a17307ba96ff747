import { z } from 'zod';
import { connectorSchema } from './connector';
import { ksqldbAppSchema } from './ksqldb';
import {
  connectorName,
  entityRef,
  kubernetesLabel,
  ksqldbAppName,
  pipelineName,
  topicName,
} from './names';
import { topicSchema } from './topic';

export const pipelineMetadataSchema = z
  .strictObject({
    name: pipelineName
      .optional()
      .describe('Name of the pipeline and of its folder.'),
    owner: entityRef
      .optional()
      .describe(
        'Entity reference of the owning group, such as group:default/data-platform.',
      ),
    description: z
      .string()
      .optional()
      .describe('What the pipeline is for, in one sentence.'),
    system: entityRef
      .meta({ examples: ['system:default/orders'] })
      .optional()
      .describe('Entity reference of the catalog system it belongs to.'),
    lifecycle: z
      .string()
      .optional()
      .describe('Catalog lifecycle, such as production.'),
    tags: z.array(z.string()).optional().describe('Catalog tags.'),
  })
  .describe('Identity and catalog metadata.');

/**
 * What a pipeline's own files may say: `pipelines/<p>/values.yaml` and
 * `values-<env>.yaml`. Every field is optional, because each file is a layer;
 * what must be there in the end is a check on the merged result.
 */
export const pipelineValuesSchema = z.strictObject({
  pipeline: pipelineMetadataSchema.optional(),
  connect: z
    .strictObject({
      cluster: kubernetesLabel.optional().describe('Key in connectClusters.'),
    })
    .optional()
    .describe('Connect cluster of its connectors, unless one says otherwise.'),
  kafka: z
    .strictObject({
      cluster: kubernetesLabel.optional().describe('Key in kafkaClusters.'),
    })
    .optional()
    .describe("Kafka cluster; default is the Connect cluster's."),
  connectors: z
    .record(connectorName, connectorSchema)
    .optional()
    .describe('Connectors; the key is the name of the KafkaConnector.'),
  topics: z
    .record(topicName, topicSchema)
    .optional()
    .describe('Topics; the key is the Kafka name.'),
  ksqldb: z
    .record(ksqldbAppName, ksqldbAppSchema)
    .optional()
    .describe('ksqlDB apps; the key is the name of the StatefulSet.'),
});

/** @public */
export type PipelineMetadata = z.infer<typeof pipelineMetadataSchema>;
/** @public */
export type PipelineValues = z.infer<typeof pipelineValuesSchema>;
