import { testedHelms } from './helm';
import { render } from './render';

/** Clusters that are in order, to start from. */
export const clusters = {
  kafkaClusters: {
    main: {
      bootstrapServers: 'kafka:9092',
      namespaces: { topics: 'kafka' },
      secretProviders: { secrets: { type: 'kubernetes' } },
    },
  },
  connectClusters: {
    cdc: {
      namespace: 'kafka',
      kafkaCluster: 'main',
      secretProviders: { secrets: { type: 'kubernetes' } },
    },
  },
};

/**
 * What every Helm says about values a chart refuses. The schema is left out: it
 * would speak first.
 */
export async function messages(
  chart: 'kafka-pipeline' | 'kafka-connect',
  layers: unknown[],
): Promise<string[]> {
  const helms = await testedHelms();
  return Promise.all(
    helms.map(helm =>
      render(helm, chart, layers, ['--skip-schema-validation']).then(
        manifests => `rendered ${manifests.length} manifests`,
        error => error.message,
      ),
    ),
  );
}
