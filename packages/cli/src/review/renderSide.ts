import {
  renderConnectCluster,
  renderPipeline,
  resolveHelm,
  type FleetSide,
  type FleetTarget,
  type RenderedTarget,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { progressOf } from '../progress';

/** Renders some of what a repository has at a commit. */
export async function* renderSide(
  side: FleetSide,
  targets: readonly FleetTarget[],
): AsyncGenerator<RenderedTarget> {
  const helm = await resolveHelm();
  const progress = progressOf('Rendering');
  try {
    for (const [index, target] of targets.entries()) {
      const { kind, name, environment } = target;
      progress.step(index, targets.length);
      const { manifests, error } =
        kind === 'pipeline'
          ? await renderPipeline({ ...side, helm, pipeline: name, environment })
          : await renderConnectCluster({
              ...side,
              helm,
              cluster: name,
              environment,
            });
      yield {
        ...target,
        ...(manifests !== undefined && { manifests }),
        ...(error !== undefined && { error }),
      };
    }
  } finally {
    progress.end();
  }
}
