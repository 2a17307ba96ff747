import type { ChangeSet } from '../changes/changeSet';
import type { Finding } from '../finding';
import type { VerbPlan } from '../verbs/plans';

/** One file a change would write. @public */
export interface PreviewFile {
  path: string;
  status: 'created' | 'changed' | 'deleted' | 'unchanged';
  before?: string;
  after?: string;
}

/** Manifests of one pipeline in one environment. @public */
export interface RenderedManifests {
  environment: string;
  /** Canonical stream; absent when it could not be rendered. */
  manifests?: string;
  /** The `helm template` line that prints the same; a chart of this project is named by its path in a checkout. */
  command: string;
  /** Helm's message when rendering failed. */
  error?: string;
}

/** Manifests of one pipeline in one environment before and after a change. @public */
export interface PreviewManifests extends RenderedManifests {
  pipeline: string;
  /**
   * The same of the commit the preview was made against; absent where it was
   * not in this environment or could not be rendered. With it and without
   * `manifests` and `error`, the pipeline leaves the environment.
   */
  before?: string;
}

/** Something in a change that cannot be undone, or that others will notice. @public */
export interface Danger {
  environment: string;
  /** Kind and name of the object of Kubernetes. */
  kind: string;
  name: string;
  /** Goes on after the object's name, without a full stop and without text of others. */
  message: string;
  /** What it was and what it becomes, where that says more. */
  values?: { before: string; after: string };
}

/** Body of POST /preview. @public */
export interface PreviewRequest {
  templateRef: string;
  values: Record<string, unknown>;
}

/** Answer of POST /preview. @public */
export interface PreviewResponse {
  repository: string;
  branch: string;
  /** Where the change goes: to the branch itself, or to one that is reviewed. */
  publish: 'commit' | 'branch' | 'pullRequest';
  /** Commit the preview was made against. */
  base: string;
  verb: ChangeSet['request']['verb'];
  /** Empty where a bulk change changes nothing. */
  pipelines: string[];
  /** Of the edits, without blob ids; absent when there is an error. */
  digest?: string;
  /** `unchanged`: the repository already says all this. */
  result: 'changed' | 'unchanged';
  findings: Finding[];
  files: PreviewFile[];
  manifests: PreviewManifests[];
  /** Of what is rendered on both sides; empty where nothing is dangerous. */
  dangers: Danger[];
  /** Pipelines of a large bulk change that are rendered when it is published. */
  notRendered: string[];
  /** What else there is to show of a verb. */
  plan?: VerbPlan;
}

/** Body of POST /repositories/:repository/plan. @public */
export interface PlanRequest {
  verb: VerbPlan['verb'];
  /** The form so far; answers of it may be missing. */
  values: Record<string, unknown>;
}

/** A file of a pipeline for an editing form, or why it cannot be edited. @public */
export type EditableFile = {
  /** `values.yaml` or `values-<environment>.yaml` */
  file: string;
  /** In the repository. */
  path: string;
} & (
  | {
      /** Its blob, to be handed back with the changes. */
      blob: string;
      values: Record<string, unknown>;
    }
  | { error: string }
);

/** Answer of GET /repositories/:repository/pipelines/:name/editable-files. @public */
export interface EditableFiles {
  commit: string;
  files: EditableFile[];
}

/** Counts of findings by severity. @public */
export interface FindingCounts {
  error: number;
  warning: number;
  info: number;
}

/** One row of the Kafka pipelines page. @public */
export interface PipelineSummary {
  repository: string;
  name: string;
  /** Entity reference as written in the file, completed. */
  owner?: string;
  description?: string;
  /** Entity reference as written in the file, completed. */
  system?: string;
  lifecycle?: string;
  environments: string[];
  connectClusters: string[];
  connectors: number;
  topics: number;
  ksqldb: number;
  findings: FindingCounts;
  /** Reference of its catalog entity. */
  entityRef: string;
}

