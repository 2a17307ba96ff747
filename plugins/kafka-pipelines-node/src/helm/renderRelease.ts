import {
  canonicalStream,
  type RenderedManifests,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { isError, NotFoundError } from '@backstage/errors';
import { type FoundChart, findChart } from './findChart';
import {
  helmTemplateArguments,
  helmTemplateCommand,
} from './helmTemplateCommand';
import type { Release } from './release';
import { runHelm } from './runHelm';
import type { Helm } from './types';
import { withFiles } from './withFiles';

/** One `helm template` run. */
type Run = Release & { helm: Helm; signal?: AbortSignal };

/**
 * Renders one pipeline or Connect cluster in one environment. What is wrong
 * with the chart or the values is the result's `error`.
 *
 * @throws AbortError when the signal was given
 */
export async function renderRelease(release: Run): Promise<RenderedManifests> {
  const { environment, name, valueFiles } = release;
  let chart: FoundChart | undefined;
  try {
    chart = await findChart(release.chart, release.pin, release.files);
    const command = helmTemplateCommand(name, chart.portable, valueFiles);
    const result = await template(release, chart);
    return result.ok
      ? { environment, command, manifests: canonicalStream(result.output) }
      : { environment, command, error: result.message };
  } catch (error) {
    if (release.signal?.aborted || !isError(error)) {
      throw error;
    }
    return {
      environment,
      command: helmTemplateCommand(
        name,
        chart?.portable ?? release.chart,
        valueFiles,
      ),
      error: error.message,
    };
  }
}

async function template(release: Run, chart: FoundChart) {
  const files = new Map(chart.files);
  for (const path of release.valueFiles) {
    const text = release.files.get(path);
    if (text === undefined) {
      throw new NotFoundError(
        `The value file ${path} of ${release.name} in ${release.environment} is not in the repository`,
      );
    }
    files.set(path, text);
  }
  return withFiles(files, folder =>
    runHelm(
      release.helm.command,
      helmTemplateArguments(release.name, chart.reference, release.valueFiles),
      { cwd: folder, signal: release.signal },
    ),
  );
}
