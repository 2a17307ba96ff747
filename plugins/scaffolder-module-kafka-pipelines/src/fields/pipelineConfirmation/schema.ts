import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const confirmationSchema = makeFieldSchema({
  output: z => z.string(),
});
