import type { Finding } from '../finding';
import type { Danger } from '../rest/types';

/** Whether a thing is new, another one, or gone. @public */
export type ChangeKind = 'added' | 'changed' | 'removed';

/**
 * One setting that changes: a key of a config, or a field such as `version` or
 * `partitions`. Of a secret, and of whatever holds one, only that it changes is
 * said: both values are absent then.
 * @public
 */
export interface FieldChange {
  /**
   * `tasksMax`, `config.snapshot.mode`, `serviceId`;
   * `plugin.debezium-connector-mysql` for the version of an artifact that the
   * Connect cluster has and the connector uses.
   */
  key: string;
  /** Absent when it was not set. */
  before?: string;
  /** Absent when it is not set any more. */
  after?: string;
  /** The same as a duration, such as `7 days`, where the values are milliseconds. */
  duration?: { before?: string; after?: string };
  /** True when the values are not shown because they are, or hold, a secret. */
  secret?: boolean;
  /** True when the thing is another one to those it talks to (offsets, source, Kafka). */
  identity?: boolean;
}

/** A statement of a ksqlDB app that changes. @public */
export interface StatementChange {
  kind: ChangeKind;
  /** Of a migration its name; absent in headless mode. */
  migration?: string;
  before?: string;
  after?: string;
  /** True when it is not shown because it holds a secret. */
  secret?: boolean;
}

/** A connector, topic or ksqlDB app that changes in one environment. @public */
export interface PartDiff {
  kind: 'connector' | 'topic' | 'ksqldb-app';
  name: string;
  environment: string;
  change: ChangeKind;
  /** Connect cluster of a connector, Kafka cluster of a topic or app. */
  cluster: string;
  /** Sorted by key; of an added or removed part all that is set. */
  fields: FieldChange[];
  /** Of a ksqlDB app, in their order. */
  statements: StatementChange[];
}

/** A pipeline with something that changes. @public */
export interface PipelineDiff {
  pipeline: string;
  owner: string;
  change: ChangeKind;
  /** In which environments it is now, and was not. */
  addedTo: string[];
  removedFrom: string[];
  /** Owner, description and so on. */
  metadata: FieldChange[];
  /** Sorted by environment, kind and name. */
  parts: PartDiff[];
  /** True when its own files have not changed: a preset, a layer or a cluster did. */
  byShared: boolean;
}

/** A Connect cluster with something that changes in one environment. @public */
export interface ConnectClusterDiff {
  cluster: string;
  /** Who is to be asked about it. */
  owner: string;
  environment: string;
  change: ChangeKind;
  /** Version, replicas, worker config. */
  fields: FieldChange[];
  /** Artifacts by plugin, as `debezium-mysql`: `3.5.2.Final` → `3.6.1.Final`. */
  plugins: FieldChange[];
  /** Why its workers restart; empty when they do not. */
  restarts: string[];
}

/** What changes for a whole environment: charts, destination, Kafka clusters. @public */
export interface EnvironmentDiff {
  environment: string;
  change: ChangeKind;
  /** As `charts.kafka-pipeline.bundled` and `kafkaClusters.main.bootstrapServers`. */
  fields: FieldChange[];
}

/** A file of no pipeline or Connect cluster that changed. @public */
export interface SharedFileDiff {
  file: string;
  change: ChangeKind;
  /** Pipelines that read it and change without a change of their own. Sorted. */
  pipelines: string[];
}

/** Who is concerned by a change besides what it changes. @public */
export interface Hit {
  /** Connect clusters whose workers restart, with the connectors on them that stop meanwhile. */
  restarts: Array<{
    environment: string;
    cluster: string;
    connectors: number;
    reasons: string[];
  }>;
  /** Topics whose records are at risk. */
  topics: Array<{
    environment: string;
    kafkaCluster: string;
    topic: string;
    risk: string;
  }>;
  /** Other pipelines that read, write or declare a topic or table of a changed part. */
  pipelines: Array<SharingPipeline & { owner: string }>;
}

/** A pipeline, and what it shares with those that change. @public */
export interface SharingPipeline {
  pipeline: string;
  /** What is shared, and what this pipeline does with it. */
  shared: Array<{
    kind: 'topic' | 'dataset';
    platform: string;
    name: string;
    does: 'reads' | 'writes' | 'declares' | 'uses';
  }>;
}

/** What a change of a GitOps repository does. Without a change all of it is empty. @public */
export interface FleetDiff {
  pipelines: PipelineDiff[];
  connectClusters: ConnectClusterDiff[];
  environments: EnvironmentDiff[];
  /** Files of no pipeline or Connect cluster that changed, such as presets, layers, artifacts. */
  sharedFiles: SharedFileDiff[];
  /** What must not happen unseen: identity, data at risk, deletions. */
  dangers: Danger[];
  hit: Hit;
  /** Of the change (`checkFleetChange`): identity and what it takes to change it. */
  findings: Finding[];
  /**
   * What cannot be compared, because one side of it cannot be read: folders of
   * pipelines and Connect clusters, and shared files, with which no pipeline of
   * an environment can be compared.
   */
  notCompared: Array<{ folder: string; reason: string }>;
}
