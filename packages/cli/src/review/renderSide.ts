import type { FleetTarget } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  renderFleet,
  resolveHelm,
  type FleetSide,
  type RenderedTarget,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { cacheFolder } from '../cacheFolder';
import { interruptible } from '../interruptible';
import { progressOf } from '../progress';

/** Renders some of what a repository has at a commit. */
export async function* renderSide(
  side: FleetSide,
  targets: readonly FleetTarget[],
): AsyncGenerator<RenderedTarget> {
  const helm = await resolveHelm();
  const progress = progressOf('Rendering');
  try {
    yield* interruptible(signal =>
      renderFleet({
        ...side,
        helm,
        targets,
        signal,
        cacheFolder: cacheFolder(),
        onProgress: (done, total) => progress.step(done, total),
      }),
    );
  } finally {
    progress.end();
  }
}
