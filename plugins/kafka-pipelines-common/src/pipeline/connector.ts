import { z } from 'zod';
import { configMap, configScalar } from './config';
import {
  kubernetesLabel,
  kubernetesName,
  presetName,
  topicName,
} from './names';

export const transformSchema = z
  .strictObject({
    enabled: z
      .boolean()
      .optional()
      .describe('false removes this transform, inherited ones too.'),
    order: z
      .number()
      .int()
      .optional()
      .describe(
        'Place in the chain, ascending; two transforms may not share one.',
      )
      .meta({ examples: [10] }),
    type: z
      .string()
      .min(1)
      .optional()
      .describe('Class of the transform, with its package.')
      .meta({ examples: ['org.apache.kafka.connect.transforms.RegexRouter'] }),
    predicate: z
      .string()
      .min(1)
      .optional()
      .describe('Alias of the predicate that gates this transform.')
      .meta({ examples: ['isHeartbeat'] }),
    negate: z
      .boolean()
      .optional()
      .describe('Apply the transform where the predicate does not hold.'),
    config: configMap
      .optional()
      .describe(
        'Options of the transform, without the transforms.<alias>. prefix.',
      )
      .meta({ examples: [{ regex: 'shopdb\\.(.*)', replacement: '$1' }] }),
  })
  .describe('One single message transform; the key is its alias.')
  .meta({ id: 'transform' });

export const predicateSchema = z
  .strictObject({
    enabled: z
      .boolean()
      .optional()
      .describe('false removes this predicate, inherited ones too.'),
    type: z
      .string()
      .min(1)
      .optional()
      .describe('Class of the predicate, with its package.')
      .meta({
        examples: [
          'org.apache.kafka.connect.transforms.predicates.TopicNameMatches',
        ],
      }),
    config: configMap
      .optional()
      .describe(
        'Options of the predicate, without the predicates.<alias>. prefix.',
      )
      .meta({ examples: [{ pattern: 'heartbeat\\..*' }] }),
  })
  .describe('One predicate; the key is its alias.')
  .meta({ id: 'predicate' });

export const deadLetterQueueSchema = z
  .strictObject({
    enabled: z
      .boolean()
      .optional()
      .describe('false removes the queue, an inherited one too.'),
    topic: topicName
      .optional()
      .describe('Topic for the records that the sink fails on.')
      .meta({ examples: ['orders-bigquery.dead-letters'] }),
    replicas: z
      .number()
      .int()
      .min(1)
      .max(32767)
      .optional()
      .describe('Replicas of the topic if Kafka Connect has to create it.')
      .meta({ examples: [3] }),
    contextHeaders: z
      .boolean()
      .optional()
      .describe('Say in headers of the record where and why it failed.'),
  })
  .describe(
    'Dead letter queue of a sink: records it fails on go there, and its tasks go on (errors.tolerance becomes all).',
  )
  .meta({ id: 'deadLetterQueue' });

const configMapReference = z.strictObject({
  name: kubernetesName
    .optional()
    .describe('Name of a ConfigMap in the namespace of the connector.')
    .meta({ examples: ['orders-mysql-offsets'] }),
});

export const connectorState = z.enum(['running', 'paused', 'stopped']);

export const connectorSchema = z
  .strictObject({
    enabled: z
      .boolean()
      .optional()
      .describe(
        'false leaves this connector out, inherited settings included.',
      ),
    preset: presetName
      .optional()
      .describe('Preset merged beneath this entry, as <name>@<version>.')
      .meta({ examples: ['debezium-mysql@1'] }),
    cluster: kubernetesLabel
      .optional()
      .describe('Connect cluster that runs it; default is connect.cluster.')
      .meta({ examples: ['cdc'] }),
    class: z
      .string()
      .min(1)
      .optional()
      .describe('Class of the connector, with its package.')
      .meta({ examples: ['io.debezium.connector.mysql.MySqlConnector'] }),
    version: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Plugin version or range; needs Kafka Connect 4.1 and Strimzi 0.49.',
      )
      .meta({ examples: ['3.6.1.Final'] }),
    tasksMax: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('Upper limit of tasks.')
      .meta({ examples: [1] }),
    state: connectorState
      .optional()
      .describe('Desired state; running when absent.'),
    autoRestart: z
      .strictObject({
        enabled: z.boolean().optional().describe('Restart failed tasks.'),
        maxRestarts: z
          .number()
          .int()
          .min(0)
          .optional()
          .describe('Give up after so many restarts; no limit when absent.')
          .meta({ examples: [10] }),
      })
      .optional()
      .describe('Restart of failed connectors and tasks by the operator.'),
    deadLetterQueue: deadLetterQueueSchema.optional(),
    listOffsets: z
      .strictObject({
        toConfigMap: configMapReference
          .optional()
          .describe('ConfigMap that gets them under the key offsets.json.'),
      })
      .optional()
      .describe(
        'Where the operator writes the offsets once the KafkaConnector is annotated with strimzi.io/connector-offsets=list.',
      ),
    alterOffsets: z
      .strictObject({
        fromConfigMap: configMapReference
          .optional()
          .describe('ConfigMap that holds them under the key offsets.json.'),
      })
      .optional()
      .describe(
        'Offsets the operator sets once the KafkaConnector is annotated with strimzi.io/connector-offsets=alter; only while state is stopped.',
      ),
    config: configMap
      .optional()
      .describe(
        'Connector config. Values are scalars or lists of scalars; null removes an inherited key.',
      )
      .meta({
        examples: [
          {
            'database.hostname': '${secrets:kafka/orders-db:host}',
            'table.include.list': ['shop.orders', 'shop.order_items'],
          },
        ],
      }),
    transforms: z
      .record(z.string(), transformSchema)
      .optional()
      .describe(
        'Single message transforms by alias, applied by ascending order.',
      )
      .meta({ examples: [{ route: {} }] }),
    predicates: z
      .record(z.string(), predicateSchema)
      .optional()
      .describe('Predicates by alias.')
      .meta({ examples: [{ isHeartbeat: {} }] }),
    replaces: z
      .record(z.string(), configScalar)
      .optional()
      .describe(
        'Consent to a change of identity: old value by field. The chart ignores it.',
      )
      .meta({ examples: [{ 'topic.prefix': 'shop' }] }),
  })
  .describe('One KafkaConnector; the key is its name.')
  .meta({ id: 'connector' });

/** @public */
export type Connector = z.infer<typeof connectorSchema>;
/** @public */
export type Transform = z.infer<typeof transformSchema>;
/** @public */
export type Predicate = z.infer<typeof predicateSchema>;
/** @public */
export type DeadLetterQueue = z.infer<typeof deadLetterQueueSchema>;
