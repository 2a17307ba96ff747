import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import type {
  ChartPin,
  FileTree,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { parse } from 'yaml';
import { assertPath } from '../repository/paths';
import { packageRoot } from './packageRoot';

/** The charts of this project. @public */
export type ChartName = 'kafka-pipeline' | 'kafka-connect';

/** Where Helm finds a chart. */
export interface FoundChart {
  /** Argument for Helm: a folder or an `oci://` reference. */
  reference: string;
  /** The same for people elsewhere: a path in a checkout instead of one on this machine. */
  portable: string;
  /** Files to be written before Helm runs, when the chart is part of the repository. */
  files?: ReadonlyMap<string, string>;
}

/**
 * The chart that a pin of `kafka-pipelines.yaml` stands for: the one that
 * comes with this package, a folder of the GitOps repository, or an OCI
 * reference by digest.
 *
 * @throws NotFoundError when the chart is not there, or is there in another
 * version
 */
export async function findChart(
  chart: ChartName,
  pin: ChartPin,
  files: FileTree,
): Promise<FoundChart> {
  if ('bundled' in pin) {
    return {
      reference: await bundledChart(chart, pin.bundled),
      portable: `charts/${chart}`,
    };
  }
  if ('path' in pin) {
    return chartInRepository(pin.path, files);
  }
  // The digest alone: Helm takes no tag beside it, and the tag could move.
  const reference = `${pin.oci}@${pin.digest}`;
  return { reference, portable: reference };
}

/**
 * Folder of a chart that comes with this package: packed into it, or in the
 * workspace it is developed in.
 *
 * @throws NotFoundError when it is not there in this version
 * @public
 */
export async function bundledChart(
  chart: ChartName,
  version: string,
): Promise<string> {
  const { folder, version: found } = await installedChart(chart);
  if (found !== version) {
    throw new NotFoundError(
      `kafka-pipelines.yaml pins ${chart} as { bundled: ${version} }, but this installation comes with ${chart} ${found}: pin that one, or the other one by path or oci`,
    );
  }
  return folder;
}

/**
 * Version of a chart that comes with this package.
 *
 * @throws NotFoundError when the package comes without it
 * @public
 */
export async function bundledChartVersion(chart: ChartName): Promise<string> {
  return (await installedChart(chart)).version;
}

async function installedChart(
  chart: ChartName,
): Promise<{ folder: string; version: string }> {
  const root = packageRoot();
  for (const folder of [
    join(root, 'charts', chart),
    join(root, '../../charts', chart),
  ]) {
    const manifest = await readFile(join(folder, 'Chart.yaml'), 'utf8').catch(
      () => undefined,
    );
    if (manifest !== undefined) {
      return { folder, version: parse(manifest).version };
    }
  }
  throw new NotFoundError(
    `This installation comes without the chart ${chart}: pin it by path or oci in kafka-pipelines.yaml`,
  );
}

function chartInRepository(path: string, files: FileTree): FoundChart {
  const folder = path.replace(/^\.\//, '').replace(/\/+$/, '');
  assertPath(folder);
  const chart = new Map(
    [...files].filter(([file]) => file.startsWith(`${folder}/`)),
  );
  if (!chart.has(`${folder}/Chart.yaml`)) {
    throw new NotFoundError(
      `kafka-pipelines.yaml pins a chart by path ${path}, but the repository has no ${folder}/Chart.yaml`,
    );
  }
  // The leading ./ keeps Helm from taking it for the name of a repository.
  const reference = `./${folder}`;
  return { reference, portable: reference, files: chart };
}
