import { z } from 'zod';
import { connectBuildPodShape } from './connectWorker';
import { resourcesSchema } from './resources';

const artifactKey = z
  .string()
  .optional()
  .describe('Key in artifacts, <id>@<version>.');

const librarySchema = z
  .strictObject({
    enabled: z.boolean().optional().describe('false leaves it out.'),
    artifact: artifactKey.meta({ examples: ['mysql-connector-j@8.4.0'] }),
  })
  .describe('One library of a plugin.');

export const connectPluginSchema = z
  .strictObject({
    enabled: z.boolean().optional().describe('false leaves it out.'),
    artifact: artifactKey.meta({
      examples: ['debezium-connector-mysql@3.6.1.Final'],
    }),
    libraries: z
      .record(z.string(), librarySchema)
      .optional()
      .describe(
        'Artifacts put into the same directory, such as a driver or a converter: classes of one directory see each other.',
      )
      .meta({
        examples: [{ 'jdbc-driver': { artifact: 'mysql-connector-j@8.4.0' } }],
      }),
  })
  .describe('One plugin; the key is its directory.');

export const connectPluginsSchema = z
  .record(
    z.string().regex(/^[a-z0-9][-_a-z0-9]*[a-z0-9]$/),
    connectPluginSchema,
  )
  .meta({
    examples: [
      {
        'debezium-mysql': { artifact: 'debezium-connector-mysql@3.6.1.Final' },
      },
    ],
  });

export const connectBuildSchema = z.strictObject({
  output: z
    .strictObject({
      type: z
        .enum(['docker', 'imagestream'])
        .optional()
        .describe(
          'docker for any registry (default); imagestream on OpenShift.',
        ),
      image: z
        .string()
        .optional()
        .describe('Image to push, with a tag that names its content.')
        .meta({ examples: ['registry.example/kafka-connect-cdc:2026-11-01'] }),
      pushSecret: z
        .string()
        .optional()
        .describe('Secret with the credentials for pushing.')
        .meta({ examples: ['registry-push'] }),
      additionalBuildOptions: z
        .array(z.string())
        .optional()
        .describe(
          'Options of the build, of Buildah since Strimzi 1.0 and of Kaniko before.',
        )
        .meta({ examples: [['--tls-verify=false']] }),
      additionalPushOptions: z
        .array(z.string())
        .optional()
        .describe('Options of pushing with Buildah.')
        .meta({ examples: [['--retry=5']] }),
    })
    .optional()
    .describe('Where the built image goes.'),
  resources: resourcesSchema
    .optional()
    .describe('Kubernetes resource requests and limits of the build.'),
  ...connectBuildPodShape,
});

export const iamJarSchema = z
  .strictObject({
    image: z
      .string()
      .optional()
      .describe(
        'Image with its digest that has the jar in its root; mounted, which needs Kubernetes image volumes.',
      )
      .meta({
        examples: [
          'registry.example/aws-msk-iam-auth@sha256:0000000000000000000000000000000000000000000000000000000000000000',
        ],
      }),
    artifact: artifactKey
      .describe('Key in artifacts of the jar that build puts into the image.')
      .meta({ examples: ['aws-msk-iam-auth@2.3.5'] }),
    path: z
      .string()
      .regex(/^\//)
      .optional()
      .describe('Where the jar is in image: a folder, or the jar itself.')
      .meta({ examples: ['/opt/kafka/libs'] }),
  })
  .describe('Where the jar aws-msk-iam-auth comes from, one of three.');

/** @public */
export type ConnectPlugin = z.infer<typeof connectPluginSchema>;
