import { z } from 'zod';
import { configScalar } from './config';
import { environmentSchema } from './connectWorkerEnvironment';
import { metricsSchema } from './connectWorkerTelemetry';
import {
  affinitySchema,
  podSecurityContextSchema,
  securityContextSchema,
  stringMap,
  tolerationsSchema,
  topologySpreadConstraintsSchema,
} from './kubernetesObjects';
import { logLevel } from './logLevel';
import { kubernetesLabel } from './names';

const enabled = z.boolean().optional().describe('false leaves it out.');

/** Where a jar comes from that is not on the class path of the image. */
const jarFields = {
  image: z
    .string()
    .optional()
    .describe(
      'Image with tag or digest to copy the jar from, by an init container: it needs a shell.',
    )
    .meta({ examples: ['registry.example/jars:2026-11-01'] }),
  path: z
    .string()
    .regex(/^\/[-._a-zA-Z0-9/]*$/)
    .optional()
    .describe(
      'Where it is: in image the jar itself or a folder with no other jar (default is the root), without image in the image of ksqlDB.',
    )
    .meta({ examples: ['/jars/the.jar'] }),
};

/** Jar with the classes for IAM of Amazon MSK. */
export const ksqldbIamJarSchema = z
  .strictObject(jarFields)
  .describe(
    'Where aws-msk-iam-auth comes from, for a Kafka cluster with msk-iam; absent when the image has it on its class path.',
  );

const atLeast = (least: number) => z.number().int().min(least).optional();

const probeSchema = z.strictObject({
  initialDelaySeconds: atLeast(0)
    .describe('Seconds before the first probe.')
    .meta({ examples: [10] }),
  periodSeconds: atLeast(1)
    .describe('Seconds between probes.')
    .meta({ examples: [10] }),
  timeoutSeconds: atLeast(1)
    .describe('Seconds to wait for an answer.')
    .meta({ examples: [5] }),
  failureThreshold: atLeast(1)
    .describe('Failures in a row that count.')
    .meta({ examples: [6] }),
});

const labels = stringMap.optional().meta({
  examples: [{ 'app.kubernetes.io/name': 'kafbat-ui' }],
});

const clientsSchema = z
  .record(
    kubernetesLabel,
    z
      .strictObject({
        enabled,
        namespaceSelector: labels.describe(
          'Labels of namespaces; that of the app itself when absent.',
        ),
        podSelector: labels.describe('Labels of pods; all when absent.'),
      })
      .describe('One client: pods with these labels.'),
  )
  .meta({
    examples: [
      {
        console: {
          namespaceSelector: { 'kubernetes.io/metadata.name': 'console' },
          podSelector: { 'app.kubernetes.io/name': 'kafbat-ui' },
        },
      },
    ],
  });

const javaFields = {
  jvmOptions: z
    .strictObject({
      xx: z
        .record(z.string().regex(/^[a-zA-Z0-9]+$/), configScalar)
        .optional()
        .describe('Options -XX by name; true and false switch one on and off.')
        .meta({ examples: [{ MaxDirectMemorySize: '512m' }] }),
      javaSystemProperties: z
        .record(z.string().regex(/^[-._a-zA-Z0-9]+$/), configScalar)
        .optional()
        .describe('System properties by name, for -D.')
        .meta({ examples: [{ 'user.timezone': 'UTC' }] }),
    })
    .optional()
    .describe('Options of the Java virtual machine beside heap.'),
  logging: z
    .strictObject({
      level: logLevel
        .optional()
        .describe('Level of everything else; INFO by default.'),
      loggers: z
        .record(
          z
            .string()
            .regex(/^[a-zA-Z_$][a-zA-Z0-9_$]*([.][a-zA-Z_$][a-zA-Z0-9_$]*)*$/),
          logLevel.nullable(),
        )
        .optional()
        .describe('Levels by Java package or class; null removes one.')
        .meta({ examples: [{ 'org.apache.kafka.streams': 'WARN' }] }),
    })
    .optional()
    .describe(
      'Levels of the log, written to the console; the settings of the image when absent.',
    ),
  metrics: z
    .strictObject({
      enabled,
      javaAgent: z
        .strictObject(jarFields)
        .optional()
        .describe('The JMX exporter of Prometheus, as Java agent.'),
      port: z
        .number()
        .int()
        .min(1024)
        .max(65535)
        .optional()
        .describe('Port of the metrics; 9404 by default.')
        .meta({ examples: [9404] }),
      rules: metricsSchema.shape.rules.describe(
        'Rules of the exporter by name, in the order of their names; everything when absent.',
      ),
    })
    .optional()
    .describe('Metrics for Prometheus.'),
};

