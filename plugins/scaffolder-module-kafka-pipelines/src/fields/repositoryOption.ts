import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** `ui:options` of the fields that read the GitOps repository. */
export interface RepositoryOption {
  repository?: string;
}

/** Schema of a field whose value is text and that takes {@link RepositoryOption}. */
export const textFromRepositorySchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      repository: z
        .string()
        .optional()
        .describe(
          'Name of the GitOps repository in app-config; default is the default repository.',
        ),
    }),
});

/** The same for a field whose value is a list of texts. */
export const listFromRepositorySchema = makeFieldSchema({
  output: z => z.array(z.string()),
  uiOptions: z =>
    z.object({
      repository: z
        .string()
        .optional()
        .describe(
          'Name of the GitOps repository in app-config; default is the default repository.',
        ),
    }),
});
