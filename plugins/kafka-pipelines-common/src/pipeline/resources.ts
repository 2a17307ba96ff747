import { z } from 'zod';

/** An amount as Kubernetes writes it. */
export const quantity = z
  .string()
  .regex(
    /^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$/,
    'write a quantity of Kubernetes, as in 500m or 2Gi',
  );

const quantities = z.strictObject({
  cpu: z
    .union([quantity, z.number()])
    .optional()
    .describe('Processors.')
    .meta({ examples: ['500m'] }),
  memory: quantity
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
