import { findChart } from './findChart';
import { helmTemplateCommand } from './helmTemplateCommand';
import { pipelineRelease, type ReleaseOptions } from './release';

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
  const { chart, pin, name, valueFiles, files } = pipelineRelease(
    options,
    options.pipeline,
  );
  const { reference } = await findChart(chart, pin, files);
  return helmTemplateCommand(name, reference, valueFiles);
}
