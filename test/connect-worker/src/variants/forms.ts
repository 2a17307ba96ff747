import type { Variant } from './variant';

const NUMBER_CAST = 'org.apache.kafka.connect.transforms.Cast$Value';
const TIMESTAMP =
  'org.apache.kafka.connect.transforms.TimestampConverter$Value';
const REPLACE_FIELD = 'org.apache.kafka.connect.transforms.ReplaceField$Value';

/** Names, addresses, expressions and what else has a form of its own. */
export const formVariants: Variant[] = [
  {
    id: 'slot-name-in-capitals',
    mistake: 'a name of a replication slot that PostgreSQL does not take',
    base: 'postgres',
    set: { 'slot.name': 'Debezium-Customers' },
    finds: [['connector/value-form', 'slot.name']],
  },
  {
    id: 'topic-prefix-with-space',
    mistake: 'a topic prefix with a space',
    base: 'postgres',
    set: { 'topic.prefix': 'shop db' },
    finds: [['connector/value-form', 'topic.prefix']],
  },
  {
    id: 'broken-table-list',
    mistake: 'a list of tables with a parenthesis that is not closed',
    base: 'postgres',
    set: { 'table.include.list': 'public.customers(' },
    finds: [['connector/regex', 'table.include.list']],
  },
  {
    id: 'comma-in-table-expression',
    mistake: 'a list of tables with a comma inside of an expression',
    base: 'postgres',
    set: { 'table.include.list': 'public.orders_[0-9]{1,2}' },
    finds: [['connector/regex', 'table.include.list']],
  },
  {
    id: 'broken-topics-regex',
    mistake: 'topics.regex that does not compile',
    base: 'jdbcSink',
    set: { 'topics.regex': 'shop.(orders' },
    unset: ['topics'],
    finds: [['connector/regex', 'topics.regex']],
  },
  {
    id: 'topics-with-space',
    mistake: 'topics with a space in between',
    base: 'jdbcSink',
    set: { topics: 'shop.orders shop.order_items' },
    finds: [['connector/value-form', 'topics']],
  },
  {
    id: 'no-replica',
    mistake: 'a dead letter queue without any replica',
    base: 'jdbcSink',
    set: { 'errors.deadletterqueue.topic.replication.factor': '0' },
    finds: [
      [
        'connector/value-form',
        'errors.deadletterqueue.topic.replication.factor',
      ],
    ],
  },
  {
    id: 'no-replica-of-new-topics',
    mistake: 'new topics without any replica',
    base: 'fileSource',
    set: { 'topic.creation.default.replication.factor': '0' },
    finds: [
      ['connector/value-form', 'topic.creation.default.replication.factor'],
    ],
  },
  {
    id: 'http-address-of-mongodb',
    mistake: 'an http address of MongoDB',
    base: 'mongoSource',
    set: { 'connection.uri': 'http://mongo.example.com' },
    finds: [['connector/value-form', 'connection.uri']],
  },
  {
    id: 'pipeline-without-brackets',
    mistake: 'a pipeline of MongoDB that is no array',
    base: 'mongoSource',
    set: { pipeline: '{"$match": {"operationType": "insert"}}' },
    finds: [['connector/value-form', 'pipeline']],
  },
  {
    id: 'address-without-jdbc',
    mistake: 'an address of the JDBC sink without jdbc:',
    base: 'jdbcSink',
    set: { 'connection.url': 'postgresql://warehouse.example.com:5432/shop' },
    finds: [['connector/value-form', 'connection.url']],
  },
  {
    id: 'broken-key-columns',
    mistake: 'message.key.columns with = for a colon',
    base: 'mysql',
    set: { 'message.key.columns': 'shop.orders=id' },
    finds: [['connector/value-form', 'message.key.columns']],
  },
  {
    id: 'unknown-operation',
    mistake: 'an operation to skip that Debezium does not have',
    base: 'mysql',
    set: { 'skipped.operations': 'delete' },
    finds: [['connector/value-form', 'skipped.operations']],
  },
  {
    id: 'unknown-placement-in-outbox',
    mistake: 'a place for a column that the outbox does not have',
    base: 'outbox',
    set: {
      'transforms.outbox.table.fields.additional.placement':
        'type:headers:eventType',
    },
    finds: [
      [
        'connector/value-form',
        'transforms.outbox.table.fields.additional.placement',
      ],
    ],
  },
  {
    id: 'unknown-catalog-type',
    mistake: 'a type of catalog that Iceberg does not have',
    base: 'iceberg',
    set: { 'iceberg.catalog.type': 'restful' },
    finds: [['connector/value', 'iceberg.catalog.type']],
  },
  {
    id: 'signal-channel-without-topic',
    mistake: 'signals by Kafka without their topic and brokers',
    base: 'postgres',
    set: { 'signal.enabled.channels': 'source,kafka' },
    finds: [
      ['connector/missing-key', 'signal.kafka.bootstrap.servers'],
      ['connector/missing-key', 'signal.kafka.topic'],
    ],
  },
  {
    id: 'ssl-mode-of-the-other-database',
    mistake: "MySQL's word for an encrypted connection on PostgreSQL",
    base: 'postgres',
    set: { 'database.sslmode': 'required' },
    finds: [['connector/value', 'database.sslmode']],
  },
  {
    id: 'comma-after-transforms',
    mistake: 'a comma after the last transform',
    base: 'mysql',
    set: { transforms: 'unwrap,route,' },
    finds: [['transform/empty-alias', 'transforms']],
  },
  {
    id: 'transform-alias-in-capitals',
    mistake: 'a transform listed in the wrong case',
    base: 'mysql',
    set: { transforms: 'Unwrap,route' },
    finds: [
      ['predicate/unused', 'predicates.isHeartbeat.type'],
      ['transform/undefined', 'transforms'],
    ],
  },
  {
    id: 'cast-to-unknown-type',
    mistake: 'Cast to a type that it does not have',
    base: 'jdbcSink',
    set: {
      transforms: 'cast',
      'transforms.cast.type': NUMBER_CAST,
      'transforms.cast.spec': 'id:integer',
    },
    finds: [['transform/option', 'transforms.cast.spec']],
  },
  {
    id: 'renames-with-arrow',
    mistake: 'ReplaceField with an arrow for a colon',
    base: 'jdbcSink',
    set: {
      transforms: 'rename',
      'transforms.rename.type': REPLACE_FIELD,
      'transforms.rename.renames': 'id->order_id',
    },
    finds: [['transform/option', 'transforms.rename.renames']],
  },
  {
    id: 'timestamp-text-without-format',
    mistake: 'a timestamp as text without its format',
    base: 'jdbcSink',
    set: {
      transforms: 'time',
      'transforms.time.type': TIMESTAMP,
      'transforms.time.field': 'created_at',
      'transforms.time.target.type': 'string',
    },
    finds: [['connector/missing-key', 'transforms.time.format']],
  },
  {
    id: 'static-field-without-value',
    mistake: 'a static field without its value',
    base: 'jdbcSinkWithTransforms',
    set: { 'transforms.withTime.static.field': 'source' },
    finds: [['connector/missing-key', 'transforms.withTime.static.value']],
  },
  {
    id: 'filter-of-everything',
    mistake: 'a filter without a predicate',
    base: 'jdbcSink',
    set: {
      transforms: 'drop',
      'transforms.drop.type': 'org.apache.kafka.connect.transforms.Filter',
    },
    finds: [['transform/drops-all', 'transforms.drop.type']],
  },
  {
    id: 'broken-predicate-pattern',
    mistake: 'a pattern of a predicate that does not compile',
    base: 'mysql',
    set: { 'predicates.isHeartbeat.pattern': 'heartbeat(\\..*' },
    finds: [['transform/regex', 'predicates.isHeartbeat.pattern']],
  },
  {
    id: 'dynamic-tables-without-route',
    mistake: 'tables of Iceberg by a field that nothing names',
    base: 'iceberg',
    set: { 'iceberg.tables.dynamic-enabled': 'true' },
    unset: ['iceberg.tables'],
    finds: [['connector/missing-key', 'iceberg.tables.route-field']],
  },
];
