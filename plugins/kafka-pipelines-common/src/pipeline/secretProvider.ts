import { z } from 'zod';
import { configMap } from './config';

export const secretProviderSchema = z
  .strictObject({
    type: z
      .enum([
        'kubernetes',
        'kubernetes-configmap',
        'env',
        'file',
        'directory',
        'aws-secrets-manager',
        'custom',
      ])
      .optional()
      .describe(
        'What resolves ${<alias>:...}; kubernetes and kubernetes-configmap get a Role for what is named.',
      ),
    class: z
      .string()
      .optional()
      .describe(
        'Class of the provider, for custom; its jar is a plugin of the workers.',
      )
      .meta({ examples: ['com.example.VaultConfigProvider'] }),
    params: configMap
      .optional()
      .describe('Parameters of the provider, config.providers.<alias>.param.*.')
      .meta({ examples: [{ region: 'eu-central-1' }] }),
  })
  .describe('A config provider; the key is its alias.')
  .meta({ id: 'secretProvider' });

/** Config providers by alias. */
export const secretProvidersSchema = z
  .record(z.string().regex(/^[a-zA-Z0-9][-_a-zA-Z0-9]*$/), secretProviderSchema)
  .meta({ examples: [{ secrets: { type: 'kubernetes' } }] });

/** @public */
export type SecretProvider = z.infer<typeof secretProviderSchema>;
