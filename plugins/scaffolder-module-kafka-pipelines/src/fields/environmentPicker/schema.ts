import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { environmentsOfOption, repositoryOption } from '../repositoryOption';

export const environmentSchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      ...repositoryOption(z),
      ...environmentsOfOption(z),
      not: z
        .string()
        .optional()
        .describe(
          'Parameter that names an environment, which is not offered here.',
        ),
    }),
});
