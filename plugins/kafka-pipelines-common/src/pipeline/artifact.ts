import { z } from 'zod';

export const artifactSchema = z
  .strictObject({
    type: z.enum(['jar', 'tgz', 'zip', 'maven', 'other', 'image']).optional(),
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
      .optional(),
    checksum: z
      .literal('unavailable')
      .optional()
      .describe('Said for type maven, which has no checksum field.'),
    reason: z.string().optional().describe('Why there is no checksum.'),
    group: z.string().optional(),
    artifact: z.string().optional(),
    version: z.string().optional(),
    repository: z.string().optional(),
    fileName: z.string().optional(),
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
  .describe('One artifact of a plugin; the key is <id>@<version>.');

/** @public */
export type Artifact = z.infer<typeof artifactSchema>;
