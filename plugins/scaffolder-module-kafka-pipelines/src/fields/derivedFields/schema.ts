import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { repositoryOption } from '../repositoryOption';

export const derivedFieldsSchema = makeFieldSchema({
  output: z =>
    z.array(
      z.object({
        file: z.string().describe('File of the pipeline it is derived from.'),
        pointer: z.string().describe('RFC 6901, in that file.'),
        value: z.unknown().describe('Absent to leave the field out.'),
      }),
    ),
  uiOptions: z => z.object(repositoryOption(z)),
});

/** Fields that the new pipeline says in its own way. @public */
export type DerivedFields = typeof derivedFieldsSchema.TOutput;
