/** The shared files of a small GitOps repository. */
export const SHARED_FILES = {
  'kafka-pipelines.yaml': `
environments:
  dev:
    charts:
      kafka-pipeline: { bundled: 0.2.0 }
      kafka-connect: { bundled: 0.2.0 }
    valueFiles:
      kafka-pipeline: [environments/dev/clusters.yaml]
      kafka-connect: [environments/dev/clusters.yaml]
clusterOwner: group:default/platform
datasets:
  default: { owner: group:default/platform }
`,
  'environments/dev/clusters.yaml': `
kafkaClusters:
  main:
    bootstrapServers: kafka.example.com:9092
    label: main
    namespaces: { topics: kafka }
connectClusters:
  cdc: { namespace: connect, kafkaCluster: main }
`,
  'connect-clusters/cdc/values.yaml': 'cluster: { name: cdc }\n',
  'connect-clusters/cdc/values-dev.yaml': '',
};

/** values.yaml of a pipeline from MySQL to BigQuery. */
export function cdcValues(name: string, description = 'Change data'): string {
  return `
pipeline:
  name: ${name}
  owner: group:default/orders-team
  description: ${description}
  lifecycle: production
connect: { cluster: cdc }
connectors:
  ${name}-mysql:
    class: io.debezium.connector.mysql.MySqlConnector
    config:
      database.hostname: mysql.example.com
      database.server.id: 5401
      topic.prefix: ${name}
      table.include.list: [shop.orders]
  ${name}-bigquery:
    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector
    config:
      project: acme
      defaultDataset: raw
      topics: [${name}.shop.orders]
topics:
  ${name}.shop.orders: { partitions: 6 }
`;
}

/** Both files of such a pipeline. */
export function cdcPipeline(
  name: string,
  description?: string,
): Record<string, string> {
  return {
    [`pipelines/${name}/values.yaml`]: cdcValues(name, description),
    [`pipelines/${name}/values-dev.yaml`]: '',
  };
}
