import type { ConnectCatalogue } from '../connect/catalogue/connectCatalogue';
import type { Finding } from '../finding';
import type { Connector } from '../pipeline/connector';
import type { SharedValues } from '../pipeline/sharedValues';
import type { Topic } from '../pipeline/topic';

/** A file to import from. @public */
export interface ImportFile {
  /** Path, for the findings; its name also names a connector that has none. */
  file: string;
  text: string;
}

/** Where an imported thing stands. @public */
export interface ImportSource {
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  /** RFC 6901, within its YAML document. */
  pointer: string;
}

/** What a connector is to do, in the words of Strimzi and of the chart. @public */
export type ImportedState = 'running' | 'paused' | 'stopped';

/**
 * A connector as it runs, or as somebody wrote it for Kafka Connect.
 * Its values may be secrets: only what `planImport` makes of it may be shown.
 *
 * @public
 */
export interface ImportedConnector {
  name: string;
  /**
   * Exactly the map of texts that Kafka Connect holds, or that Strimzi would
   * send for a KafkaConnector: `name`, `connector.class` and `tasks.max` are in
   * it where the source has them. In the order of the source.
   */
  config: Record<string, string>;
  /** Absent when the source does not say it. A failed connector is to run. */
  state?: ImportedState;
  /** As the worker says it. */
  type?: 'source' | 'sink';
  /** Name of its Connect cluster, when the source says it. */
  connectCluster?: string;
  /** Of a KafkaConnector. */
  namespace?: string;
  /** Of a KafkaConnector. */
  autoRestart?: Connector['autoRestart'];
  /** Of a KafkaConnector. */
  listOffsets?: Connector['listOffsets'];
  /** Of a KafkaConnector. */
  alterOffsets?: Connector['alterOffsets'];
  source: ImportSource;
}

/** A topic of a KafkaTopic. @public */
export interface ImportedTopic {
  /** In Kafka. */
  name: string;
  /** metadata.name of the KafkaTopic. */
  resourceName: string;
  namespace?: string;
  /** Label strimzi.io/cluster. */
  kafkaCluster?: string;
  partitions?: number;
  replicas?: number;
  config: Record<string, string>;
  source: ImportSource;
}

/**
 * A Connect cluster of a KafkaConnect. Its spec may hold secrets.
 *
 * @public
 */
export interface ImportedConnectCluster {
  name: string;
  namespace?: string;
  /** Group id and storage topics; where the KafkaConnect leaves them out, Strimzi's defaults. */
  identity: {
    groupId: string;
    configStorageTopic: string;
    offsetStorageTopic: string;
    statusStorageTopic: string;
  };
  /** True when the annotation strimzi.io/use-connector-resources says so. */
  useConnectorResources: boolean;
  annotations: Record<string, string>;
  labels: Record<string, string>;
  /** As it stands there. */
  spec: Record<string, unknown>;
  /** Classes and versions of its status, when the file has it. */
  plugins: Array<{ class: string; type: string; version: string }>;
  source: ImportSource;
}

/** Kubernetes objects that are no part of a pipeline. @public */
export interface IgnoredKind {
  kind: string;
  count: number;
  /** Files that have them. */
  files: string[];
}

/** What stands in a file and is not imported; a finding says why. @public */
export interface RefusedEntry {
  /** `connector` or a kind of Kubernetes. */
  kind: string;
  /** When it has one. */
  name?: string;
  source: ImportSource;
}

/** What `readImport` found in files. @public */
export interface ImportInput {
  connectors: ImportedConnector[];
  topics: ImportedTopic[];
  connectClusters: ImportedConnectCluster[];
  /** Neither is in the lists above. */
  refused: RefusedEntry[];
  /** Passed over, by kind. */
  ignored: IgnoredKind[];
  /** What is wrong; never a value that may be a secret. */
  findings: Finding[];
}

/**
 * Which connectors become one pipeline: each its own; those that share a topic;
 * or those whose name gives the same text for the first group of a pattern.
 *
 * @public
 */
export type ImportGrouping = 'connector' | 'topic' | { pattern: RegExp };

/** What `planImport` has to know besides the input. @public */
export interface ImportOptions {
  catalogue: ConnectCatalogue;
  /** Key in connectClusters for connectors that do not say theirs. */
  connectCluster: string;
  /** Shared values of the environment, so that what they would add is taken out again. */
  shared?: SharedValues;
  /** Default is `connector`. */
  group?: ImportGrouping;
  /** The first pattern that is found in the name of a connector says the owner of its pipeline. */
  owners?: Array<{ pattern: RegExp; owner: string }>;
  /** Owner of every other pipeline; without one it is for people to write. */
  owner?: string;
  /** Alias of the config provider in suggested references; default is `secrets`. */
  provider?: string;
  /** Namespace of suggested Secrets; default is that of the Connect cluster. */
  namespace?: string;
  /** New name by old name, of connectors whose name cannot be adopted. */
  rename?: Readonly<Record<string, string>>;
  /** Also declare the topics that connectors read or write, as topics that somebody else manages. */
  declareTopics?: boolean;
  /** Names that other pipelines have. */
  takenPipelines?: Iterable<string>;
  /** Names that connectors of other pipelines have. */
  takenConnectors?: Iterable<string>;
}

