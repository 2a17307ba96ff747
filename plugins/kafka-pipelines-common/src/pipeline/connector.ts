import { z } from 'zod';
import { configMap, configScalar } from './config';
import { kubernetesLabel, presetName } from './names';

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
      ),
    type: z
      .string()
      .min(1)
      .optional()
      .describe('Class of the transform, with its package.'),
    predicate: z
      .string()
      .min(1)
      .optional()
      .describe('Alias of the predicate that gates this transform.'),
    negate: z
      .boolean()
      .optional()
      .describe('Apply the transform where the predicate does not hold.'),
    config: configMap
      .optional()
      .describe(
        'Options of the transform, without the transforms.<alias>. prefix.',
      ),
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
      .describe('Class of the predicate, with its package.'),
    config: configMap
      .optional()
      .describe(
        'Options of the predicate, without the predicates.<alias>. prefix.',
      ),
  })
  .describe('One predicate; the key is its alias.')
  .meta({ id: 'predicate' });

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
      .describe('Preset merged beneath this entry, as <name>@<version>.'),
    cluster: kubernetesLabel
      .optional()
      .describe('Connect cluster that runs it; default is connect.cluster.'),
    class: z
      .string()
      .min(1)
      .optional()
      .describe('Class of the connector, with its package.'),
    version: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Plugin version or range; needs Kafka Connect 4.1 and Strimzi 0.49.',
      ),
    tasksMax: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('Upper limit of tasks.'),
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
          .describe('Give up after so many restarts; no limit when absent.'),
      })
      .optional()
      .describe('Restart of failed connectors and tasks by the operator.'),
    config: configMap
      .optional()
      .describe(
        'Connector config. Values are scalars or lists of scalars; null removes an inherited key.',
      ),
    transforms: z
      .record(z.string(), transformSchema)
      .optional()
      .describe(
        'Single message transforms by alias, applied by ascending order.',
      ),
    predicates: z
      .record(z.string(), predicateSchema)
      .optional()
      .describe('Predicates by alias.'),
    replaces: z
      .record(z.string(), configScalar)
      .optional()
      .describe(
        'Consent to a change of identity: old value by field. The chart ignores it.',
      ),
  })
  .describe('One KafkaConnector; the key is its name.')
  .meta({ id: 'connector' });

/** @public */
export type Connector = z.infer<typeof connectorSchema>;
/** @public */
export type Transform = z.infer<typeof transformSchema>;
/** @public */
export type Predicate = z.infer<typeof predicateSchema>;
