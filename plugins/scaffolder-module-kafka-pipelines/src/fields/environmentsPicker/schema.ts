import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { environmentsOfOption, repositoryOption } from '../repositoryOption';

export const environmentsSchema = makeFieldSchema({
  output: z => z.array(z.string()),
  uiOptions: z =>
    z.object({ ...repositoryOption(z), ...environmentsOfOption(z) }),
});
