import type {
  FlowPart,
  PipelineDetail,
  RenderedManifests,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { demoFleet, ordersSummary } from './fleet';

const values = `# The order database (Aurora MySQL) in BigQuery.
pipeline:
  name: orders-cdc
  owner: group:default/data-platform
  description: Orders and order items from MySQL into BigQuery
  system: orders
  lifecycle: production

connect: { cluster: cdc }

connectors:
  orders-mysql:
    preset: debezium-mysql@1
    version: 3.6.1.Final
    tasksMax: 1
    config:
      database.hostname: \${secrets:connect-cdc/orders-db:host}
      database.port: 3306
      databse.user: \${secrets:connect-cdc/orders-db:username}
      table.include.list: [shop.orders, shop.order_items]
    transforms:
      route:
        order: 20
        type: org.apache.kafka.connect.transforms.RegexRouter
        config: { regex: 'shopdb\\.shop\\.(.*)', replacement: 'shop.$1' }
  orders-bigquery:
    preset: bigquery-sink@1
    state: paused
    config:
      topics: [shop.orders, shop.order_items]
      defaultDataset: raw_shop

topics:
  shop.orders: { partitions: 6, config: { retention.ms: 604800000 } }
  shop.order_items: { partitions: 6 }
`;

const topicRef = (name: string) => `resource:default/topic.main.${name}`;

const topicFlow = (
  direction: FlowPart['direction'],
  name: string,
): FlowPart => ({
  direction,
  kind: 'topic',
  platform: 'kafka',
  name,
  certainty: 'proven',
  via: 'topics',
  reason: `topics names ${name}`,
  entityRef: topicRef(name),
});

const tableFlow = (
  direction: FlowPart['direction'],
  platform: string,
  name: string,
): FlowPart => ({
  direction,
  kind: 'dataset',
  platform,
  name,
  certainty: 'proven',
  via: 'table.include.list',
  reason: `table.include.list names ${name}`,
  entityRef: `resource:default/dataset.${platform}.${name}`,
});

const unknownFlow = (direction: FlowPart['direction']): FlowPart => ({
  direction,
  kind: 'dataset',
  platform: 'unknown',
  name: `ksqldb-query/orders-per-minute/${direction}s`,
  certainty: 'unknown',
  via: 'statements',
  reason: 'The statements of ksqlDB apps are not read yet',
});

export const ordersDetail: PipelineDetail = {
  summary: ordersSummary,
  commit: demoFleet.commit,
  connectors: [
    {
      name: 'orders-mysql',
      class: 'io.debezium.connector.mysql.MySqlConnector',
      version: '3.6.1.Final',
      connectCluster: 'cdc',
      state: 'running',
      tasksMax: 1,
      environments: ['dev', 'prod'],
      entityRef: 'component:default/connector.cdc.orders-mysql',
      producesTo: [topicRef('shop.orders'), topicRef('shop.order_items')],
      consumesFrom: ['resource:default/dataset.mysql.shop.orders'],
      flows: [
        tableFlow('input', 'mysql', 'shop.orders'),
        tableFlow('input', 'mysql', 'shop.order_items'),
        topicFlow('output', 'shop.orders'),
        topicFlow('output', 'shop.order_items'),
      ],
      byEnvironment: {
        dev: {
          class: 'io.debezium.connector.mysql.MySqlConnector',
          version: '3.6.1.Final',
          state: 'running',
          tasksMax: 1,
        },
        prod: {
          class: 'io.debezium.connector.mysql.MySqlConnector',
          version: '3.6.1.Final',
          state: 'running',
          tasksMax: 1,
        },
      },
    },
    {
      name: 'orders-bigquery',
      class: 'com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
      connectCluster: 'cdc',
      state: 'paused',
      environments: ['dev', 'prod'],
      entityRef: 'component:default/connector.cdc.orders-bigquery',
      producesTo: [],
      consumesFrom: [topicRef('shop.orders'), topicRef('shop.order_items')],
      flows: [
        topicFlow('input', 'shop.orders'),
        topicFlow('input', 'shop.order_items'),
        {
          ...tableFlow('output', 'bigquery', 'raw_shop.{topic}'),
          certainty: 'possible',
          reason: 'The name of the table depends on each record',
          entityRef: undefined,
        },
      ],
      byEnvironment: {
        dev: {
          class: 'com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
          state: 'paused',
          tasksMax: 1,
        },
        prod: {
          class: 'com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
          state: 'running',
          tasksMax: 4,
        },
      },
    },
  ],
  topics: [
    {
      name: 'shop.orders',
      kafkaCluster: 'main',
      managed: 'operator',
      partitions: 6,
      replicas: 3,
      environments: ['dev', 'prod'],
      entityRef: topicRef('shop.orders'),
    },
    {
      name: 'shop.order_items',
      kafkaCluster: 'main',
      managed: 'operator',
      partitions: 6,
      replicas: 3,
      environments: ['dev', 'prod'],
      entityRef: topicRef('shop.order_items'),
    },
    {
      name: 'shop.customers',
      kafkaCluster: 'main',
      managed: 'external',
      environments: ['prod'],
      entityRef: topicRef('shop.customers'),
    },
  ],
  ksqldb: [
    {
      name: 'orders-per-minute',
      mode: 'headless',
      kafkaCluster: 'main',
      namespace: 'ksqldb',
      statements:
        "CREATE STREAM orders (id BIGINT KEY, total DECIMAL(10, 2))\n  WITH (KAFKA_TOPIC = 'shop.orders', VALUE_FORMAT = 'AVRO');\n\nCREATE TABLE orders_per_minute AS\n  SELECT id, COUNT(*) AS orders\n  FROM orders WINDOW TUMBLING (SIZE 1 MINUTE)\n  GROUP BY id;\n",
      environments: ['prod'],
      entityRef: 'component:default/ksqldb.orders-per-minute',
      flows: [unknownFlow('input'), unknownFlow('output')],
    },
  ],
  files: [
    { path: 'pipelines/orders-cdc/values.yaml', text: values },
    { path: 'pipelines/orders-cdc/values-dev.yaml', text: '{}\n' },
    {
      path: 'pipelines/orders-cdc/values-prod.yaml',
      text: 'connectors:\n  orders-mysql:\n    config: { snapshot.mode: when_needed }\n',
    },
  ],
  findings: [
    {
      rule: 'connector/unknown-key',
      severity: 'error',
      message:
        'The MySQL connector knows no key "databse.user"; Kafka Connect would ignore it.',
      file: 'pipelines/orders-cdc/values.yaml',
      line: 19,
      column: 7,
      pointer: '/connectors/orders-mysql/config/databse.user',
      hint: 'Did you mean "database.user"?',
    },
    {
      rule: 'topic/no-retention',
      severity: 'warning',
      message:
        'shop.order_items says nothing about retention, so the broker decides.',
      file: 'pipelines/orders-cdc/values.yaml',
      line: 35,
      column: 3,
      pointer: '/topics/shop.order_items',
    },
    {
      rule: 'environment/empty',
      severity: 'info',
      message: 'dev sets nothing of its own.',
      file: 'pipelines/orders-cdc/values-dev.yaml',
      line: 1,
      column: 1,
      pointer: '',
    },
  ],
};

/** Manifests of the pipeline in one environment. */
export function ordersManifests(environment: string): RenderedManifests {
  const kafkaTopic = (name: string) => `---
apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata:
  name: ${name.replace(/_/g, '-')}
  namespace: kafka
  labels:
    strimzi.io/cluster: main
  annotations:
    argocd.argoproj.io/sync-options: Prune=false,Delete=false
spec:
  topicName: ${name}
  partitions: 6
  replicas: 3
`;
  return {
    environment,
    command: `helm template orders-cdc charts/kafka-pipeline -f defaults/pipeline.yaml -f environments/${environment}/clusters.yaml -f pipelines/orders-cdc/values.yaml -f pipelines/orders-cdc/values-${environment}.yaml`,
    manifests: `${kafkaTopic('shop.orders')}${kafkaTopic('shop.order_items')}---
apiVersion: kafka.strimzi.io/v1
kind: KafkaConnector
metadata:
  name: orders-mysql
  namespace: connect-cdc
  labels:
    strimzi.io/cluster: cdc
spec:
  class: io.debezium.connector.mysql.MySqlConnector
  tasksMax: 1
  autoRestart:
    enabled: true
  config:
    database.hostname: \${secrets:connect-cdc/orders-db:host}
    database.port: "3306"
    table.include.list: shop.orders,shop.order_items
`,
  };
}
