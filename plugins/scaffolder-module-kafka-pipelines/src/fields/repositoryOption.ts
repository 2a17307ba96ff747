import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

type Z = Parameters<Parameters<typeof makeFieldSchema>[0]['output']>[0];

/** `ui:options` of the fields that read the GitOps repository. */
const uiOptions = (z: Z) =>
  z.object({
    repository: z
      .string()
      .optional()
      .describe(
        'Name of the GitOps repository in app-config; default is the default repository.',
      ),
  });

/** Schema of a field whose value is text and that reads the GitOps repository. */
export const textFromRepositorySchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions,
});

/** The same for a field whose value is a list of texts. */
export const listFromRepositorySchema = makeFieldSchema({
  output: z => z.array(z.string()),
  uiOptions,
});
