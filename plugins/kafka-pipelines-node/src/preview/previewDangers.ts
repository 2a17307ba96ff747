import type {
  Danger,
  PreviewManifests,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { manifestDangers } from '../changes/pullRequest/dangers';
import { manifestChanges } from '../changes/pullRequest/manifestChanges';

/**
 * What of a preview deserves a second look, by the rules of a pull request's
 * text. Where a pipeline leaves an environment nothing is said: its objects
 * stay in the cluster, and the plan of the removal lists them.
 */
export function previewDangers(
  manifests: readonly PreviewManifests[],
): Danger[] {
  // Most environments of a large change look the same on both sides.
  const changed = manifests.filter(
    ({ before, manifests: after }) =>
      before !== undefined && after !== undefined && before !== after,
  );
  const { objects } = manifestChanges(
    changed.map(({ before, ...rendered }) => ({
      ...rendered,
      manifests: before,
    })),
    changed,
  );
  return manifestDangers(objects);
}
