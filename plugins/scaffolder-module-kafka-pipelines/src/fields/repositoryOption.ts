import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What the schemas of fields are made with. */
export type Z = Parameters<Parameters<typeof makeFieldSchema>[0]['output']>[0];

/** Option of every field that reads the GitOps repository. */
export const repositoryOption = (z: Z) => ({
  repository: z
    .string()
    .optional()
    .describe(
      'Name of the GitOps repository in app-config, where the form has no parameter `repository`; default is the default repository.',
    ),
});

/** Option of fields that offer environments. */
export const environmentsOfOption = (z: Z) => ({
  of: z
    .string()
    .optional()
    .describe(
      'Parameter that names a pipeline: only the environments it is in are offered.',
    ),
});

/** Schema of a field whose value is text and that reads the GitOps repository. */
export const textFromRepositorySchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z => z.object(repositoryOption(z)),
});
