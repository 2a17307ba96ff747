import type { ConnectCatalogue } from '../catalogue/connectCatalogue';
import type { InstalledArtifact } from '../installedPlugins';

/**
 * The artifact of the catalogue that an artifact of a repository is, by its
 * name, else by the first of its classes that the catalogue knows.
 *
 * @returns `<group>:<artifact>`; undefined for one that the catalogue does not
 * know
 */
export function catalogueArtifact(
  catalogue: ConnectCatalogue,
  { artifact, version, classes = [] }: InstalledArtifact,
): string | undefined {
  const [own] = catalogue.artifactVersions(artifact);
  if (own) {
    return own.artifact;
  }
  for (const name of classes) {
    const found = catalogue.find(name, version);
    if (found) {
      return found.artifact;
    }
  }
  return undefined;
}
