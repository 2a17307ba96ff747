import { z } from 'zod';
import { resourcesSchema } from './resources';

/** How ksql-migrations wants its files named, without .sql, in characters a ConfigMap takes. */
export const MIGRATION_NAME = /^V[0-9]{6}__[-._a-zA-Z0-9]+$/;

export const ksqldbMigrationsSchema = z
  .record(
    z
      .string()
      .max(240)
      .regex(
        MIGRATION_NAME,
        'name a migration V<six digits>__<what it does>, as in V000001__create_orders',
      ),
    z.string(),
  )
  .describe(
    'SQL of an interactive app in files of ksql-migrations, by name without .sql. What has been applied never changes.',
  )
  .meta({
    examples: [
      {
        V000001__create_orders:
          "CREATE STREAM orders (id BIGINT KEY) WITH (KAFKA_TOPIC = 'shop.orders', VALUE_FORMAT = 'JSON');",
      },
    ],
  });

export const ksqldbMigrationsJobSchema = z
  .strictObject({
    backoffLimit: z
      .number()
      .int()
      .min(0)
      .optional()
      .describe(
        'How often a failed Job is tried again; 0 when absent, because a migration that failed may have run half.',
      )
      .meta({ examples: [0] }),
    activeDeadlineSeconds: z
      .number()
      .int()
      .min(60)
      .optional()
      .describe(
        'Seconds after which the Job has failed, the wait for a healthy server included; 900 when absent.',
      )
      .meta({ examples: [900] }),
    ttlSecondsAfterFinished: z
      .number()
      .int()
      .min(0)
      .optional()
      .describe(
        'Seconds after which the finished Job is removed; it stays when absent.',
      )
      .meta({ examples: [86400] }),
    resources: resourcesSchema
      .optional()
      .describe('Resource requests and limits of the Job.'),
  })
  .describe('The Job that applies the migrations.');
