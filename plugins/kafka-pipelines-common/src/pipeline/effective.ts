import type { Acl } from '../acls/acl';
import type { KafkaAuthentication } from './kafkaAuthentication';
import type { KafkaUser } from './kafkaUser';
import type { PipelineMetadata } from './pipelineValues';

/**
 * A connector after all layers, as the KafkaConnector will say it.
 * @public
 */
export interface EffectiveConnector {
  name: string;
  connectCluster: string;
  /** The Connect cluster's namespace; empty when the cluster is unknown. */
  namespace: string;
  /** Key in kafkaClusters; empty when unknown. */
  kafkaCluster: string;
  class: string;
  version?: string;
  tasksMax?: number;
  state?: 'running' | 'paused' | 'stopped';
  autoRestart?: { enabled?: boolean; maxRestarts?: number };
  listOffsets?: { toConfigMap: { name: string } };
  alterOffsets?: { fromConfigMap: { name: string } };
  /** Final config of the CR: scalars as text; dead letter queue, transforms and predicates flattened. */
  config: Record<string, string>;
}

/**
 * A topic after all layers.
 * @public
 */
export interface EffectiveTopic {
  /** Kafka name. */
  name: string;
  /** metadata.name of the KafkaTopic. */
  resourceName: string;
  kafkaCluster: string;
  /** Value of the strimzi.io/cluster label. */
  label: string;
  namespace: string;
  managed: 'operator' | 'external';
  partitions?: number;
  replicas?: number;
  config: Record<string, string>;
}

/**
 * The user a ksqlDB app signs in as, after all layers.
 * @public
 */
export interface EffectiveKafkaUser {
  name: string;
  /** external: no KafkaUser is rendered, somebody else has to make user and ACLs. */
  managed: 'operator' | 'external';
  namespace: string;
  /** Value of the strimzi.io/cluster label. */
  label: string;
  /** How clients of its Kafka cluster sign in. */
  authentication: NonNullable<KafkaAuthentication['type']>;
  acls: Acl[];
  quotas?: KafkaUser['quotas'];
}

/**
 * A ksqlDB app after all layers.
 * @public
 */
export interface EffectiveKsqldbApp {
  name: string;
  mode: 'headless' | 'interactive';
  namespace: string;
  kafkaCluster: string;
  serviceId: string;
  /** SQL of a headless app. */
  statements: string;
  /** SQL of an interactive app by the name of its migration, in their order. */
  migrations: Record<string, string>;
  replicas: number;
  image: string;
  properties: Record<string, string>;
  user?: EffectiveKafkaUser;
}

/**
 * A pipeline in one environment after all layers.
 * @public
 */
export interface EffectivePipeline {
  metadata: PipelineMetadata;
  connectors: Record<string, EffectiveConnector>;
  topics: Record<string, EffectiveTopic>;
  ksqldb: Record<string, EffectiveKsqldbApp>;
}
