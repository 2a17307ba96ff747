import { stringify } from 'yaml';

/** A repository of one environment, its charts pinned by path. */
export function repository(
  charts: Record<string, string>,
  shared: Record<string, string>,
  own: Record<string, string>,
  pin: (chart: string) => object = chart => ({ path: `charts/${chart}` }),
): Record<string, string> {
  const paths = Object.keys(shared);
  return {
    ...Object.fromEntries(
      Object.entries(charts).map(([path, text]) => [`charts/${path}`, text]),
    ),
    'kafka-pipelines.yaml': stringify({
      environments: {
        dev: {
          destination: { name: 'dev' },
          charts: Object.fromEntries(
            ['kafka-pipeline', 'kafka-connect'].map(chart => [
              chart,
              pin(chart),
            ]),
          ),
          // Two lists, or YAML gets an anchor.
          valueFiles: {
            'kafka-pipeline': paths,
            'kafka-connect': [...paths],
          },
        },
      },
    }),
    ...shared,
    ...own,
  };
}

/** Kafka cluster `main` and Connect cluster `cdc`. */
export const CLUSTERS = stringify({
  kafkaClusters: {
    main: { bootstrapServers: 'kafka:9092', namespaces: { topics: 'topics' } },
  },
  connectClusters: {
    cdc: {
      namespace: 'connect',
      kafkaCluster: 'main',
      secretProviders: { secrets: { type: 'kubernetes' } },
    },
  },
});

/** The value files of a pipeline with one connector. */
export function pipelineFiles(
  name: string,
  dev = '',
  values = '',
): Record<string, string> {
  return {
    [`pipelines/${name}/values.yaml`]: `pipeline: { name: ${name}, owner: 'group:default/data' }
connect: { cluster: cdc }
connectors:
  ${name}-source: { class: com.example.Source, config: { a: b } }
${values}`,
    [`pipelines/${name}/values-dev.yaml`]: dev,
  };
}
