import { InputError } from '@backstage/errors';
import {
  ARGOCD_FILE,
  argocdManifests,
  type FileTree,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadFleet } from '../fleet/loadFleet';
import { unpackBundledCharts } from './unpackBundledCharts';

/**
 * Files that make a repository deployable by Argo CD: its bundled charts as
 * folders of the repository, kafka-pipelines.yaml with these pins, and
 * `argocd/applicationset.yaml` when kafka-pipelines.yaml has an `argocd` section.
 *
 * @returns the files to write, by path
 * @throws InputError when Argo CD could not deploy what kafka-pipelines.yaml
 *   says; NotFoundError when this installation comes with other versions of the
 *   charts; ConflictError when a chart's folder holds something else
 * @public
 */
export async function argocdFiles(
  files: FileTree,
): Promise<ReadonlyMap<string, string>> {
  const written = await unpackBundledCharts(files, loadFleet(files, []).config);
  const fleet = loadFleet(new Map([...files, ...written]), []);
  if (!fleet.config.argocd) return written;
  const { text, mistakes } = argocdManifests(fleet);
  if (mistakes) {
    throw new InputError(
      mistakes.map(({ message, hint }) => `${message} ${hint}`).join('\n'),
    );
  }
  return written.set(ARGOCD_FILE, text);
}
