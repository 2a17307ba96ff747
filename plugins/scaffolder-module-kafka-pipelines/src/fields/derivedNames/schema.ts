import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { repositoryOption } from '../repositoryOption';

export const derivedNamesSchema = makeFieldSchema({
  output: z =>
    z
      .record(z.string())
      .describe('The new name for each that must differ, by its id.'),
  uiOptions: z => z.object(repositoryOption(z)),
});

/** New names by id. @public */
export type DerivedNames = typeof derivedNamesSchema.TOutput;
