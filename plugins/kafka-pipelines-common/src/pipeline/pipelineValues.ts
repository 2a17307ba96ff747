import { z } from 'zod';
import { connectorSchema } from './connector';
import { ksqldbAppSchema } from './ksqldb';
import {
  connectorName,
  entityRef,
  kubernetesLabel,
  ksqldbAppName,
  labelName,
  labelValue,
  pipelineName,
  topicName,
} from './names';
import { topicSchema } from './topic';

export const pipelineMetadataSchema = z
  .strictObject({
    name: pipelineName
      .optional()
      .describe('Name of the pipeline and of its folder.')
      .meta({ examples: ['orders-cdc'] }),
    owner: entityRef
      .optional()
      .describe('Entity reference of the owning group.'),
    description: z
      .string()
      .optional()
      .describe('What the pipeline is for, in one sentence.')
      .meta({ examples: ['Orders change data into BigQuery'] }),
    system: entityRef
      .optional()
      .describe('Entity reference of the catalog system it belongs to.')
      .meta({ examples: ['system:default/orders'] }),
    lifecycle: z
      .string()
      .optional()
      .describe('Catalog lifecycle.')
      .meta({ examples: ['production'] }),
    tags: z
      .array(z.string())
      .optional()
      .describe('Catalog tags.')
      .meta({ examples: [['cdc', 'bigquery']] }),
    labels: z
      .record(labelName, labelValue)
      .optional()
      .describe(
        'Labels of its objects in Kubernetes and of its entity in the catalog.',
      )
      .meta({ examples: [{ 'example.com/cost-centre': 'shop-data' }] }),
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
      cluster: kubernetesLabel
        .optional()
        .describe('Key in connectClusters.')
        .meta({ examples: ['cdc'] }),
    })
    .optional()
    .describe('Connect cluster of its connectors, unless one says otherwise.'),
  kafka: z
    .strictObject({
      cluster: kubernetesLabel
        .optional()
        .describe('Key in kafkaClusters.')
        .meta({ examples: ['main'] }),
    })
    .optional()
    .describe("Kafka cluster; default is the Connect cluster's."),
  connectors: z
    .record(connectorName, connectorSchema)
    .optional()
    .describe('Connectors; the key is the name of the KafkaConnector.')
    .meta({ examples: [{ 'orders-mysql': {} }] }),
  topics: z
    .record(topicName, topicSchema)
    .optional()
    .describe('Topics; the key is the Kafka name.')
    .meta({ examples: [{ 'shop.orders': {} }] }),
  ksqldb: z
    .record(ksqldbAppName, ksqldbAppSchema)
    .optional()
    .describe('ksqlDB apps; the key is the name of the StatefulSet.')
    .meta({ examples: [{ 'orders-by-minute': {} }] }),
});

/** @public */
export type PipelineMetadata = z.infer<typeof pipelineMetadataSchema>;
/** @public */
export type PipelineValues = z.infer<typeof pipelineValuesSchema>;
