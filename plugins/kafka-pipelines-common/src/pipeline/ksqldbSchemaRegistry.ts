import { z } from 'zod';
import { trustedCertificatesSchema } from './trustedCertificates';

export const ksqldbSchemaRegistrySchema = z
  .strictObject({
    url: z
      .string()
      .optional()
      .describe('URL of the Schema Registry; several are separated by commas.')
      .meta({ examples: ['https://registry.example'] }),
    basicAuth: z
      .strictObject({
        username: z
          .string()
          .regex(/^[^:]*$/, 'a user name for basic authentication has no colon')
          .optional()
          .describe('User.')
          .meta({ examples: ['ksqldb'] }),
        passwordSecret: z
          .strictObject({
            secretName: z
              .string()
              .optional()
              .describe('Name of the Secret, in the namespace of the app.')
              .meta({ examples: ['registry-user'] }),
            password: z
              .string()
              .optional()
              .describe('Key in the Secret.')
              .meta({ examples: ['password'] }),
          })
          .optional()
          .describe('Secret and key that hold the password.'),
      })
      .optional()
      .describe('User and password.'),
    trustedCertificates: trustedCertificatesSchema
      .optional()
      .describe(
        'Certificates the registry is checked against; when absent those of the Kafka cluster, then the public ones of the Java runtime.',
      ),
  })
  .describe('Schema Registry of the formats AVRO, PROTOBUF and JSON_SR.');
