import { z } from 'zod';
import { configMap } from './config';

/** Every way to sign in to a Kafka cluster that values can name. */
export const authenticationTypes = [
  'none',
  'msk-iam',
  'scram-sha-512',
  'scram-sha-256',
  'plain',
  'tls',
  'custom',
] as const;

export const kafkaAuthenticationSchema = z
  .strictObject({
    type: z
      .enum(authenticationTypes)
      .optional()
      .describe(
        'msk-iam needs the jar aws-msk-iam-auth on the class path of the client.',
      ),
    username: z
      .string()
      .optional()
      .describe('User, for scram-sha-512, scram-sha-256 and plain.')
      .meta({ examples: ['kafka-connect'] }),
    passwordSecret: z
      .strictObject({
        secretName: z
          .string()
          .optional()
          .describe('Name of the Secret.')
          .meta({ examples: ['connect-kafka'] }),
        password: z
          .string()
          .optional()
          .describe('Key in the Secret.')
          .meta({ examples: ['password'] }),
      })
      .optional()
      .describe(
        'Secret and key that hold the password, in the namespace of the client.',
      ),
    certificateAndKey: z
      .strictObject({
        secretName: z
          .string()
          .optional()
          .describe('Name of the Secret.')
          .meta({ examples: ['connect-user'] }),
        certificate: z
          .string()
          .optional()
          .describe('Key of the certificate in the Secret.')
          .meta({ examples: ['user.crt'] }),
        key: z
          .string()
          .optional()
          .describe('Key of the private key in the Secret.')
          .meta({ examples: ['user.key'] }),
      })
      .optional()
      .describe(
        'Secret with the client certificate, for tls, in the namespace of the client.',
      ),
    sasl: z
      .boolean()
      .optional()
      .describe('Whether a custom authentication uses SASL.'),
    config: configMap
      .optional()
      .describe(
        'Client settings of a custom authentication; only sasl.* and ssl.keystore.* reach the client.',
      )
      .meta({ examples: [{ 'sasl.mechanism': 'OAUTHBEARER' }] }),
  })
  .describe('How clients sign in to a Kafka cluster.')
  .meta({ id: 'kafkaAuthentication' });

/** @public */
export type KafkaAuthentication = z.infer<typeof kafkaAuthenticationSchema>;
