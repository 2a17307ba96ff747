import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { repositoryOption } from '../repositoryOption';

export const decisionsSchema = makeFieldSchema({
  output: z =>
    z.object({
      answers: z
        .record(z.unknown())
        .optional()
        .describe('Fields that the target says in its own way, by pointer.'),
      take: z
        .array(z.string())
        .optional()
        .describe(
          'Pointers of fields that the target takes over although it says something else.',
        ),
      omit: z
        .array(z.string())
        .optional()
        .describe('Pointers of fields that the target does not get.'),
    }),
  uiOptions: z => z.object(repositoryOption(z)),
});

/** What somebody decided; what is as usual is not in it. @public */
export type Decisions = typeof decisionsSchema.TOutput;
