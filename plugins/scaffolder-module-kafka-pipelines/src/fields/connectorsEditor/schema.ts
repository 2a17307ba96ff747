import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const connectorsSchema = makeFieldSchema({
  output: z =>
    z
      .string()
      .describe('Connectors by name, as below `connectors` of a values file.'),
});
