import { z } from 'zod';
import { configMap } from './config';
import { kubernetesLabel, kubernetesName } from './names';

export const managedBy = z.enum(['operator', 'external']);

export const topicSchema = z
  .strictObject({
    enabled: z.boolean().optional().describe('false leaves this topic out.'),
    cluster: kubernetesLabel
      .optional()
      .describe("Kafka cluster; default is the pipeline's Kafka cluster.")
      .meta({ examples: ['main'] }),
    managed: managedBy
      .optional()
      .describe(
        'operator renders a KafkaTopic; external renders nothing but is checked and shown. Default is what the Kafka cluster says.',
      ),
    resourceName: kubernetesName
      .optional()
      .describe('metadata.name of an existing KafkaTopic to adopt.')
      .meta({ examples: ['shop-orders'] }),
    partitions: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe(
        "Number of partitions, the brokers' default when absent; it can grow but not shrink.",
      )
      .meta({ examples: [6] }),
    replicas: z
      .number()
      .int()
      .min(1)
      .max(32767)
      .optional()
      .describe(
        "Replicas of every partition, the brokers' default when absent.",
      )
      .meta({ examples: [3] }),
    config: configMap
      .optional()
      .describe('Topic config, such as cleanup.policy.')
      .meta({
        examples: [{ 'cleanup.policy': 'compact', 'retention.ms': 604800000 }],
      }),
  })
  .describe('One topic; the key is its Kafka name.')
  .meta({ id: 'topic' });

/** @public */
export type Topic = z.infer<typeof topicSchema>;
