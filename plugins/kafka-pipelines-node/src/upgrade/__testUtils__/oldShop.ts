/** A repository that runs Debezium for MySQL 1.9 on one Connect cluster in two environments. */
export const OLD_SHOP: Record<string, string> = {
  'kafka-pipelines.yaml': `environments:
  dev:
    charts:
      kafka-pipeline: { bundled: 0.2.0 }
      kafka-connect: { bundled: 0.2.0 }
    valueFiles:
      kafka-pipeline: [presets/mysql.yaml, environments/dev/clusters.yaml]
      kafka-connect: [artifacts/debezium.yaml, environments/dev/clusters.yaml]
  prod:
    charts:
      kafka-pipeline: { bundled: 0.2.0 }
      kafka-connect: { bundled: 0.2.0 }
    valueFiles:
      kafka-pipeline: [presets/mysql.yaml, environments/prod/clusters.yaml]
      kafka-connect: [artifacts/debezium.yaml, environments/prod/clusters.yaml]
`,
  ...Object.fromEntries(
    ['dev', 'prod'].map(environment => [
      `environments/${environment}/clusters.yaml`,
      `kafkaClusters:
  main:
    bootstrapServers: kafka.${environment}.example:9092
    namespaces: { topics: kafka }
connectClusters:
  cdc:
    namespace: connect
    kafkaCluster: main
    secretProviders: { secrets: { type: kubernetes } }
`,
    ]),
  ),
  'artifacts/debezium.yaml': `artifacts:
  # Change data of MySQL.
  mysql@1.9.7.Final:
    type: tgz
    group: io.debezium
    artifact: debezium-connector-mysql
    version: 1.9.7.Final # as in the url
    url: https://repo.example/debezium-connector-mysql/1.9.7.Final/debezium-connector-mysql-1.9.7.Final-plugin.tar.gz
    sha512sum: ${'a'.repeat(128)}
    classes:
      - io.debezium.connector.mysql.MySqlConnector
  other@1:
    classes: [a.Other]
`,
  'connect-clusters/cdc/values.yaml': `cluster: { name: cdc, owner: group:default/platform }
version: 4.3.0
replicas: 3
build: { output: { image: registry.example/connect-cdc:1 } }
plugins:
  mysql: { artifact: mysql@1.9.7.Final } # the only one
identity:
  groupId: connect-cdc
  configStorageTopic: connect-cdc-configs
  offsetStorageTopic: connect-cdc-offsets
  statusStorageTopic: connect-cdc-status
`,
  'connect-clusters/cdc/values-dev.yaml': '# Nothing of its own.\n',
  'connect-clusters/cdc/values-prod.yaml': '',
  'presets/mysql.yaml': `presets:
  mysql@1:
    class: io.debezium.connector.mysql.MySqlConnector
    config:
      # Where the history of the schema is.
      database.history.kafka.bootstrap.servers: kafka.example:9092
      snapshot.mode: initial
`,
  'pipelines/orders/values.yaml': `pipeline: { name: orders, owner: group:default/data }
connect: { cluster: cdc }
connectors:
  orders-mysql:
    preset: mysql@1
    version: 1.9.7.Final # pinned
    config:
      database.hostname: db
      database.user: \${secrets:connect/orders:user}
      database.password: \${secrets:connect/orders:password}
      database.server.id: 7
      database.server.name: "orders"
      database.history.kafka.topic: history.orders
      table.whitelist: [shop.orders]
      snapshot.mode: schema_only
`,
  'pipelines/orders/values-dev.yaml': '',
  'pipelines/orders/values-prod.yaml': `connectors:
  orders-mysql:
    config:
      table.whitelist: [shop.orders, shop.items]
`,
};
