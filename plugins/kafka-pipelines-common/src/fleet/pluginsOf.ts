import type {
  InstalledArtifact,
  InstalledPlugins,
} from '../connect/installedPlugins';
import { ownValue } from '../pipeline/ownRecord';
import { pluginArtifacts } from '../pipeline/pluginArtifacts';
import type { ConnectClusterInstance, FleetEnvironment } from './types';

const kept = new WeakMap<ConnectClusterInstance, InstalledPlugins>();

/**
 * What a key in artifacts says, which is `<id>@<version>`; the version is empty
 * when it says none.
 */
export function splitArtifactKey(key: string): {
  artifact: string;
  version: string;
} {
  const at = key.lastIndexOf('@');
  return at < 0
    ? { artifact: key, version: '' }
    : { artifact: key.slice(0, at), version: key.slice(at + 1) };
}

/** What a key in artifacts stands for; undefined when nothing says its version. @public */
export function installedArtifact(
  key: string,
  { connectShared }: FleetEnvironment,
): InstalledArtifact | undefined {
  const said = splitArtifactKey(key);
  const entry = ownValue(connectShared.artifacts, key);
  const version = entry?.version ?? said.version;
  const artifact =
    entry?.group && entry.artifact
      ? `${entry.group}:${entry.artifact}`
      : said.artifact;
  return version === ''
    ? undefined
    : { artifact, version, ...(entry?.classes && { classes: entry.classes }) };
}

/**
 * What a Connect cluster's files say of the plugins of its workers. The same
 * object for the same instance.
 *
 * @param environment - the one of the instance
 * @public
 */
export function pluginsOf(
  instance: ConnectClusterInstance,
  environment: FleetEnvironment,
): InstalledPlugins {
  let plugins = kept.get(instance);
  if (!plugins) {
    const { version } = instance.values;
    plugins = {
      artifacts: pluginArtifacts(instance.values).flatMap(
        ({ artifact }) => installedArtifact(artifact, environment) ?? [],
      ),
      ...(version !== undefined && { kafka: version }),
    };
    kept.set(instance, plugins);
  }
  return plugins;
}
