import { z } from 'zod';
import { entityRef, kubernetesLabel, kubernetesName } from './names';

export const chartPinSchema = z.union([
  z.strictObject({
    bundled: z
      .string()
      .describe('Version of the chart that comes with the installation.'),
  }),
  z.strictObject({
    path: z.string().describe('Folder of the chart in this repository.'),
  }),
  z.strictObject({
    oci: z.string().describe('Address of the chart, oci://<registry>/<path>.'),
    version: z.string().describe('Version of the chart, for people.'),
    digest: z.string().describe('Digest of the chart, sha256:<hex>.'),
  }),
]);

export const environmentSchema = z.strictObject({
  destination: z
    .strictObject({
      server: z
        .string()
        .optional()
        .describe('API server of the Kubernetes cluster.'),
      name: z
        .string()
        .optional()
        .describe('Name of the Kubernetes cluster in Argo CD.'),
    })
    .optional()
    .describe(
      'Kubernetes cluster Argo CD deploys to, by server or by name; default is the one it runs in.',
    ),
  argoProject: kubernetesName
    .optional()
    .describe('Argo CD project; default is kafka-pipelines-<environment>.'),
  charts: z
    .strictObject({
      'kafka-pipeline': chartPinSchema.describe('Chart of the pipelines.'),
      'kafka-connect': chartPinSchema.describe(
        'Chart of the Connect clusters.',
      ),
    })
    .describe('Which chart renders, and in which version.'),
  valueFiles: z
    .strictObject({
      'kafka-pipeline': z
        .array(z.string())
        .describe('Shared value files of all pipelines, in their order.'),
      'kafka-connect': z
        .array(z.string())
        .describe(
          'Shared value files of all Connect clusters, in their order.',
        ),
    })
    .describe(
      'Shared value files by chart; each is listed, the later one wins.',
    ),
});

const datasetSchema = z.strictObject({
  owner: entityRef.describe('Entity reference of the owner.'),
});

/** Loosely typed, because TypeScript cannot tell `default` from a platform. */
const platformSchema: z.ZodType = z.record(z.string(), datasetSchema);

/** The file `kafka-pipelines.yaml` at the root of the GitOps repository. */
export const fleetConfigSchema = z.strictObject({
  environments: z
    .record(
      z.string().regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/),
      environmentSchema,
    )
    .describe('Environments by name, as in values-<environment>.yaml.'),
  argocd: z
    .strictObject({
      repoURL: z
        .string()
        .min(1)
        .describe('Address of this repository, as Argo CD reads it.')
        .meta({
          examples: ['https://git.shop.example.com/data/kafka-pipelines.git'],
        }),
      revision: z
        .string()
        .min(1)
        .optional()
        .describe(
          'Branch or tag to deploy; default is HEAD, the default branch.',
        )
        .meta({ examples: ['main'] }),
      namespace: kubernetesLabel
        .optional()
        .describe('Namespace Argo CD runs in; default is argocd.')
        .meta({ examples: ['argocd'] }),
    })
    .optional()
    .describe('What argocd/applicationset.yaml says of this repository.'),
  policies: z
    .strictObject({
      write: z
        .enum(['owners', 'anyone'])
        .optional()
        .describe(
          'Who may change a pipeline in Backstage: its owners (default) or anyone.',
        ),
      platformGroups: z
        .array(entityRef)
        .optional()
        .describe(
          'Entity references of groups that may change every pipeline.',
        ),
    })
    .optional()
    .describe('Who may change what.'),
  clusterOwner: entityRef
    .optional()
    .describe('Entity reference of the owner of clusters that name none.'),
  secretGrants: z
    .array(
      z.strictObject({
        owner: entityRef.describe("Entity reference of the pipelines' owner."),
        namespace: kubernetesLabel.describe('Namespace of the Secrets.'),
        secrets: z
          .array(kubernetesName)
          .min(1)
          .describe('Names of the Secrets, each in full.'),
      }),
    )
    .optional()
    .describe(
      'Secrets that pipelines of an owner may name outside the namespaces of their Connect clusters.',
    ),
  datasets: z
    .object({
      default: datasetSchema
        .optional()
        .describe('Owner of datasets that nothing else gives one.'),
    })
    .catchall(platformSchema)
    .optional()
    .describe('Owners of tables outside Kafka, by platform and name.'),
  rules: z
    .record(z.string(), z.enum(['error', 'warning', 'info', 'off']))
    .optional()
    .describe('Severity by id of the rule.'),
  exemptions: z
    .array(
      z.strictObject({
        rule: z.string().describe('Id of the rule.'),
        pipeline: z.string().describe('Name of the pipeline.'),
        reason: z.string().describe('Why it is fine here.'),
        until: z
          .string()
          .optional()
          .describe('Last day it holds, as YYYY-MM-DD.'),
      }),
    )
    .optional()
    .describe('Findings that are known and accepted.'),
});

/** @public */
export type FleetConfig = z.infer<typeof fleetConfigSchema>;
/** @public */
export type ChartPin = z.infer<typeof chartPinSchema>;
/** @public */
export type FleetEnvironmentConfig = z.infer<typeof environmentSchema>;
