import { artifactId } from './artifactId';
import type { ConnectCatalogue } from './catalogue/connectCatalogue';
import { compareVersions, nearestVersion } from './catalogue/versions';

/** A version of an artifact that workers have. @public */
export interface InstalledArtifact {
  /** `<group>:<artifact>` or its artifact id. */
  artifact: string;
  version: string;
  /** Classes it is said to provide; undefined when nobody says. */
  classes?: readonly string[];
}

/**
 * What is known of the plugins on the workers of a Connect cluster.
 * @public
 */
export interface InstalledPlugins {
  artifacts: readonly InstalledArtifact[];
  /** Version of Kafka Connect; undefined when unknown. */
  kafka?: string;
}

/** Nothing is known: facts of the newest versions are taken. @public */
export const UNKNOWN_PLUGINS: InstalledPlugins = { artifacts: [] };

/** Classes that are part of every worker, in the worker's own version. */
export const KAFKA_CLASS = /^(?:org\.apache\.kafka\.|framework:)/;

/**
 * The version in which an artifact has a class, and the artifact that the facts
 * are of; undefined when it does not have it.
 */
export function versionIn(
  catalogue: ConnectCatalogue,
  { artifact, version, classes }: InstalledArtifact,
  className: string,
): { artifact: string; version: string } | undefined {
  const known = catalogue.versions(className);
  const own = known.find(
    each => artifactId(each.artifact) === artifactId(artifact),
  );
  if (own) {
    return { artifact: own.artifact, version };
  }
  const versions = catalogue.artifactVersions(artifact);
  const near =
    versions.length > 0 &&
    nearestVersion(
      versions.map(each => each.version),
      version,
    );
  const inside = versions
    .find(each => each.version === near)
    ?.bundles.find(bundle =>
      known.some(each => each.artifact === bundle.artifact),
    );
  if (inside) {
    return inside;
  }
  return classes?.includes(className) ? { artifact, version } : undefined;
}

/**
 * The versions in which workers have a class, from old to new, with the
 * artifact that the facts are of; none when nothing tells.
 *
 * @public
 */
export function installedVersions(
  catalogue: ConnectCatalogue,
  { artifacts, kafka }: InstalledPlugins,
  className: string,
): Array<{ artifact?: string; version: string }> {
  const found = artifacts.flatMap(
    artifact => versionIn(catalogue, artifact, className) ?? [],
  );
  if (found.length > 0) {
    return found.sort((a, b) => compareVersions(a.version, b.version));
  }
  return KAFKA_CLASS.test(className) && kafka !== undefined
    ? [{ version: kafka }]
    : [];
}
