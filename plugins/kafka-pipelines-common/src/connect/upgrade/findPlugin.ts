import type { FleetView } from '../../checks/fleetView';
import { installedArtifact, splitArtifactKey } from '../../fleet/pluginsOf';
import { nearest } from '../../text/nearest';
import { artifactId } from '../artifactId';
import type { ConnectCatalogue } from '../catalogue/connectCatalogue';
import { pluginKindSchema } from '../catalogue/facts';
import { compareVersions } from '../catalogue/versions';
import { versionIn, type InstalledArtifact } from '../installedPlugins';
import { catalogueArtifact } from '../inventory/catalogueArtifact';
import { clusterArtifacts } from '../inventory/clusterArtifacts';

/** What was asked for is not there, or makes no sense. The message says what there is. @public */
export class UpgradeError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UpgradeError';
  }
}

/** A plugin that somebody may want to upgrade. */
export interface UpgradablePlugin {
  /** Of its keys in artifacts, `<id>@<version>`; where the repository has none, its artifact id. */
  id: string;
  /** `<group>:<artifact>` in the catalogue; undefined when it does not know it. */
  artifact?: string;
}

interface RepositoryPlugin extends UpgradablePlugin {
  /** Everything the repository says of it, in one version each. */
  entries: InstalledArtifact[];
}

/** The plugins of a repository: what its artifacts list and its Connect clusters name. */
function repositoryPlugins(view: FleetView): RepositoryPlugin[] {
  const plugins = new Map<string, RepositoryPlugin>();
  const add = (key: string, entry: InstalledArtifact | undefined) => {
    const id = splitArtifactKey(key).artifact;
    const known = plugins.get(id) ?? { id, entries: [] };
    plugins.set(id, known);
    if (entry) {
      known.entries.push(entry);
      known.artifact ??= catalogueArtifact(view.catalogue, entry);
    }
  };
  for (const environment of Object.values(view.environments)) {
    for (const key of Object.keys(environment.connectShared.artifacts ?? {})) {
      add(key, installedArtifact(key, environment));
    }
  }
  for (const cluster of view.connectClusters) {
    for (const { key, installed } of clusterArtifacts(cluster)) {
      add(key, installed);
    }
  }
  return [...plugins.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Artifact ids of the catalogue. */
function catalogueIds(catalogue: ConnectCatalogue): string[] {
  return [
    ...new Set(
      pluginKindSchema.options
        .flatMap(kind => catalogue.classNames(kind))
        .flatMap(name => catalogue.versions(name))
        .map(({ artifact }) => artifactId(artifact)),
    ),
  ];
}

function answersTo({ id, artifact, entries }: RepositoryPlugin, name: string) {
  return [
    id,
    ...(artifact ? [artifact, artifactId(artifact)] : []),
    ...entries.map(entry => entry.artifact),
  ].includes(name);
}

function only(
  plugins: UpgradablePlugin[],
  name: string,
): UpgradablePlugin | undefined {
  if (plugins.length > 1) {
    throw new UpgradeError(
      `Several plugins have ${name}: ${plugins
        .map(({ id }) => id)
        .join(', ')}. Name one of them.`,
    );
  }
  return plugins.at(0);
}

/**
 * The plugin that a name means.
 *
 * @param name - id in artifacts of the repository, `<group>:<artifact>`,
 * artifact id, or class that it provides
 * @throws UpgradeError when there is none or there are several
 */
export function findPlugin(view: FleetView, name: string): UpgradablePlugin {
  const { catalogue } = view;
  const plugins = repositoryPlugins(view);
  const named =
    plugins.find(({ id }) => id === name) ??
    only(
      plugins.filter(plugin => answersTo(plugin, name)),
      name,
    );
  const [known] = catalogue.artifactVersions(name);
  const className =
    catalogue.versions(name).length > 0 ? name : catalogue.classOfAlias(name);
  const found =
    named ??
    (known && { id: artifactId(known.artifact), artifact: known.artifact }) ??
    only(
      plugins.filter(({ entries }) =>
        entries.some(entry => versionIn(catalogue, entry, className ?? name)),
      ),
      name,
    );
  if (found) {
    return { id: found.id, artifact: found.artifact };
  }
  const home = className && catalogue.find(className)?.artifact;
  if (home) {
    return { id: artifactId(home), artifact: home };
  }
  const candidates = [
    ...plugins.map(({ id }) => id),
    ...catalogueIds(catalogue),
  ];
  const meant = nearest(name, candidates);
  throw new UpgradeError(
    `No plugin ${name} is known.${
      meant ? ` Did you mean ${meant}?` : ''
    } In this repository: ${plugins.map(({ id }) => id).join(', ') || 'none'}.`,
  );
}

/** Versions from old to new, each once. */
export function ordered(versions: Iterable<string>): string[] {
  return [...new Set(versions)].sort(compareVersions);
}
