import { z } from 'zod';
import { kafkaAuthenticationSchema } from './kafkaAuthentication';
import { entityRef, kubernetesLabel } from './names';
import { secretProvidersSchema } from './secretProvider';
import { managedBy } from './topic';
import { trustedCertificatesSchema } from './trustedCertificates';

export const kafkaClusterSchema = z
  .strictObject({
    bootstrapServers: z
      .string()
      .optional()
      .describe('Brokers to start from, as host:port,host:port.')
      .meta({ examples: ['b-1.main.example:9098,b-2.main.example:9098'] }),
    tls: z
      .boolean()
      .optional()
      .describe(
        'TLS; without trustedCertificates with the public certificates of the Java runtime.',
      ),
    trustedCertificates: trustedCertificatesSchema
      .optional()
      .describe(
        'Certificates the brokers are checked against; they imply TLS. The key is a name of your choice.',
      ),
    authentication: kafkaAuthenticationSchema.optional(),
    label: z
      .string()
      .optional()
      .describe(
        'strimzi.io/cluster label of its KafkaTopics; default is the key.',
      )
      .meta({ examples: ['main'] }),
    namespaces: z
      .strictObject({
        topics: kubernetesLabel
          .optional()
          .describe('Namespace of its KafkaTopics.')
          .meta({ examples: ['kafka'] }),
        users: kubernetesLabel
          .optional()
          .describe('Namespace of its KafkaUsers.')
          .meta({ examples: ['kafka'] }),
      })
      .optional()
      .describe('Namespaces the topic and user operators watch.'),
    topics: z
      .strictObject({
        managed: managedBy
          .optional()
          .describe('Who makes topics, unless a topic says otherwise.'),
      })
      .optional()
      .describe('Defaults for its topics.'),
    users: z
      .enum(['operator', 'none'])
      .optional()
      .describe('Whether the user operator manages its users.'),
    secretProviders: secretProvidersSchema
      .optional()
      .describe('Aliases that ksqlDB apps may use.'),
    owner: entityRef
      .optional()
      .describe(
        'Entity reference; default is clusterOwner of kafka-pipelines.yaml.',
      )
      .meta({ examples: ['group:default/data-platform'] }),
  })
  .describe('One Kafka cluster; the key is how pipelines name it.');

/** @public */
export type KafkaCluster = z.infer<typeof kafkaClusterSchema>;
