import type { Artifact } from './artifact';
import type { ConnectClusterValues } from './connectClusterValues';
import { ownValue } from './ownRecord';

/** An artifact that a Connect cluster names. */
export interface PluginArtifact {
  /** Path of the field `artifact` in the cluster's files. */
  path: string[];
  /** `<directory>` of a plugin, `<directory>/<library>` of a library. */
  name: string;
  /** Key in artifacts. */
  artifact: string;
}

/** The artifacts of all plugins that are switched on, each followed by those of its libraries. */
export function pluginArtifacts({
  plugins = {},
}: Pick<ConnectClusterValues, 'plugins'>): PluginArtifact[] {
  return Object.entries(plugins).flatMap(([directory, plugin]) => {
    if (plugin.enabled === false) {
      return [];
    }
    const path = ['plugins', directory];
    const entries = [
      { path, name: directory, entry: plugin },
      ...Object.entries(plugin.libraries ?? {}).map(([library, entry]) => ({
        path: [...path, 'libraries', library],
        name: `${directory}/${library}`,
        entry,
      })),
    ];
    return entries.flatMap(({ path: at, name, entry: { enabled, artifact } }) =>
      enabled === false || !artifact
        ? []
        : [{ path: [...at, 'artifact'], name, artifact }],
    );
  });
}

/** Whether the operator builds an image; an empty section asks for nothing. */
export function builds({
  build,
}: Pick<ConnectClusterValues, 'build'>): boolean {
  return Object.keys(build ?? {}).length > 0;
}

/**
 * The artifacts the operator installs: with a build all of them, else those
 * that are mounted. The others only say what a finished image holds.
 */
export function installedArtifacts(
  values: Pick<ConnectClusterValues, 'plugins' | 'build' | 'iamJar'>,
  artifacts: Record<string, Artifact> | undefined,
): PluginArtifact[] {
  const { iamJar } = values;
  const named = pluginArtifacts(values);
  if (!builds(values)) {
    return named.filter(
      ({ artifact }) => ownValue(artifacts, artifact)?.type === 'image',
    );
  }
  return iamJar?.artifact
    ? [
        ...named,
        {
          path: ['iamJar', 'artifact'],
          name: 'iamJar',
          artifact: iamJar.artifact,
        },
      ]
    : named;
}
