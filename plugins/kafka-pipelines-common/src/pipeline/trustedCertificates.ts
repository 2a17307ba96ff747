import { z } from 'zod';
import { kubernetesLabel } from './names';

const trustedCertificateSchema = z
  .strictObject({
    enabled: z.boolean().optional().describe('false leaves it out.'),
    secretName: z
      .string()
      .optional()
      .describe('Name of the Secret, in the namespace of the client.')
      .meta({ examples: ['main-cluster-ca-cert'] }),
    certificate: z
      .string()
      .optional()
      .describe('Key of the certificate in the Secret.')
      .meta({ examples: ['ca.crt'] }),
    pattern: z
      .string()
      .optional()
      .describe('Pattern of the keys in the Secret, instead of certificate.')
      .meta({ examples: ['*.crt'] }),
  })
  .describe('Certificates in one Secret.');

/** Certificates of servers, each entry those of one Secret. */
export const trustedCertificatesSchema = z
  .record(kubernetesLabel, trustedCertificateSchema)
  .meta({
    examples: [
      {
        'cluster-ca': {
          secretName: 'main-cluster-ca-cert',
          certificate: 'ca.crt',
        },
      },
    ],
  });
