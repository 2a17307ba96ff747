import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { blockedReasons } from './blocked';

export const reviewSchema = makeFieldSchema({
  output: z =>
    z.object({
      digest: z
        .string()
        .optional()
        .describe(
          'Of the edits that were reviewed; absent while there is an error.',
        ),
      blocked: z
        .enum(blockedReasons)
        .optional()
        .describe(
          'Why there is no digest; absent as well while the review is made.',
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
      requestUserCredentials: z
        .object({
          secretsKey: z
            .string()
            .describe('Key of the token in the secrets of the template.'),
          additionalScopes: z
            .object({
              github: z
                .array(z.string())
                .optional()
                .describe('Scopes of GitHub besides those to write with.'),
            })
            .optional(),
        })
        .optional()
        .describe(
          'Asks for a token of the person, where the repository is on GitHub.',
        ),
    }),
});

/** Value of the review field. @public */
export type ReviewValue = typeof reviewSchema.TOutput;

/** `ui:options` of the review field. */
export type ReviewOptions = NonNullable<
  (typeof reviewSchema.TProps)['uiSchema']['ui:options']
>;
