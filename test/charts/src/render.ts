import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Helm } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { parseAllDocuments, stringify } from 'yaml';
import { chartsFolder, type ChartCase } from './charts';
import { runHelm } from './helm';

/** A manifest as far as tests look into it. */
export interface Manifest {
  kind: string;
  metadata: { name: string; namespace: string };
  spec: Record<string, unknown>;
  /** Of a ConfigMap. */
  data?: Record<string, string>;
}

/**
 * Renders a chart with value files given as values, in the order of `-f`.
 *
 * @throws with Helm's own message
 */
export async function render(
  helm: Helm,
  chart: ChartCase['chart'],
  layers: unknown[],
  options: string[] = [],
): Promise<Manifest[]> {
  const folder = await mkdtemp(join(tmpdir(), 'charts-test-'));
  try {
    const args = ['template', 'test', join(chartsFolder, chart), ...options];
    for (const [index, layer] of layers.entries()) {
      const file = join(folder, `${index}.yaml`);
      await writeFile(
        file,
        typeof layer === 'string' ? layer : stringify(layer),
      );
      args.push('-f', file);
    }
    return parseAllDocuments(await runHelm(helm, args))
      .map(document => document.toJS())
      .filter(manifest => manifest !== null);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
