import type { ConnectCatalogue } from '../connect/catalogue/connectCatalogue';
import type { Finding } from '../finding';
import type {
  ConnectClusterValues,
  FleetConfig,
  FleetEnvironmentConfig,
  PipelineMetadata,
  PipelineValues,
  SharedValues,
} from '../pipeline';
import type { EffectivePipeline } from '../pipeline/effective';
import type { ParsedYaml } from '../yaml/parseYaml';

/**
 * The files of a GitOps repository at one commit: path with `/` to text.
 * @public
 */
export type FileTree = ReadonlyMap<string, string>;

/**
 * One environment of the fleet with the shared values that both charts read.
 * @public
 */
export interface FleetEnvironment {
  name: string;
  config: FleetEnvironmentConfig;
  /** The `kafka-pipeline` chart's value files, merged in their order. */
  shared: SharedValues;
  /** The same for the `kafka-connect` chart. */
  connectShared: SharedValues;
}

/**
 * A pipeline in one environment.
 * @public
 */
export interface PipelineInstance {
  pipeline: string;
  environment: string;
  /** Repository paths for `-f`, in order: shared files, values.yaml, values-<env>.yaml. */
  valueFiles: string[];
  /** The pipeline's own files merged as Helm merges them. */
  values: PipelineValues;
  /** What the chart makes of it after all layers. */
  effective: EffectivePipeline;
}

/**
 * A pipeline: a folder below `pipelines/`.
 * @public
 */
export interface FleetPipeline {
  name: string;
  /** `pipelines/<name>` */
  folder: string;
  metadata: PipelineMetadata;
  /** Own files, values.yaml first. */
  files: string[];
  /** By environment; it is in an environment if values-<env>.yaml exists. */
  instances: Record<string, PipelineInstance>;
  /** True when a file of it could not be parsed or does not fit the schema. */
  broken: boolean;
}

/**
 * A Connect cluster in one environment, from `connect-clusters/<c>/`.
 * @public
 */
export interface ConnectClusterInstance {
  cluster: string;
  environment: string;
  valueFiles: string[];
  values: ConnectClusterValues;
}

/**
 * A Connect cluster's folder.
 * @public
 */
export interface FleetConnectCluster {
  name: string;
  folder: string;
  files: string[];
  instances: Record<string, ConnectClusterInstance>;
  broken: boolean;
}

/**
 * Everything a GitOps repository says, at one commit.
 * @public
 */
export interface Fleet {
  config: FleetConfig;
  environments: Record<string, FleetEnvironment>;
  pipelines: Record<string, FleetPipeline>;
  connectClusters: Record<string, FleetConnectCluster>;
  /** Text of argocd/applicationset.yaml, when there is one. */
  argocd?: string;
  /** Every YAML file that was read, by path; positions of findings come from here. */
  files: ReadonlyMap<string, ParsedYaml>;
  /** What is known of plugin classes: what everybody knows, and what the repository's `catalogue` folder adds. */
  catalogue: ConnectCatalogue;
  /** What was wrong while reading: YAML, schema, layout. */
  findings: Finding[];
}
