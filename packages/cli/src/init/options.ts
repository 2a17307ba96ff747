/** What `kafka-pipelines init` is told. */
export interface InitOptions {
  /** Names of environments, in their order. */
  env: string[];
  /** `<servers>` where there is one environment, else `<env>=<servers>` for each. */
  kafkaBootstrap?: string[];
  connectCluster: string;
  /** Entity reference of the platform team. */
  owner: string;
  /** As Argo CD reads the repository; else that of the remote `origin`. */
  repoUrl?: string;
  /** False leaves the example pipeline out. */
  example: boolean;
  /** Only says what would be written. */
  dryRun?: boolean;
  /** Makes a Git repository of it, with a first commit. */
  git?: boolean;
}
