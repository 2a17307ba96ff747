import { z } from 'zod';
import { configMap, configScalar } from './config';
import { kafkaAuthenticationSchema } from './kafkaAuthentication';
import { kafkaUserSchema } from './kafkaUser';
import {
  ksqldbMigrationsJobSchema,
  ksqldbMigrationsSchema,
} from './ksqldbMigrations';
import { ksqldbSchemaRegistrySchema } from './ksqldbSchemaRegistry';
import { ksqldbIamJarSchema, ksqldbServerFields } from './ksqldbServer';
import { kubernetesLabel } from './names';
import { quantity, resourcesSchema } from './resources';

export const ksqldbAppSchema = z
  .strictObject({
    enabled: z.boolean().optional().describe('false leaves this app out.'),
    mode: z
      .enum(['headless', 'interactive'])
      .optional()
      .describe(
        'headless runs the statements and has no REST API; interactive has one, and its streams and tables come from migrations. It never changes.',
      ),
    namespace: kubernetesLabel
      .optional()
      .describe('Namespace it runs in.')
      .meta({ examples: ['ksqldb'] }),
    cluster: kubernetesLabel
      .optional()
      .describe("Kafka cluster; default is the pipeline's Kafka cluster.")
      .meta({ examples: ['main'] }),
    serviceId: z
      .string()
      .regex(/^[a-zA-Z0-9._-]+$/)
      .optional()
      .describe(
        'ksql.service.id: prefix of internal topics and consumer groups, unique on a Kafka cluster. It never changes.',
      )
      .meta({ examples: ['orders_by_minute_'] }),
    statements: z
      .string()
      .optional()
      .describe(
        'SQL of a headless app. Append to it; any other change needs a new serviceId.',
      )
      .meta({
        examples: [
          "CREATE STREAM orders (id BIGINT KEY) WITH (KAFKA_TOPIC = 'shop.orders', VALUE_FORMAT = 'JSON');",
        ],
      }),
    migrations: ksqldbMigrationsSchema.optional(),
    migrationsJob: ksqldbMigrationsJobSchema.optional(),
    replicas: z
      .number()
      .int()
      .min(0)
      .optional()
      .describe(
        'Servers; 1 by default. More than one headless server changes its statements only when all are stopped.',
      )
      .meta({ examples: [1] }),
    image: z
      .string()
      .optional()
      .describe('Server image with a tag or digest.')
      .meta({ examples: ['confluentinc/ksqldb-server:0.29.0'] }),
    imagePullSecrets: z
      .array(
        z.strictObject({
          name: z
            .string()
            .describe('Name of a Secret.')
            .meta({ examples: ['registry'] }),
        }),
      )
      .optional()
      .describe('Secrets with credentials for pulling the image.')
      .meta({ examples: [[{ name: 'registry' }]] }),
    heap: z
      .string()
      .regex(/^[0-9]+[mMgG]$/)
      .optional()
      .describe('Java heap. RocksDB needs memory beside it.')
      .meta({ examples: ['1g'] }),
    resources: resourcesSchema
      .optional()
      .describe('Kubernetes resource requests and limits of a server.'),
    storage: z
      .strictObject({
        size: quantity
          .optional()
          .describe('Size of the volume for state.')
          .meta({ examples: ['10Gi'] }),
        storageClass: z
          .string()
          .optional()
          .describe("StorageClass; the cluster's default when absent.")
          .meta({ examples: ['gp3'] }),
      })
      .optional()
      .describe(
        'Volume for state, one per server. Kubernetes never changes it.',
      ),
    serviceAccount: z
      .strictObject({
        name: z
          .string()
          .optional()
          .describe('Its name; default is the name of the app.')
          .meta({ examples: ['ksqldb'] }),
        annotations: z
          .record(z.string(), z.string())
          .optional()
          .describe('Annotations by key, such as the IAM role.')
          .meta({
            examples: [
              {
                'eks.amazonaws.com/role-arn':
                  'arn:aws:iam::123456789012:role/ksqldb',
              },
            ],
          }),
      })
      .optional()
      .describe('ServiceAccount to run as; created unless it is only named.'),
    properties: configMap
      .optional()
      .describe('Server properties.')
      .meta({ examples: [{ 'ksql.streams.num.stream.threads': 4 }] }),
    exactlyOnce: z
      .boolean()
      .optional()
      .describe(
        'Exactly-once processing: ksql.streams.processing.guarantee is exactly_once_v2.',
      ),
    schemaRegistry: ksqldbSchemaRegistrySchema.optional(),
    authentication: kafkaAuthenticationSchema
      .optional()
      .describe(
        'How this app signs in, where that differs from the Kafka cluster: merged over authentication of the Kafka cluster.',
      ),
    user: kafkaUserSchema.optional(),
    iamJar: ksqldbIamJarSchema.optional(),
    ...ksqldbServerFields,
    replaces: z
      .record(z.string(), configScalar)
      .optional()
      .describe('Consent to a change of identity: old value by field.')
      .meta({ examples: [{ serviceId: 'orders_by_minute_' }] }),
  })
  .describe('One ksqlDB app; the key is its StatefulSet.')
  .meta({ id: 'ksqldbApp' });

/** @public */
export type KsqldbApp = z.infer<typeof ksqldbAppSchema>;
