import { z } from 'zod';

export const artifactSchema = z
  .strictObject({
    type: z
      .enum(['jar', 'tgz', 'zip', 'maven', 'other', 'image'])
      .optional()
      .describe(
        'How it is delivered: a file to download, Maven coordinates, or an image.',
      ),
    url: z
      .string()
      .regex(/^https:\/\//)
      .optional()
      .describe(
        'Where a build fetches it. The version belongs into the address.',
      )
      .meta({
        examples: ['https://downloads.example/jdbc-10.8.4.zip'],
      }),
    sha512sum: z
      .string()
      .regex(/^[0-9a-f]{128}$/)
      .optional()
      .describe('SHA-512 of the file, in lower case hexadecimal digits.')
      .meta({ examples: ['0'.repeat(128)] }),
    insecure: z
      .boolean()
      .optional()
      .describe(
        'Take the certificate of the server unchecked; only with sha512sum.',
      ),
    checksum: z
      .literal('unavailable')
      .optional()
      .describe('Said for type maven, which has no checksum field.'),
    reason: z
      .string()
      .optional()
      .describe('Why there is no checksum.')
      .meta({ examples: ['The operator checks none for type maven.'] }),
    group: z
      .string()
      .optional()
      .describe('Maven group id, for type maven.')
      .meta({ examples: ['io.apicurio'] }),
    artifact: z
      .string()
      .optional()
      .describe('Maven artifact id, for type maven.')
      .meta({ examples: ['apicurio-registry-utils-converter'] }),
    version: z
      .string()
      .optional()
      .describe('Version; for type maven, the one to fetch.')
      .meta({ examples: ['2.6.13.Final'] }),
    repository: z
      .string()
      .optional()
      .describe('Maven repository; Maven Central when absent.')
      .meta({ examples: ['https://maven.example/releases/'] }),
    includeScope: z
      .enum(['compile', 'provided', 'runtime', 'test', 'system'])
      .optional()
      .describe('Scope of the Maven dependencies to include; all when absent.'),
    mirrors: z
      .record(
        z.string(),
        z.strictObject({
          enabled: z.boolean().optional().describe('false leaves it out.'),
          url: z
            .string()
            .optional()
            .describe('Address of the mirror.')
            .meta({ examples: ['https://maven.example/mirror/'] }),
        }),
      )
      .optional()
      .describe('Maven mirrors by name, which all requests of the build go to.')
      .meta({
        examples: [{ company: { url: 'https://maven.example/mirror/' } }],
      }),
    fileName: z
      .string()
      .optional()
      .describe('Name the file gets in the image, for type other.')
      .meta({ examples: ['driver.jar'] }),
    reference: z
      .string()
      .optional()
      .describe('Image with its digest, for type image.')
      .meta({
        examples: [`registry.example/debezium-mysql@sha256:${'0'.repeat(64)}`],
      }),
    classes: z
      .array(z.string())
      .optional()
      .describe(
        'Connector, transform, predicate and converter classes it provides.',
      )
      .meta({ examples: [['io.debezium.connector.mysql.MySqlConnector']] }),
    source: z
      .string()
      .optional()
      .describe('Documentation or download page.')
      .meta({ examples: ['https://debezium.io/releases/'] }),
  })
  .describe('One artifact of a plugin; the key is <id>@<version>.')
  .meta({ id: 'artifact' });

/** @public */
export type Artifact = z.infer<typeof artifactSchema>;