const podFields = {
  env: environmentSchema
    .optional()
    .describe('Environment variables; server properties belong to properties.'),
  extraEnvFrom: z
    .record(
      kubernetesLabel,
      z
        .strictObject({
          enabled,
          secret: z
            .string()
            .optional()
            .describe('Name of a Secret.')
            .meta({ examples: ['ksqldb-environment'] }),
          configMap: z
            .string()
            .optional()
            .describe('Name of a ConfigMap.')
            .meta({ examples: ['ksqldb-environment'] }),
          prefix: z
            .string()
            .optional()
            .describe('Put before every name.')
            .meta({ examples: ['APP_'] }),
        })
        .describe('One of secret and configMap.'),
    )
    .optional()
    .describe(
      'Secrets and ConfigMaps whose keys all become environment variables, by a name of your choice.',
    )
    .meta({ examples: [{ shared: { configMap: 'ksqldb-environment' } }] }),
  pod: z
    .strictObject({
      labels: stringMap
        .optional()
        .describe('Labels by key.')
        .meta({ examples: [{ team: 'data-platform' }] }),
      annotations: stringMap
        .optional()
        .describe('Annotations by key.')
        .meta({ examples: [{ 'prometheus.io/scrape': 'true' }] }),
      securityContext: podSecurityContextSchema.optional(),
      nodeSelector: stringMap
        .optional()
        .describe('Labels of the nodes it may run on.')
        .meta({ examples: [{ 'kubernetes.io/arch': 'amd64' }] }),
      affinity: affinitySchema.optional(),
      tolerations: tolerationsSchema.optional(),
      topologySpreadConstraints: topologySpreadConstraintsSchema.optional(),
      priorityClassName: z
        .string()
        .optional()
        .describe('PriorityClass of the pod.')
        .meta({ examples: ['data-platform'] }),
      terminationGracePeriodSeconds: atLeast(0)
        .describe(
          'How long a server may take to close its state; 30 by default.',
        )
        .meta({ examples: [120] }),
    })
    .optional()
    .describe(
      "Pods of the servers. The security context is merged over the chart's, and a spread constraint without labelSelector counts the pods of the app.",
    ),
  container: z
    .strictObject({ securityContext: securityContextSchema.optional() })
    .optional()
    .describe(
      "Containers of the servers. The security context is merged over the chart's.",
    ),
  startupProbe: probeSchema
    .optional()
    .describe('How long a server may take to start, interactive only.'),
  livenessProbe: probeSchema
    .optional()
    .describe('When a server is restarted; headless only with metrics.'),
  readinessProbe: probeSchema
    .optional()
    .describe('When a server takes requests; headless only with metrics.'),
};

/** How the servers of a ksqlDB app are run. */
export const ksqldbServerFields = {
  ...javaFields,
  ...podFields,
  podDisruptionBudget: z
    .strictObject({
      enabled,
      maxUnavailable: z
        .union([z.number().int().min(0), z.string()])
        .optional()
        .describe('Servers that may be evicted at a time; 1 by default.')
        .meta({ examples: [1] }),
    })
    .optional()
    .describe('PodDisruptionBudget; none when absent.'),
  networkPolicy: z
    .strictObject({
      enabled,
      clients: clientsSchema
        .optional()
        .describe('Who may call the REST API of an interactive app, by name.'),
      metricsClients: clientsSchema
        .optional()
        .describe('Who may read the metrics, by name.'),
    })
    .optional()
    .describe(
      'Closes the servers to all but each other, their migrations and the clients named here; open when absent.',
    ),
  service: z
    .strictObject({
      annotations: stringMap
        .optional()
        .describe('Annotations by key.')
        .meta({ examples: [{ 'example.com/contact': 'data-platform' }] }),
    })
    .optional()
    .describe('Service of an interactive app.'),
};
