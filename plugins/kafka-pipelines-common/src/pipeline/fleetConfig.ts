import { z } from 'zod';

export const chartPinSchema = z.union([
  z.strictObject({ bundled: z.string() }),
  z.strictObject({ path: z.string() }),
  z.strictObject({ oci: z.string(), version: z.string(), digest: z.string() }),
]);

export const environmentSchema = z.strictObject({
  destination: z
    .strictObject({
      server: z.string().optional(),
      name: z.string().optional(),
    })
    .optional(),
  argoProject: z.string().optional(),
  charts: z.strictObject({
    'kafka-pipeline': chartPinSchema,
    'kafka-connect': chartPinSchema,
  }),
  valueFiles: z.strictObject({
    'kafka-pipeline': z.array(z.string()),
    'kafka-connect': z.array(z.string()),
  }),
});

/** The file `kafka-pipelines.yaml` at the root of the GitOps repository. */
export const fleetConfigSchema = z.strictObject({
  environments: z.record(
    z.string().regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/),
    environmentSchema,
  ),
  policies: z
    .strictObject({
      write: z.enum(['owners', 'anyone']).optional(),
      platformGroups: z.array(z.string()).optional(),
    })
    .optional(),
  clusterOwner: z.string().optional(),
  secretGrants: z
    .array(
      z.strictObject({
        owner: z.string(),
        namespace: z.string(),
        secrets: z.array(z.string()),
      }),
    )
    .optional(),
  datasets: z
    .looseObject({ default: z.strictObject({ owner: z.string() }).optional() })
    .optional(),
  rules: z
    .record(z.string(), z.enum(['error', 'warning', 'info', 'off']))
    .optional(),
  exemptions: z
    .array(
      z.strictObject({
        rule: z.string(),
        pipeline: z.string(),
        reason: z.string(),
        until: z.string().optional(),
      }),
    )
    .optional(),
});

/** @public */
export type FleetConfig = z.infer<typeof fleetConfigSchema>;
/** @public */
export type ChartPin = z.infer<typeof chartPinSchema>;
/** @public */
export type FleetEnvironmentConfig = z.infer<typeof environmentSchema>;
