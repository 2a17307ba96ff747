import { z } from 'zod';
import {
  affinitySchema,
  podSecurityContextSchema,
  stringMap,
  tolerationsSchema,
  topologySpreadConstraintsSchema,
} from './kubernetesObjects';
import { quantity } from './resources';

const metadata = {
  labels: stringMap
    .optional()
    .describe('Labels by key; strimzi.io/ belongs to the operator.')
    .meta({ examples: [{ team: 'data-platform' }] }),
  annotations: stringMap
    .optional()
    .describe('Annotations by key; strimzi.io/ belongs to the operator.')
    .meta({ examples: [{ 'example.com/contact': 'data-platform' }] }),
};

/** Pods of workers, and the pod of a build. */
export const podTemplateSchema = z
  .strictObject({
    ...metadata,
    imagePullSecrets: z
      .array(z.strictObject({ name: z.string().describe('Name of a Secret.') }))
      .optional()
      .describe('Secrets with credentials for pulling images.')
      .meta({ examples: [[{ name: 'registry-pull' }]] }),
    securityContext: podSecurityContextSchema.optional(),
    terminationGracePeriodSeconds: z
      .number()
      .int()
      .min(0)
      .optional()
      .describe('How long a pod may take to stop; 30 by default.')
      .meta({ examples: [60] }),
    affinity: affinitySchema.optional(),
    tolerations: tolerationsSchema.optional(),
    topologySpreadConstraints: topologySpreadConstraintsSchema.optional(),
    priorityClassName: z
      .string()
      .optional()
      .describe('PriorityClass of the pod.')
      .meta({ examples: ['data-platform'] }),
    schedulerName: z
      .string()
      .optional()
      .describe('Scheduler; default-scheduler by default.')
      .meta({ examples: ['default-scheduler'] }),
    hostAliases: z
      .array(
        z.strictObject({
          ip: z.string().describe('Address.'),
          hostnames: z.array(z.string()).describe('Names of the address.'),
        }),
      )
      .optional()
      .describe('Lines of /etc/hosts.')
      .meta({
        examples: [[{ ip: '10.0.0.10', hostnames: ['orders-db.example'] }]],
      }),
    dnsPolicy: z
      .enum(['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'])
      .optional()
      .describe('How names are resolved; needs Strimzi 0.46.'),
    dnsConfig: z
      .strictObject({
        nameservers: z
          .array(z.string())
          .optional()
          .describe('Addresses of name servers.')
          .meta({ examples: [['10.0.0.2']] }),
        searches: z
          .array(z.string())
          .optional()
          .describe('Domains to search.')
          .meta({ examples: [['example.internal']] }),
        options: z
          .array(
            z.strictObject({
              name: z.string().describe('Name of the option.'),
              value: z.string().optional().describe('Its value.'),
            }),
          )
          .optional()
          .describe('Options of the resolver.')
          .meta({ examples: [[{ name: 'ndots', value: '2' }]] }),
      })
      .optional()
      .describe('Settings of the resolver; needs Strimzi 0.46.'),
    enableServiceLinks: z
      .boolean()
      .optional()
      .describe('Whether services become environment variables.'),
    tmpDirSizeLimit: quantity
      .optional()
      .describe('Size of /tmp, which is in memory; 5Mi by default.')
      .meta({ examples: ['100Mi'] }),
    hostUsers: z
      .boolean()
      .optional()
      .describe('false for a user namespace of its own; needs Strimzi 0.50.'),
  })
  .describe('Template of a pod.')
  .meta({ id: 'podTemplate' });

/** Labels and annotations of an object the operator makes. */
export const metadataTemplateSchema = z.strictObject(metadata);

export const serviceTemplateSchema = z
  .strictObject({
    ...metadata,
    ipFamilyPolicy: z
      .enum(['SingleStack', 'PreferDualStack', 'RequireDualStack'])
      .optional()
      .describe('IPv4, IPv6 or both.'),
    ipFamilies: z
      .array(z.enum(['IPv4', 'IPv6']))
      .optional()
      .describe('Families in order.')
      .meta({ examples: [['IPv4']] }),
  })
  .describe('Template of a Service.')
  .meta({ id: 'serviceTemplate' });

export const podDisruptionBudgetSchema = z.strictObject({
  ...metadata,
  maxUnavailable: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Workers that may be evicted at a time; 1 by default.')
    .meta({ examples: [1] }),
});
