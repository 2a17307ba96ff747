import { z } from 'zod';
import { configScalar } from './config';
import { RFC1123_LABEL } from './names';
import { quantity } from './resources';

const key = z
  .strictObject({
    name: z
      .string()
      .optional()
      .describe('Its name.')
      .meta({ examples: ['license'] }),
    key: z
      .string()
      .optional()
      .describe('Key in it.')
      .meta({ examples: ['license'] }),
    optional: z.boolean().optional().describe('Start also without it.'),
  })
  .describe('A key of a Secret or ConfigMap, in the namespace of the pod.')
  .meta({ examples: [{ name: 'license', key: 'license' }] });

/** Environment variables by name. */
export const environmentSchema = z
  .record(
    z.string().regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/),
    z
      .strictObject({
        enabled: z.boolean().optional().describe('false leaves it out.'),
        value: configScalar
          .optional()
          .describe('The value itself.')
          .meta({ examples: ['eu-central-1'] }),
        secret: key.optional().describe('Key of a Secret.'),
        configMap: key.optional().describe('Key of a ConfigMap.'),
      })
      .describe('One environment variable: value, secret or configMap.')
      .meta({ id: 'environmentVariable' }),
  )
  .meta({ examples: [{ AWS_REGION: { value: 'eu-central-1' } }] });

const items = z
  .array(
    z.strictObject({
      key: z.string().describe('Key.'),
      path: z.string().describe('File.'),
      mode: z.number().int().optional().describe('Mode bits of the file.'),
    }),
  )
  .optional()
  .describe('Which keys become which files; all by default.')
  .meta({ examples: [[{ key: 'credentials.json', path: 'bigquery.json' }]] });
const defaultMode = z
  .number()
  .int()
  .optional()
  .describe('Mode bits of the files, as a decimal number.')
  .meta({ examples: [288] });
const optional = z.boolean().optional().describe('Start also without it.');

/** Volumes by name, each with the folder it is mounted at. */
export const volumesSchema = z
  .record(
    z.string().max(63).regex(new RegExp(RFC1123_LABEL)),
    z
      .strictObject({
        enabled: z.boolean().optional().describe('false leaves it out.'),
        mountPath: z
          .string()
          .regex(/^\/mnt\//)
          .optional()
          .describe('Where it is mounted: below /mnt.')
          .meta({ examples: ['/mnt/bigquery'] }),
        subPath: z
          .string()
          .optional()
          .describe('Folder or file in the volume to mount.')
          .meta({ examples: ['bigquery'] }),
        readOnly: z.boolean().optional().describe('Mount it read-only.'),
        secret: z
          .strictObject({
            secretName: z
              .string()
              .optional()
              .describe('Name of the Secret.')
              .meta({ examples: ['bigquery'] }),
            items,
            defaultMode,
            optional,
          })
          .optional()
          .describe('Files out of a Secret.'),
        configMap: z
          .strictObject({
            name: z
              .string()
              .optional()
              .describe('Name of the ConfigMap.')
              .meta({ examples: ['schemas'] }),
            items,
            defaultMode,
            optional,
          })
          .optional()
          .describe('Files out of a ConfigMap.'),
        emptyDir: z
          .strictObject({
            medium: z
              .literal('Memory')
              .optional()
              .describe('Keep it in memory.'),
            sizeLimit: quantity
              .optional()
              .describe('How large it may get; needs Strimzi 0.49.')
              .meta({ examples: ['1Gi'] }),
          })
          .optional()
          .describe('A folder that lives as long as the pod.'),
        persistentVolumeClaim: z
          .strictObject({
            claimName: z
              .string()
              .optional()
              .describe('Name of the claim, which all workers share.')
              .meta({ examples: ['connect-files'] }),
            readOnly: z.boolean().optional().describe('Attach it read-only.'),
          })
          .optional()
          .describe('An existing claim.'),
        csi: z
          .strictObject({
            driver: z
              .string()
              .optional()
              .describe('Name of the driver.')
              .meta({ examples: ['secrets-store.csi.k8s.io'] }),
            fsType: z
              .string()
              .optional()
              .describe('File system.')
              .meta({ examples: ['ext4'] }),
            readOnly: z.boolean().optional().describe('Mount it read-only.'),
            nodePublishSecretRef: z
              .strictObject({
                name: z
                  .string()
                  .describe('Name of the Secret.')
                  .meta({ examples: ['csi-credentials'] }),
              })
              .optional()
              .describe('Credentials of the driver.')
              .meta({ examples: [{ name: 'csi-credentials' }] }),
            volumeAttributes: z
              .record(z.string(), z.string())
              .optional()
              .describe('Parameters of the driver.')
              .meta({ examples: [{ secretProviderClass: 'kafka-connect' }] }),
          })
          .optional()
          .describe('A volume of a CSI driver, such as the Secrets Store.'),
        image: z
          .strictObject({
            reference: z
              .string()
              .optional()
              .describe('Image with its tag or digest.')
              .meta({ examples: ['registry.example/truststores:2026-11-01'] }),
            pullPolicy: z
              .enum(['Always', 'IfNotPresent', 'Never'])
              .optional()
              .describe('When it is pulled.'),
          })
          .optional()
          .describe('The files of an image; needs Strimzi 0.47.'),
      })
      .describe('One volume: where it comes from and where it is mounted.')
      .meta({ id: 'volume' }),
  )
  .meta({
    examples: [
      {
        bigquery: {
          mountPath: '/mnt/bigquery',
          secret: { secretName: 'bigquery' },
        },
      },
    ],
  });
