import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledChart, type ChartName } from '../helm';

/** Examples of values and what they give: no part of a chart that is packed. */
const NOT_PACKED = new Set(['ci', 'golden']);

async function collect(
  root: string,
  folder: string,
  into: Map<string, string>,
): Promise<void> {
  for (const name of (await readdir(join(root, folder))).sort()) {
    const path = folder ? `${folder}/${name}` : name;
    // Of what a link leads to, because a link would lead out of the repository.
    if ((await stat(join(root, path))).isDirectory()) {
      if (!NOT_PACKED.has(path)) await collect(root, path, into);
    } else if (!name.startsWith('.') || name === '.helmignore') {
      into.set(path, await readFile(join(root, path), 'utf8'));
    }
  }
}

/**
 * Files of a chart that comes with this package, by their path in the chart;
 * links are files.
 *
 * @throws NotFoundError when it is not there in this version
 */
export async function bundledChartFiles(
  chart: ChartName,
  version: string,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  await collect(await bundledChart(chart, version), '', files);
  return files;
}
