import { exampleConnectors, type FlatConfig } from './exampleConnectors';

const examples = exampleConnectors();

function example(name: string, environment: string): FlatConfig {
  const found = examples.find(
    each => each.name === name && each.environment === environment,
  );
  if (!found) throw new Error(`The demo has no ${name} in ${environment}`);
  return found.config;
}

const JSON_CONVERTER = 'org.apache.kafka.connect.json.JsonConverter';

const BYTES = 'org.apache.kafka.connect.converters.ByteArrayConverter';

const converters: FlatConfig = {
  'key.converter': JSON_CONVERTER,
  'key.converter.schemas.enable': 'true',
  'value.converter': JSON_CONVERTER,
  'value.converter.schemas.enable': 'true',
};

const jdbcSink: FlatConfig = {
  ...converters,
  name: 'orders-warehouse',
  'connector.class': 'io.debezium.connector.jdbc.JdbcSinkConnector',
  'tasks.max': '2',
  topics: 'shop.orders,shop.order_items',
  'connection.url': 'jdbc:postgresql://warehouse.example.com:5432/shop',
  'connection.username': '${secrets:connect-cdc/warehouse:username}',
  'connection.password': '${secrets:connect-cdc/warehouse:password}',
  'insert.mode': 'upsert',
  'primary.key.mode': 'record_key',
  'primary.key.fields': 'id',
  'delete.enabled': 'true',
  'schema.evolution': 'basic',
  'errors.tolerance': 'all',
  'errors.deadletterqueue.topic.name': 'dlq.orders-warehouse',
  'errors.deadletterqueue.topic.replication.factor': '3',
};

const all = {
  mysql: example('orders-mysql', 'prod'),
  postgres: example('customers-postgres', 'prod'),
  outbox: example('returns-postgres', 'dev'),
  documentdb: example('catalogue-documentdb', 'prod'),
  mirror: example('commerce-mirror-source', 'prod'),
  checkpoint: example('commerce-mirror-checkpoint', 'prod'),

  heartbeat: {
    name: 'commerce-mirror-heartbeat',
    'connector.class':
      'org.apache.kafka.connect.mirror.MirrorHeartbeatConnector',
    'tasks.max': '1',
    'source.cluster.alias': 'commerce',
    'target.cluster.alias': 'main',
    'source.cluster.bootstrap.servers': 'commerce.example.com:9096',
    'target.cluster.bootstrap.servers': 'main.example.com:9096',
    'heartbeats.topic.replication.factor': '3',
    'emit.heartbeats.interval.seconds': '5',
    'key.converter': BYTES,
    'value.converter': BYTES,
  },

  jdbcSink,
  jdbcSinkWithTransforms: {
    ...jdbcSink,
    transforms: 'camelCase,withTime',
    'transforms.camelCase.type':
      'com.github.jcustenborder.kafka.connect.transform.common.ChangeCase$Value',
    'transforms.camelCase.from': 'LOWER_UNDERSCORE',
    'transforms.camelCase.to': 'LOWER_CAMEL',
    'transforms.withTime.type':
      'org.apache.kafka.connect.transforms.InsertField$Value',
    'transforms.withTime.timestamp.field': 'writtenAt',
  },

  mongoSource: {
    ...converters,
    name: 'catalogue-mongo',
    'connector.class': 'com.mongodb.kafka.connect.MongoSourceConnector',
    'tasks.max': '1',
    'connection.uri': '${secrets:connect-cdc/catalogue:uri}',
    database: 'catalogue',
    collection: 'products',
    'topic.prefix': 'mongo',
    'startup.mode': 'copy_existing',
    'output.format.value': 'schema',
    'poll.await.time.ms': '1000',
  },

  mongoSink: {
    ...converters,
    name: 'products-mongo',
    'connector.class': 'com.mongodb.kafka.connect.MongoSinkConnector',
    'tasks.max': '1',
    topics: 'catalogue.products',
    'connection.uri': '${secrets:connect-cdc/catalogue:uri}',
    database: 'copy',
    collection: 'products',
    'document.id.strategy':
      'com.mongodb.kafka.connect.sink.processor.id.strategy.BsonOidStrategy',
    'topic.override.catalogue.products.collection': 'products_copy',
  },

  iceberg: {
    ...converters,
    name: 'orders-iceberg',
    'connector.class': 'org.apache.iceberg.connect.IcebergSinkConnector',
    'tasks.max': '2',
    topics: 'shop.orders',
    'iceberg.tables': 'shop.orders',
    'iceberg.control.topic': 'control-iceberg-orders',
    'iceberg.control.commit.interval-ms': '60000',
    'iceberg.catalog': 'lake',
    'iceberg.catalog.type': 'rest',
    'iceberg.catalog.uri': 'https://catalog.example.com',
    'iceberg.catalog.credential': '${secrets:connect-cdc/lake:credential}',
  },

  fileSource: {
    ...converters,
    name: 'log-lines',
    'connector.class':
      'org.apache.kafka.connect.file.FileStreamSourceConnector',
    'tasks.max': '1',
    file: '/var/log/app.log',
    topic: 'log.lines',
    'topic.creation.groups': 'logs',
    'topic.creation.default.partitions': '1',
    'topic.creation.default.replication.factor': '3',
    'topic.creation.logs.include': 'log\\..*',
    'topic.creation.logs.partitions': '3',
    'topic.creation.logs.cleanup.policy': 'delete',
  },

  fileSink: {
    name: 'orders-file',
    'connector.class': 'org.apache.kafka.connect.file.FileStreamSinkConnector',
    'tasks.max': '1',
    topics: 'shop.orders',
    file: '/tmp/orders.txt',
    'key.converter': 'org.apache.kafka.connect.storage.StringConverter',
    'value.converter': 'io.apicurio.registry.utils.converter.AvroConverter',
    'value.converter.apicurio.registry.url':
      'https://registry.example.com/apis/registry/v2',
  },
} satisfies Record<string, FlatConfig>;

/** Name of a base. */
export type BaseName = keyof typeof all;

/**
 * Configs without a mistake, which broken ones are made from: connectors of
 * the demo, and one of each class that the demo has none of.
 */
export const bases: Record<BaseName, FlatConfig> = all;
