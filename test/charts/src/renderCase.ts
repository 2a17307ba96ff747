import { join } from 'node:path';
import { canonicalStream } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Helm } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { type ChartCase, chartsFolder } from './charts';
import { runHelm } from './helm';

/** The canonical stream a case renders to. */
export async function renderCase(
  helm: Helm,
  { chart, name, values }: ChartCase,
): Promise<string> {
  return canonicalStream(
    await runHelm(helm, [
      'template',
      name,
      join(chartsFolder, chart),
      '-f',
      values,
    ]),
  );
}
