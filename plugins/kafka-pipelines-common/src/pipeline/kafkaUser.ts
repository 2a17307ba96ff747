import { z } from 'zod';
import { kubernetesName } from './names';

export const topicAccess = z.enum(['read', 'write', 'readWrite']);

export const kafkaUserSchema = z
  .strictObject({
    enabled: z.boolean().optional().describe('false leaves this user out.'),
    name: kubernetesName
      .optional()
      .describe(
        'Name of the KafkaUser and of its Secret; default is the name of the app.',
      )
      .meta({ examples: ['orders-by-minute'] }),
    topics: z
      .record(
        z
          .string()
          .max(250)
          .regex(
            /^([a-zA-Z0-9._-]+\*?|\*)$/,
            'name a topic, or end with * for all topics that start alike',
          ),
        topicAccess.nullable(),
      )
      .optional()
      .describe(
        'What the statements do with which topic: read, write or readWrite. A name that ends in * stands for all that start alike.',
      )
      .meta({
        examples: [{ 'shop.orders': 'read', 'orders-by-minute': 'write' }],
      }),
    quotas: z
      .strictObject({
        producerByteRate: z
          .number()
          .int()
          .min(0)
          .optional()
          .describe('Bytes a second it may write to each broker.')
          .meta({ examples: [1048576] }),
        consumerByteRate: z
          .number()
          .int()
          .min(0)
          .optional()
          .describe('Bytes a second it may read from each broker.')
          .meta({ examples: [2097152] }),
        requestPercentage: z
          .number()
          .int()
          .min(0)
          .optional()
          .describe('Share of the threads of a broker, in per cent of one.')
          .meta({ examples: [55] }),
        controllerMutationRate: z
          .number()
          .min(0)
          .optional()
          .describe('Partitions a second it may create or delete.')
          .meta({ examples: [10] }),
      })
      .optional()
      .describe('Limits of the user on every broker.'),
  })
  .describe(
    'The user this app signs in as, with ACLs for what it needs; made where kafkaClusters.<k>.users is operator.',
  )
  .meta({ id: 'kafkaUser' });

/** @public */
export type TopicAccess = z.infer<typeof topicAccess>;
/** @public */
export type KafkaUser = z.infer<typeof kafkaUserSchema>;
