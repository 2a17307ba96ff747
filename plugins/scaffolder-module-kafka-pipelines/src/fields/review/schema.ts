import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const reviewSchema = makeFieldSchema({
  output: z =>
    z.object({
      digest: z
        .string()
        .optional()
        .describe(
          'Of the edits that were reviewed; absent while there is an error.',
        ),
    }),
  uiOptions: z =>
    z.object({
      templateRef: z
        .string()
        .optional()
        .describe(
          'Reference of the template, where the address does not say it.',
        ),
    }),
});

/** Value of the review field. @public */
export type ReviewValue = typeof reviewSchema.TOutput;
