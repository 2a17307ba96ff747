import { NotFoundError } from '@backstage/errors';
import { OLDEST_HELM, helmVersionOf, isSupportedHelm } from './helmVersion';
import type { Helm } from './types';
import { workspaceHelm } from './workspaceHelm';

/**
 * Finds Helm: what the configuration names (`kafkaPipelines.helm.command`),
 * else the environment variable `KAFKA_PIPELINES_HELM`, else `helm` on PATH if
 * it is 3.17 or newer, else the binary among the development dependencies of
 * this workspace.
 *
 * @throws NotFoundError with one line that says how to install Helm, or what is
 * wrong with the one that was named
 * @public
 */
export async function resolveHelm(
  options: {
    /** Value of `kafkaPipelines.helm.command`. */
    command?: string;
    /** Environment to read PATH and `KAFKA_PIPELINES_HELM` from. */
    env?: NodeJS.ProcessEnv;
  } = {},
): Promise<Helm> {
  const { env = process.env } = options;
  const named = options.command || env.KAFKA_PIPELINES_HELM;
  if (named) {
    const source = options.command
      ? 'kafkaPipelines.helm.command'
      : 'KAFKA_PIPELINES_HELM';
    return namedHelm(named, source, env);
  }
  const onPath = await helmVersionOf('helm', env);
  if (onPath !== undefined && isSupportedHelm(onPath)) {
    return { command: 'helm', version: onPath };
  }
  const ours = await workspaceHelm();
  if (ours) {
    return ours;
  }
  const found = onPath === undefined ? 'was not found' : `is ${onPath}`;
  throw new NotFoundError(
    `Helm ${OLDEST_HELM} or newer is needed, but helm on PATH ${found}: ${howToInstall()}`,
  );
}

async function namedHelm(
  command: string,
  source: string,
  env: NodeJS.ProcessEnv,
): Promise<Helm> {
  const version = await helmVersionOf(command, env);
  if (version === undefined) {
    throw new NotFoundError(
      `${source} names ${command}, which is not a Helm that runs: ${howToInstall()}`,
    );
  }
  if (!isSupportedHelm(version)) {
    throw new NotFoundError(
      `${source} names ${command}, which is Helm ${version}; ${OLDEST_HELM} or newer is needed`,
    );
  }
  return { command, version };
}

function howToInstall(): string {
  switch (process.platform) {
    case 'darwin':
      return 'install it with "brew install helm"';
    case 'win32':
      return 'install it with "winget install Helm.Helm"';
    default:
      return 'install it as https://helm.sh/docs/intro/install/ says, or name it in KAFKA_PIPELINES_HELM';
  }
}
