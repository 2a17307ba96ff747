/**
 * The folder relative paths are meant from. Yarn runs the root script
 * `kafka-pipelines` in the root of the workspace and leaves the folder it was
 * called from in INIT_CWD; `yarnw` knows it also when that is not in the
 * workspace.
 */
export function workingFolder(
  env: NodeJS.ProcessEnv = process.env,
  current: string = process.cwd(),
): string {
  if (env.npm_lifecycle_event !== 'kafka-pipelines') return current;
  return env.YARNW_CALLED_FROM || env.INIT_CWD || current;
}
