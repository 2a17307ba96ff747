import {
  canonicalStream,
  type ChartPin,
  type FileTree,
  type RenderedManifests,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { isError, NotFoundError } from '@backstage/errors';
import { type ChartName, type FoundChart, findChart } from './findChart';
import {
  helmTemplateArguments,
  helmTemplateCommand,
} from './helmTemplateCommand';
import { runHelm } from './runHelm';
import type { Helm } from './types';
import { withFiles } from './withFiles';

/** One `helm template` run. */
export interface Release {
  helm: Helm;
  chart: ChartName;
  pin: ChartPin;
  /** Name of the pipeline or of the Connect cluster. */
  name: string;
  environment: string;
  /** Repository paths for `-f`, in their order. */
  valueFiles: readonly string[];
  files: FileTree;
  signal?: AbortSignal;
}

/**
 * Renders one pipeline or Connect cluster in one environment. What is wrong
 * with the chart or the values is the result's `error`.
 *
 * @throws AbortError when the signal was given
 */
export async function renderRelease(
  release: Release,
): Promise<RenderedManifests> {
  const { environment, name, valueFiles } = release;
  let chart: FoundChart | undefined;
  try {
    chart = await findChart(release.chart, release.pin, release.files);
    const command = helmTemplateCommand(name, chart.reference, valueFiles);
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
        chart?.reference ?? release.chart,
        valueFiles,
      ),
      error: error.message,
    };
  }
}

async function template(release: Release, chart: FoundChart) {
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
