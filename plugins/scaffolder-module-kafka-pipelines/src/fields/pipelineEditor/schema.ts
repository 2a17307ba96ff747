import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { repositoryOption } from '../repositoryOption';

/**
 * The value is that of `files` in the shared package's `editValuesSchema`,
 * which checks it again before anything is written.
 */
export const pipelineEditorSchema = makeFieldSchema({
  output: z => {
    const was = z.unknown().describe('Value that is replaced or removed.');
    return z
      .array(
        z.object({
          pipeline: z
            .string()
            .optional()
            .describe('Pipeline the form was filled from.'),
          file: z
            .string()
            .describe('values.yaml or values-<environment>.yaml.'),
          blob: z.string().describe('Blob the form was filled from.'),
          set: z
            .array(
              z.object({
                pointer: z.string().describe('RFC 6901.'),
                value: z.unknown(),
                was,
              }),
            )
            .optional(),
          unset: z.array(z.object({ pointer: z.string(), was })).optional(),
        }),
      )
      .describe('What was changed, file by file; nothing else is written.');
  },
  uiOptions: z => z.object(repositoryOption(z)),
});
