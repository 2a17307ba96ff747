import { findChart } from './findChart';
import { helmTemplateCommand } from './helmTemplateCommand';
import {
  connectClusterRelease,
  pipelineRelease,
  type Release,
  type ReleaseOptions,
} from './release';

async function releaseCommand({
  chart,
  pin,
  name,
  valueFiles,
  files,
}: Release): Promise<string> {
  const { reference } = await findChart(chart, pin, files);
  return helmTemplateCommand(name, reference, valueFiles);
}

/**
 * The `helm template` line that prints the manifests of a pipeline in one
 * environment, for a shell on this machine in a checkout of the GitOps
 * repository: a bundled chart is named by its folder here. Helm is not run.
 *
 * @throws NotFoundError when the fleet has no such pipeline there, or its chart
 * is not there; InputError when its folder has a name that no pipeline may have
 * @public
 */
export async function pipelineCommand(
  options: ReleaseOptions & { pipeline: string },
): Promise<string> {
  return releaseCommand(pipelineRelease(options, options.pipeline));
}

/**
 * The same for a Connect cluster.
 *
 * @throws NotFoundError when the fleet has no such cluster there, or its chart
 * is not there; InputError when its folder has a name that no Connect cluster
 * may have
 * @public
 */
export async function connectClusterCommand(
  options: ReleaseOptions & { cluster: string },
): Promise<string> {
  return releaseCommand(connectClusterRelease(options, options.cluster));
}
