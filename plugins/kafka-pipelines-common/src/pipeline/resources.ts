import { z } from 'zod';

const quantities = z.strictObject({
  cpu: z
    .union([z.string(), z.number()])
    .optional()
    .describe('Processors.')
    .meta({ examples: ['500m'] }),
  memory: z
    .string()
    .optional()
    .describe('Memory.')
    .meta({ examples: ['2Gi'] }),
});

export const resourcesSchema = z
  .strictObject({
    requests: quantities.optional().describe('What is reserved.'),
    limits: quantities.optional().describe('What is never exceeded.'),
  })
  .describe('Kubernetes resource requests and limits.')
  .meta({ id: 'resources' });
