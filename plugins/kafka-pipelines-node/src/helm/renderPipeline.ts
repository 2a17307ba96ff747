import type {
  Fleet,
  FileTree,
  RenderedManifests,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { NotFoundError } from '@backstage/errors';
import { renderRelease } from './renderRelease';
import type { Helm } from './types';

/** What rendering needs to know. @public */
export interface RenderOptions {
  helm: Helm;
  fleet: Fleet;
  /** The files the fleet was loaded from. */
  files: FileTree;
  environment: string;
  signal?: AbortSignal;
}

/**
 * Renders a pipeline in one environment with `helm template`.
 *
 * @returns the canonical stream of its manifests, or Helm's message as `error`,
 * and the command line that prints the same
 * @throws NotFoundError when the fleet has no such pipeline there; AbortError
 * when the signal was given
 * @public
 */
export async function renderPipeline(
  options: RenderOptions & { pipeline: string },
): Promise<RenderedManifests> {
  const { fleet, pipeline, environment } = options;
  const instance = fleet.pipelines[pipeline]?.instances[environment];
  return render(options, 'kafka-pipeline', pipeline, instance?.valueFiles);
}

/**
 * Renders a Connect cluster in one environment with `helm template`.
 *
 * @returns the canonical stream of its manifests, or Helm's message as `error`,
 * and the command line that prints the same
 * @throws NotFoundError when the fleet has no such cluster there; AbortError
 * when the signal was given
 * @public
 */
export async function renderConnectCluster(
  options: RenderOptions & { cluster: string },
): Promise<RenderedManifests> {
  const { fleet, cluster, environment } = options;
  const instance = fleet.connectClusters[cluster]?.instances[environment];
  return render(options, 'kafka-connect', cluster, instance?.valueFiles);
}

async function render(
  options: RenderOptions,
  chart: 'kafka-pipeline' | 'kafka-connect',
  name: string,
  valueFiles: readonly string[] | undefined,
): Promise<RenderedManifests> {
  const { helm, fleet, files, environment, signal } = options;
  const config = fleet.environments[environment]?.config;
  if (!config || !valueFiles) {
    throw new NotFoundError(
      `There is no ${
        chart === 'kafka-pipeline' ? 'pipeline' : 'Connect cluster'
      } ${name} in environment ${environment}`,
    );
  }
  return renderRelease({
    helm,
    chart,
    pin: config.charts[chart],
    name,
    environment,
    valueFiles,
    files,
    signal,
  });
}
