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
      ),
    sha512sum: z
      .string()
      .regex(/^[0-9a-f]{128}$/)
      .optional()
      .describe('SHA-512 of the file, in lower case hexadecimal digits.'),
    checksum: z
      .literal('unavailable')
      .optional()
      .describe('Said for type maven, which has no checksum field.'),
    reason: z.string().optional().describe('Why there is no checksum.'),
    group: z.string().optional().describe('Maven group id, for type maven.'),
    artifact: z
      .string()
      .optional()
      .describe('Maven artifact id, for type maven.'),
    version: z.string().optional().describe('Maven version, for type maven.'),
    repository: z
      .string()
      .optional()
      .describe('Maven repository; Maven Central when absent.'),
    fileName: z
      .string()
      .optional()
      .describe('Name the file gets in the image, for type other.'),
    reference: z
      .string()
      .optional()
      .describe('Image with its digest, for type image.'),
    classes: z
      .array(z.string())
      .optional()
      .describe(
        'Connector, transform, predicate and converter classes it provides.',
      ),
    source: z.string().optional().describe('Documentation or download page.'),
  })
  .describe('One artifact of a plugin; the key is <id>@<version>.')
  .meta({ id: 'artifact' });

/** @public */
export type Artifact = z.infer<typeof artifactSchema>;
