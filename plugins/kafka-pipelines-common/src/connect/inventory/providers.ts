import type { ConnectCatalogue } from '../catalogue/connectCatalogue';
import { compareVersions } from '../catalogue/versions';
import { versionIn } from '../installedPlugins';
import { meetsVersion } from '../versionRange';
import type { ClusterArtifact } from './clusterArtifacts';

/**
 * Artifacts of a Connect cluster from which its workers take a class: those
 * that have it in the newest version. Several when they bundle the same
 * version of another artifact; none when nothing tells.
 *
 * @param asked - version or range that a connector asks for
 */
export function providersOf(
  catalogue: ConnectCatalogue,
  artifacts: readonly ClusterArtifact[],
  className: string,
  asked?: string,
): ClusterArtifact[] {
  const candidates = artifacts
    .flatMap(artifact => {
      const { installed } = artifact;
      const found = installed && versionIn(catalogue, installed, className);
      return found ? [{ artifact, version: found.version }] : [];
    })
    .filter(
      ({ version }) => asked === undefined || meetsVersion(version, asked),
    )
    .sort((a, b) => compareVersions(a.version, b.version));
  const newest = candidates.at(-1)?.version;
  return candidates
    .filter(({ version }) => version === newest)
    .map(({ artifact }) => artifact);
}
