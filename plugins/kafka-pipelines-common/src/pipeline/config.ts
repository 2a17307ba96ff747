import { z } from 'zod';

/** A value that Kafka Connect, Kafka and ksqlDB know: text, number or boolean. */
export const configScalar = z.union([z.string(), z.number(), z.boolean()]);

/**
 * A value of a config map: a scalar, a list of scalars (joined by commas) or
 * null, which removes an inherited key.
 */
export const configValue = z
  .union([configScalar, z.array(configScalar)])
  .nullable()
  .meta({ id: 'configValue' });

/** Config map of a connector, transform, predicate, topic or ksqlDB app. */
export const configMap = z.record(z.string(), configValue);

/** @public */
export type ConfigScalar = z.infer<typeof configScalar>;
/** @public */
export type ConfigValue = z.infer<typeof configValue>;
/** @public */
export type ConfigMap = z.infer<typeof configMap>;
