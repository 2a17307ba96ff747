import type { RenderedManifests } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  connectClusterRelease,
  pipelineRelease,
  type ReleaseOptions,
} from './release';
import { renderRelease } from './renderRelease';
import type { Helm } from './types';

/** What rendering needs to know. @public */
export interface RenderOptions extends ReleaseOptions {
  helm: Helm;
  signal?: AbortSignal;
}

/**
 * Renders a pipeline in one environment with `helm template`.
 *
 * @returns the canonical stream of its manifests, or Helm's message as `error`,
 * and the command line that prints the same, without a path of this machine
 * @throws NotFoundError when the fleet has no such pipeline there; InputError
 * when its folder has a name that no pipeline may have; AbortError when the
 * signal was given
 * @public
 */
export async function renderPipeline(
  options: RenderOptions & { pipeline: string },
): Promise<RenderedManifests> {
  return renderRelease({
    ...options,
    ...pipelineRelease(options, options.pipeline),
  });
}

/**
 * Renders a Connect cluster in one environment with `helm template`.
 *
 * @returns the canonical stream of its manifests, or Helm's message as `error`,
 * and the command line that prints the same, without a path of this machine
 * @throws NotFoundError when the fleet has no such cluster there; InputError
 * when its folder has a name that no Connect cluster may have; AbortError when
 * the signal was given
 * @public
 */
export async function renderConnectCluster(
  options: RenderOptions & { cluster: string },
): Promise<RenderedManifests> {
  return renderRelease({
    ...options,
    ...connectClusterRelease(options, options.cluster),
  });
}
