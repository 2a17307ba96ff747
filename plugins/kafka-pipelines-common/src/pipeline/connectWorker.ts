import { z } from 'zod';
import { configScalar } from './config';
import { environmentSchema, volumesSchema } from './connectWorkerEnvironment';
import {
  metadataTemplateSchema,
  podDisruptionBudgetSchema,
  podTemplateSchema,
  serviceTemplateSchema,
} from './connectWorkerPod';
import {
  loggingSchema,
  metricsSchema,
  tracingSchema,
} from './connectWorkerTelemetry';
import { securityContextSchema, stringMap } from './kubernetesObjects';
import { resourcesSchema } from './resources';

const heap = z.string().regex(/^[0-9]+[mMgG]?$/);
const enabled = z.boolean().optional().describe('false leaves it out.');
const seconds = (least: number) => z.number().int().min(least).optional();

const livenessProbe = z.strictObject({
  initialDelaySeconds: seconds(0)
    .describe('Seconds before the first probe; 60 by default.')
    .meta({ examples: [60] }),
  periodSeconds: seconds(1)
    .describe('Seconds between probes; 10 by default.')
    .meta({ examples: [10] }),
  timeoutSeconds: seconds(1)
    .describe('Seconds to wait for an answer; 5 by default.')
    .meta({ examples: [5] }),
  failureThreshold: seconds(1)
    .describe('Failures in a row that count; 3 by default.')
    .meta({ examples: [3] }),
});

const labels = stringMap.optional().meta({
  examples: [{ 'app.kubernetes.io/name': 'kafbat-ui' }],
});

/** How the workers of a Connect cluster are run: values of their own for each field of the KafkaConnect. */
export const connectWorkerShape = {
  resources: resourcesSchema
    .optional()
    .describe('Kubernetes resource requests and limits of a worker.'),
  jvmOptions: z
    .strictObject({
      enabled,
      xms: heap
        .optional()
        .describe('Java heap at start.')
        .meta({ examples: ['1g'] }),
      xmx: heap
        .optional()
        .describe('Largest Java heap; 75 % of the memory limit by default.')
        .meta({ examples: ['2g'] }),
      xx: z
        .record(z.string(), configScalar)
        .optional()
        .describe('Options -XX by name; true and false switch one on and off.')
        .meta({ examples: [{ MaxGCPauseMillis: 20 }] }),
      gcLoggingEnabled: z
        .boolean()
        .optional()
        .describe('Log garbage collections.'),
      javaSystemProperties: z
        .record(z.string(), configScalar)
        .optional()
        .describe('System properties by name, for -D.')
        .meta({ examples: [{ 'user.timezone': 'UTC' }] }),
    })
    .optional()
    .describe('Options of the Java virtual machine.'),
  jmxOptions: z
    .strictObject({
      enabled,
      authentication: z
        .strictObject({
          type: z
            .enum(['password', 'none'])
            .optional()
            .describe('password makes the operator write a Secret with it.'),
        })
        .optional()
        .describe('Who may connect.'),
    })
    .optional()
    .describe('Remote JMX on port 9999; metrics do not need it.'),
  livenessProbe: livenessProbe
    .optional()
    .describe('When a worker counts as dead and is restarted.'),
  readinessProbe: livenessProbe
    .extend({
      successThreshold: seconds(1)
        .describe('Successes in a row that count; 1 by default.')
        .meta({ examples: [1] }),
    })
    .optional()
    .describe('When a worker takes requests.'),
  metrics: metricsSchema.optional(),
  logging: loggingSchema.optional(),
  tracing: tracingSchema.optional(),
  rack: z
    .strictObject({
      enabled,
      type: z
        .enum(['topology-label', 'environment-variable'])
        .optional()
        .describe(
          'Where the rack is read: topology-label (default) or, since Strimzi 1.0, environment-variable.',
        ),
      topologyKey: z
        .string()
        .optional()
        .describe('Label of the nodes; makes a ClusterRoleBinding.')
        .meta({ examples: ['topology.kubernetes.io/zone'] }),
      envVarName: z
        .string()
        .optional()
        .describe('Variable in the environment of the workers.')
        .meta({ examples: ['NODE_ZONE'] }),
    })
    .optional()
    .describe(
      'Rack of the workers, so that consumers read from near replicas.',
    ),
  clientRackInitImage: z
    .string()
    .optional()
    .describe('Image of the init container that reads the label.')
    .meta({ examples: ['registry.example/strimzi/operator:1.2.0'] }),
  env: environmentSchema
    .optional()
    .describe(
      'Environment variables of the workers by name; KAFKA_ and STRIMZI_ belong to the operator.',
    ),
  volumes: volumesSchema
    .optional()
    .describe('Volumes of the workers by name, with their mount paths.'),
  pod: podTemplateSchema.optional().describe('Pods of the workers.'),
  container: z
    .strictObject({ securityContext: securityContextSchema.optional() })
    .optional()
    .describe('Container of a worker.'),
  initContainer: z
    .strictObject({ securityContext: securityContextSchema.optional() })
    .optional()
    .describe('Init container of rack.'),
  apiService: serviceTemplateSchema
    .optional()
    .describe('Service of the REST API, <cluster>-connect-api.'),
  headlessService: serviceTemplateSchema
    .optional()
    .describe('Headless Service of the workers, <cluster>-connect.'),
  podDisruptionBudget: podDisruptionBudgetSchema
    .optional()
    .describe('How many workers may be evicted.'),
  serviceAccount: metadataTemplateSchema
    .optional()
    .describe('ServiceAccount of the workers, <cluster>-connect.')
    .meta({
      examples: [
        {
          annotations: {
            'eks.amazonaws.com/role-arn':
              'arn:aws:iam::123456789012:role/kafka-connect-cdc',
          },
        },
      ],
    }),
  networkPolicy: z
    .strictObject({
      clients: z
        .record(
          z.string(),
          z
            .strictObject({
              enabled,
              namespaceSelector: labels.describe(
                'Labels of namespaces; those of the cluster itself when absent.',
              ),
              podSelector: labels.describe('Labels of pods; all when absent.'),
            })
            .describe('One client: pods with these labels.'),
        )
        .optional()
        .describe('Who may call the REST API on port 8083, by name.')
        .meta({
          examples: [
            {
              'kafbat-ui': {
                namespaceSelector: { 'kubernetes.io/metadata.name': 'kafbat' },
                podSelector: { 'app.kubernetes.io/name': 'kafbat-ui' },
              },
            },
          ],
        }),
    })
    .optional()
    .describe('Access to the REST API, which the operator closes.'),
};

/** The pod that builds the image: values below `build`. */
export const connectBuildPodShape = {
  pod: podTemplateSchema.optional().describe('Pod of the build.'),
  container: z
    .strictObject({
      env: environmentSchema
        .optional()
        .describe('Environment variables of the build, such as a proxy.'),
      securityContext: securityContextSchema.optional(),
    })
    .optional()
    .describe('Container of the build.'),
  serviceAccount: metadataTemplateSchema
    .optional()
    .describe('ServiceAccount of the build, <cluster>-connect-build.'),
};
