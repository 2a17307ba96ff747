import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { repositoryOption } from '../repositoryOption';

export const bulkSelectionSchema = makeFieldSchema({
  output: z =>
    z.object({
      pipelines: z.array(z.string()).optional(),
      owner: z.string().optional(),
      system: z.string().optional(),
      environments: z.array(z.string()).optional(),
      connectors: z.array(z.string()).optional(),
      class: z.string().optional(),
      connectCluster: z.string().optional(),
      preset: z.string().optional(),
      version: z.string().optional(),
    }),
  uiOptions: z => z.object(repositoryOption(z)),
});

/** What fits every condition in it; empty is the whole repository. @public */
export type BulkSelection = typeof bulkSelectionSchema.TOutput;
