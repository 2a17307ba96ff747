import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Root folder of this repository. */
export const repositoryFolder = join(
  dirname(
    require.resolve(
      '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/package.json',
    ),
  ),
  '../..',
);

/** Folder that holds the charts. */
export const chartsFolder = join(repositoryFolder, 'charts');

export const chartNames = ['kafka-pipeline', 'kafka-connect'] as const;

/** A values file of a chart and the manifests it must give. */
export interface ChartCase {
  chart: (typeof chartNames)[number];
  name: string;
  values: string;
  golden: string;
}

/** Every `ci/<name>-values.yaml` of every chart. */
export function chartCases(): ChartCase[] {
  return chartNames.flatMap(chart =>
    readdirSync(join(chartsFolder, chart, 'ci'))
      .filter(file => file.endsWith('-values.yaml'))
      .sort()
      .map(file => {
        const name = file.replace(/-values\.yaml$/, '');
        return {
          chart,
          name,
          values: join(chartsFolder, chart, 'ci', file),
          golden: join(chartsFolder, chart, 'golden', `${name}.yaml`),
        };
      }),
  );
}