/** Answer of GET /repositories/:repository/fleet. @public */
export interface FleetSummary {
  repository: string;
  branch: string;
  commit: string;
  environments: string[];
  connectClusters: Array<{
    name: string;
    environments: string[];
    kafkaCluster?: string;
    namespace?: string;
  }>;
  kafkaClusters: string[];
  owners: string[];
  pipelines: PipelineSummary[];
  /** Findings that belong to no single pipeline. */
  findings: Finding[];
}

/** What a part reads or writes, as a page shows it. @public */
export interface FlowPart {
  direction: 'input' | 'output';
  kind: 'dataset' | 'topic' | 'connector' | 'ksqldb-query';
  /** `unknown` where nobody knows what it is. */
  platform: string;
  /** Open parts as `{name}`. */
  name: string;
  certainty: 'proven' | 'possible' | 'unknown';
  /** Config key, or statement, it comes from. */
  via: string;
  reason: string;
  /** Where it is one thing with a known name. */
  entityRef?: string;
}

/** A connector as a page shows it. @public */
export interface ConnectorPart {
  name: string;
  class: string;
  version?: string;
  connectCluster: string;
  state: string;
  tasksMax?: number;
  environments: string[];
  entityRef: string;
  /** Entity references of topics and datasets it provably writes to and reads from. */
  producesTo: string[];
  consumesFrom: string[];
  /** All it reads and writes, what is possible or unknown included. */
  flows: FlowPart[];
  /** What runs where, since environments may differ. */
  byEnvironment: Record<
    string,
    { class: string; version?: string; state: string; tasksMax?: number }
  >;
}

/** A topic as a page shows it. @public */
export interface TopicPart {
  name: string;
  kafkaCluster: string;
  managed: 'operator' | 'external';
  partitions?: number;
  replicas?: number;
  environments: string[];
  entityRef: string;
}

/** A ksqlDB app as a page shows it. @public */
export interface KsqldbPart {
  name: string;
  mode: 'headless' | 'interactive';
  kafkaCluster: string;
  namespace: string;
  statements: string;
  environments: string[];
  entityRef: string;
  /** All it reads and writes, what is possible or unknown included. */
  flows: FlowPart[];
}

/** Answer of GET /repositories/:repository/pipelines/:name. @public */
export interface PipelineDetail {
  summary: PipelineSummary;
  commit: string;
  connectors: ConnectorPart[];
  topics: TopicPart[];
  ksqldb: KsqldbPart[];
  files: Array<{ path: string; text: string }>;
  findings: Finding[];
}

/** Answer of GET /repositories. @public */
export interface RepositoryList {
  /** Where a form writes that names no repository; absent when none of several is the default. */
  defaultRepository?: string;
  repositories: Array<{
    name: string;
    branch: string;
    publish: 'commit' | 'branch' | 'pullRequest';
    /** Where a browser opens it; only of repositories on GitHub. */
    url?: string;
  }>;
}

/** A pipeline as a proposal would leave it. @public */
export interface ProposedPipeline {
  name: string;
  /** Completed entity reference. */
  owner?: string;
  /**
   * - `new`: not on the repository's branch yet
   * - `changed`: there before and after
   * - `gone`: the proposal has no files of it any more
   */
  becomes: 'new' | 'changed' | 'gone';
}

/** A change that waits for review. @public */
export interface ProposalSummary {
  repository: string;
  branch: string;
  /** What was asked for; absent where the branch's name does not say it. */
  verb?: ChangeSet['request']['verb'];
  /** Head of the branch. */
  commit: string;
  /** Absent where proposals are branches. */
  pullRequest?: { number: number; url: string; title: string; draft: boolean };
  pipelines: ProposedPipeline[];
  /** Entity reference of who asked. */
  requestedBy?: string;
}

/** Answer of GET /repositories/:repository/proposals, newest first. @public */
export interface ProposalList {
  proposals: ProposalSummary[];
}