/** A secret that is to be put into a Secret before the import is merged. @public */
export interface ImportedSecret {
  pipeline: string;
  /** Name of the connector in the pipeline. */
  connector: string;
  connectCluster: string;
  /** Flat key, as Kafka Connect has it. */
  key: string;
  /** As in `holds a secret in clear`; never a word of the value. */
  why: string;
  /** True when the source shows a mask, so that nobody knows the value. */
  masked: boolean;
  /** What stands in place of the value. */
  suggestedReference: string;
  namespace: string;
  secretName: string;
  secretKey: string;
  /** Nobody has looked: the Secret is to be made. */
  exists: false;
}

/** A Secret that the checklist asks for. @public */
export interface SuggestedSecret {
  namespace: string;
  name: string;
  keys: string[];
  /** Line for a shell that makes it; asks for a file per key, so no value is in it. */
  command: string;
}

/** Why a connector cannot keep its name, and what to do. @public */
export interface UnadoptableConnector {
  name: string;
  connectCluster: string;
  /** As in `has capitals`. */
  why: string;
  /** A name that is free and can be adopted. */
  suggestedName: string;
  /** The name it got by `rename`; absent when it was left out. */
  renamedTo?: string;
  /** How its offsets come along, step by step. */
  recipe: OffsetRecipe;
}

/** How a connector goes on under another name where it was. @public */
export interface OffsetRecipe {
  role: 'source' | 'sink' | 'unknown';
  from: string;
  to: string;
  steps: Array<{ text: string; command?: string }>;
  /** Ways around it, one sentence each. */
  alternatives: string[];
}

/** A pipeline to write. @public */
export interface PlannedPipeline {
  name: string;
  owner?: string;
  connectCluster: string;
  /** Entries without a secret; config values are texts. */
  connectors: Record<string, Connector>;
  topics: Record<string, Topic>;
  /** Files that its connectors come from. */
  sources: string[];
}

/** A preset to write. @public */
export interface PlannedPreset {
  /** `<name>@<version>` */
  name: string;
  /** `presets/<name>.yaml` */
  file: string;
  preset: Connector;
  /** Names of the connectors that use it. */
  usedBy: string[];
}

/** A config provider that references of an import name. @public */
export interface UsedProvider {
  connectCluster: string;
  /** As in `${<alias>:...}`. */
  alias: string;
  /** Whether the Connect cluster has it; undefined when nobody knows the cluster. */
  declared?: boolean;
  /** Names of connectors in their pipelines. */
  connectors: string[];
}

/** What an import writes, and what it leaves to people. Holds no secret. @public */
export interface ImportPlan {
  /** By name. */
  pipelines: PlannedPipeline[];
  presets: PlannedPreset[];
  /** The checklist. */
  secrets: ImportedSecret[];
  suggestedSecrets: SuggestedSecret[];
  /** Config providers that the Connect clusters have to have, by cluster and alias. */
  providers: UsedProvider[];
  /** Also those that were renamed. */
  unadoptable: UnadoptableConnector[];
  findings: Finding[];
}

/** A file that an import writes. @public */
export interface PlannedFile {
  /** In the repository, with `/`. */
  path: string;
  text: string;
}

/** How one key of a connector differs from what runs. @public */
export interface ConfigDifference {
  key: string;
  /** `added`: only the repository has it; `removed`: only the worker; `changed`: both. */
  kind: 'added' | 'removed' | 'changed';
  /** Only where neither may be a secret. */
  live?: string;
  /** Only where neither may be a secret. */
  desired?: string;
}

/** What a comparison says of one connector. @public */
export interface VerifiedConnector {
  name: string;
  connectCluster?: string;
  /** `missing`: runs, but is not in the repository; `extra`: the other way around. */
  result: 'identical' | 'different' | 'missing' | 'extra';
  /** Keys with a reference in place of a secret of the checklist; not compared. */
  replaced: string[];
  differences: ConfigDifference[];
}

/** @public */
export interface VerifyResult {
  connectors: VerifiedConnector[];
  /** How many of `total` are identical but for replaced secrets. */
  identical: number;
  /** Connectors that run. */
  total: number;
  /** Keys of identical and different connectors that hold a reference instead of a secret. */
  replacedSecrets: number;
  /** True when all that runs is identical and nothing else would run. */
  ok: boolean;
}
