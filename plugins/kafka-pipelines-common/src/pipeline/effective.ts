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
  /** Final config of the CR: scalars as text, transforms and predicates flattened. */
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
 * A ksqlDB app after all layers.
 * @public
 */
export interface EffectiveKsqldbApp {
  name: string;
  mode: 'headless' | 'interactive';
  namespace: string;
  kafkaCluster: string;
  serviceId: string;
  statements: string;
  replicas: number;
  image: string;
  properties: Record<string, string>;
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
