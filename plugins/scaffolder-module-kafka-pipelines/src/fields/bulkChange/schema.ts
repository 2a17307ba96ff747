import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { repositoryOption } from '../repositoryOption';

export const bulkChangeFieldSchema = makeFieldSchema({
  output: z => {
    const scalar = z.union([z.string(), z.number(), z.boolean()]);
    return z.union([
      z
        .object({ kind: z.literal('pluginVersion'), version: z.string() })
        .describe('`version` of connectors.'),
      z
        .object({
          kind: z.literal('config'),
          key: z.string(),
          value: z.union([scalar, z.array(scalar)]).nullable(),
        })
        .describe('A key of the config of connectors.'),
      z
        .object({
          kind: z.literal('config'),
          key: z.string(),
          unset: z.literal(true),
        })
        .describe('Takes a key out of the config of connectors.'),
      z
        .object({
          kind: z.literal('metadata'),
          field: z.enum([
            'owner',
            'description',
            'system',
            'lifecycle',
            'tags',
          ]),
          value: z.union([z.string(), z.array(z.string())]).optional(),
        })
        .describe(
          'A field of the pipeline itself; without value it is removed.',
        ),
      z
        .object({
          kind: z.literal('label'),
          name: z.string(),
          value: z.string().optional(),
        })
        .describe('A label of the pipeline; without value it is removed.'),
    ]);
  },
  uiOptions: z => z.object(repositoryOption(z)),
});

/** One change of everything that is selected. @public */
export type ChangeValue = typeof bulkChangeFieldSchema.TOutput;
