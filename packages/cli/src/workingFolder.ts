/**
 * The folder relative paths are meant from. Yarn runs the root script
 * `kafka-pipelines` in the root of the workspace and leaves the folder it was
 * called from in INIT_CWD.
 */
export function workingFolder(
  env: NodeJS.ProcessEnv = process.env,
  current: string = process.cwd(),
): string {
  return env.npm_lifecycle_event === 'kafka-pipelines' && env.INIT_CWD
    ? env.INIT_CWD
    : current;
}
