import { z } from 'zod';
import { connectorSchema } from './connector';
import { kafkaAuthenticationSchema } from './kafkaAuthentication';
import { kubernetesLabel } from './names';
import { secretProvidersSchema } from './secretProvider';

export const connectClusterSchema = z
  .strictObject({
    namespace: kubernetesLabel
      .optional()
      .describe('Namespace of the KafkaConnect and of all its connectors.')
      .meta({ examples: ['kafka-connect'] }),
    kafkaCluster: kubernetesLabel
      .optional()
      .describe('Key in kafkaClusters.')
      .meta({ examples: ['main'] }),
    authentication: kafkaAuthenticationSchema
      .optional()
      .describe(
        'How its workers sign in, where that differs from the Kafka cluster: merged over authentication of the Kafka cluster.',
      ),
    secretProviders: secretProvidersSchema
      .optional()
      .describe('Config providers of its workers by alias.'),
    defaults: z
      .strictObject({
        connector: connectorSchema
          .optional()
          .describe('Partial connector merged beneath every connector on it.'),
      })
      .optional()
      .describe('Defaults for what runs on it.'),
  })
  .describe(
    'One Connect cluster as pipelines see it; the key is the name of its KafkaConnect.',
  );

/** @public */
export type ConnectCluster = z.infer<typeof connectClusterSchema>;
