import {
  artifactId,
  installedArtifact,
  installedVersions,
  ownRecord,
  pluginKindOf,
  pluginVersionOf,
  type Artifact,
  type ConnectCatalogue,
  type FleetEnvironment,
  type InstalledArtifact,
  type ListedPlugin,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** The artifacts that a worker has, as a repository names them. @public */
export interface ImportedArtifacts {
  /** By `<id>@<version>`: those that the repository does not have yet. */
  artifacts: Record<string, Artifact>;
  /** For `plugins` of the Connect cluster, by folder. */
  plugins: Record<string, { artifact: string }>;
  /** Artifacts of which the worker does not tell the version, and their classes. */
  unversioned: Array<{ artifact: string; classes: string[] }>;
}

/** Part of every worker, in its own version. */
const KAFKA_CLASS = /^org\.apache\.kafka\./;

function packageOf(className: string): string {
  return className.slice(0, Math.max(0, className.lastIndexOf('.')));
}

/** A name for a folder of plugins, as Strimzi takes it. */
function folderOf(id: string): string {
  return (
    id
      .toLowerCase()
      .replace(/[^-_a-z0-9]+/g, '-')
      .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '') || 'plugin'
  );
}

interface Found {
  artifact: string;
  version?: string;
  classes: string[];
}

/** Artifacts of classes; one that another artifact bundles is no artifact of its own. */
function foundArtifacts(
  listed: readonly ListedPlugin[],
  catalogue: ConnectCatalogue,
): Found[] {
  const found = new Map<string, Found>();
  const isConnector = (plugin: ListedPlugin) =>
    ['source', 'sink'].includes(pluginKindOf(plugin) ?? '');
  const own = listed.filter(({ class: name }) => !KAFKA_CLASS.test(name));
  const ordered = [
    ...own.filter(isConnector),
    ...own.filter(plugin => !isConnector(plugin)),
  ];
  for (const plugin of ordered) {
    const { class: className } = plugin;
    const version = pluginVersionOf(plugin);
    const artifacts = [...found.values()].flatMap(
      ({ version: known, ...rest }) =>
        known === undefined ? [] : [{ ...rest, version: known }],
    );
    const inside = installedVersions(catalogue, { artifacts }, className);
    const isBundled =
      !isConnector(plugin) &&
      inside.some(each => version === undefined || each.version === version);
    if (!isBundled) {
      const artifact =
        catalogue.find(className, version)?.artifact ?? packageOf(className);
      const key = JSON.stringify([artifact, version]);
      const entry: Found = found.get(key) ?? {
        artifact,
        ...(version !== undefined && { version }),
        classes: [],
      };
      if (!entry.classes.includes(className)) {
        entry.classes.push(className);
      }
      found.set(key, entry);
    }
  }
  return [...found.values()].sort((a, b) =>
    artifactId(a.artifact) < artifactId(b.artifact) ? -1 : 1,
  );
}

/** Key of an artifact that the repository has in this version. */
function keyOf(
  { artifact, version }: { artifact: string; version: string },
  environment: FleetEnvironment,
): string | undefined {
  return Object.keys(environment.connectShared.artifacts ?? {}).find(key => {
    const known: InstalledArtifact | undefined = installedArtifact(
      key,
      environment,
    );
    return (
      known?.version === version &&
      artifactId(known.artifact) === artifactId(artifact)
    );
  });
}

/**
 * What a worker tells of its plugins as artifacts of a repository: the
 * catalogue knows which artifact a class is of, else its package stands for it.
 * Where an artifact can be downloaded, and its checksum, no worker tells.
 *
 * @param listed - of `GET /connector-plugins?connectorsOnly=false`
 * @public
 */
export function importedArtifacts(
  listed: readonly ListedPlugin[],
  environment: FleetEnvironment,
  catalogue: ConnectCatalogue,
): ImportedArtifacts {
  const result: ImportedArtifacts = {
    artifacts: ownRecord<Artifact>(),
    plugins: ownRecord<{ artifact: string }>(),
    unversioned: [],
  };
  for (const { artifact, version, classes } of foundArtifacts(
    listed,
    catalogue,
  )) {
    if (version === undefined) {
      result.unversioned.push({ artifact, classes });
      continue;
    }
    const id = artifactId(artifact);
    const known = keyOf({ artifact, version }, environment);
    const key = known ?? `${id}@${version}`;
    if (known === undefined) {
      result.artifacts[key] = { version, classes };
    }
    const folder = folderOf(id);
    const name = Object.hasOwn(result.plugins, folder)
      ? folderOf(`${id}-${version}`)
      : folder;
    result.plugins[name] = { artifact: key };
  }
  return result;
}
