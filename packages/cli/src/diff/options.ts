/** Options of `diff`. */
export interface DiffArguments {
  repository: string;
  /** A revision; absent for the branch that is deployed. */
  base?: string;
  /** A revision; absent for the files as they lie there. */
  head?: string;
  /** Compare with the base itself, not with where the head parted from it. */
  exact?: boolean;
  format: 'text' | 'json' | 'markdown';
  /** False to leave out what Kubernetes sees. */
  render: boolean;
  /** Say by the exit code whether there is a change. */
  exitCode?: boolean;
  /** Only this pipeline. */
  pipeline?: string;
  /** Only this environment. */
  env?: string;
}
