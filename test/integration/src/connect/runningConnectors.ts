/** Part of each secret below, and of nothing else. */
export const CANARY = 'cAnArY1';

/** A connector as it is posted to Kafka Connect. */
export interface PostedConnector {
  name: string;
  config: Record<string, string>;
  initial_state: 'RUNNING' | 'PAUSED' | 'STOPPED';
}

/** Names that no KafkaConnector can have. */
export const UNADOPTABLE = ['Audit_Log', 'returns_archive'];

const FILE_SINK = 'org.apache.kafka.connect.file.FileStreamSinkConnector';
const FILE_SOURCE = 'org.apache.kafka.connect.file.FileStreamSourceConnector';
const JSON_CONVERTER = 'org.apache.kafka.connect.json.JsonConverter';
const STRINGS = 'org.apache.kafka.connect.storage.StringConverter';
const MIRROR = 'org.apache.kafka.connect.mirror.Mirror';

function connector(
  name: string,
  className: string,
  config: Record<string, string>,
  state: PostedConnector['initial_state'] = 'STOPPED',
): PostedConnector {
  return {
    name,
    config: { 'connector.class': className, 'tasks.max': '1', ...config },
    initial_state: state,
  };
}

/** Values that a YAML or a template could change. */
const ODD = {
  'odd.version': '1.10',
  'odd.octal': '08',
  'odd.switch': 'on',
  'odd.exponent': '1e3',
  'odd.large': '10000000000000000000001',
  'odd.null': 'null',
  'odd.tilde': '~',
  'odd.empty': '',
  'odd.space': '  before and after  ',
  'odd.lines': 'first\n  second\n\n',
  'odd.carriage': 'a\r\nb',
  'odd.tab': '\ttab',
  'odd.comment': 'a # b',
  'odd.colon': 'a: b',
  'odd.json': '{"a": [1, 2]}',
  'odd.quotes': `it's "so"`,
  'odd.dollar': '$1 $$ ${x} {{ .Values }} {{- end }}',
  'odd.letters': 'Größe 日本 🙂 \u200b\u0085',
  'Odd.Capitals_and-dashes': 'yes',
  'odd.time': '1:20',
  'odd.date': '2024-01-01',
};

const files = [
  connector('orders-archive', FILE_SINK, {
    topics: 'shop.orders',
    file: '/dev/null',
    ...ODD,
  }),
  connector(
    'items-archive',
    FILE_SINK,
    { 'topics.regex': 'shop\\.items-.*', file: '/dev/null' },
    'RUNNING',
  ),
  connector(
    'dead-letters',
    FILE_SINK,
    {
      topics: 'shop.refunds',
      file: '/dev/null',
      'errors.tolerance': 'all',
      'errors.deadletterqueue.topic.name': 'dlq.refunds',
      'errors.deadletterqueue.topic.replication.factor': '1',
      'errors.deadletterqueue.context.headers.enable': 'true',
    },
    'PAUSED',
  ),
  connector('Audit_Log', FILE_SINK, {
    topics: 'audit',
    file: '/dev/null',
    'archive.password': `${CANARY}-audit`,
  }),
  connector('returns_archive', FILE_SINK, {
    topics: 'shop.returns',
    file: '/dev/null',
  }),
  connector('payments-archive', FILE_SINK, {
    topics: 'shop.payments, shop.refunds',
    file: '/dev/null',
    'archive.secret.key': `${CANARY}-payments`,
    'archive.url': `https://archive:${CANARY}-url@files.example.com/in`,
    'archive.token': '${secrets:archive/credentials:token}',
  }),
  ...['a', 'b', 'c'].map(each =>
    connector(`feed-${each}`, FILE_SOURCE, {
      file: '/dev/null',
      topic: `feed.${each}`,
      'key.converter': STRINGS,
      'value.converter': JSON_CONVERTER,
      'value.converter.schemas.enable': 'false',
      predicates: 'isFeed,isTombstone',
      'predicates.isFeed.type':
        'org.apache.kafka.connect.transforms.predicates.TopicNameMatches',
      'predicates.isFeed.pattern': 'feed\\.(.*)',
      'predicates.isTombstone.type':
        'org.apache.kafka.connect.transforms.predicates.RecordIsTombstone',
      transforms: 'drop,route,stamp',
      'transforms.drop.type': 'org.apache.kafka.connect.transforms.Filter',
      'transforms.drop.predicate': 'isTombstone',
      'transforms.drop.negate': 'false',
      'transforms.route.type':
        'org.apache.kafka.connect.transforms.RegexRouter',
      'transforms.route.regex': '(.*)\\.(.*)',
      'transforms.route.replacement': '$2.$1',
      'transforms.route.predicate': 'isFeed',
      'transforms.stamp.type':
        'org.apache.kafka.connect.transforms.InsertField$Value',
      'transforms.stamp.timestamp.field': 'readAt',
    }),
  ),
  connector('feed.with.dots', FILE_SOURCE, {
    file: '/dev/null',
    topic: 'feed.dots',
    // In an order that is not that of the alphabet.
    predicates: 'z,a',
    'predicates.z.type':
      'org.apache.kafka.connect.transforms.predicates.RecordIsTombstone',
    'predicates.a.type':
      'org.apache.kafka.connect.transforms.predicates.RecordIsTombstone',
  }),
];

const warehouses = [
  ...'orders items refunds payments carts stock'
    .split(' ')
    .map((topic, index) =>
      connector(
        `${topic}-warehouse`,
        'io.debezium.connector.jdbc.JdbcSinkConnector',
        {
          'tasks.max': String(index + 1),
          topics: `shop.${topic}`,
          'connection.url': 'jdbc:postgresql://warehouse.example.com:5432/shop',
          'connection.username': 'loader',
          'connection.password': `${CANARY}-${topic}`,
          'insert.mode': 'upsert',
          'primary.key.mode': 'record_key',
          'delete.enabled': 'true',
          'schema.evolution': 'basic',
        },
      ),
    ),
  connector(
    'returns-warehouse',
    'io.debezium.connector.jdbc.JdbcSinkConnector',
    {
      topics: 'shop.returns',
      'connection.url': `jdbc:postgresql://warehouse.example.com:5432/shop?user=loader&password=${CANARY}-embedded`,
      'connection.username': '${secrets:warehouse/loader:username}',
      'connection.password': '${secrets:warehouse/loader:password}',
    },
  ),
];

const lakes = 'orders items refunds payments'.split(' ').map(topic =>
  connector(
    `${topic}-lake`,
    'org.apache.iceberg.connect.IcebergSinkConnector',
    {
      topics: `shop.${topic}`,
      'iceberg.tables': `raw.${topic}`,
      'iceberg.catalog.type': 'rest',
      'iceberg.catalog.uri': 'https://catalogue.example.com/ws',
      'iceberg.catalog.credential': `client:${CANARY}-lake-${topic}`,
      'iceberg.catalog.s3.secret-access-key': `${CANARY}-s3-${topic}`,
      'iceberg.control.commit.interval-ms': '300000',
      'value.converter': JSON_CONVERTER,
      'value.converter.schemas.enable': 'false',
    },
  ),
);

const mirrors = ['paris', 'oslo', 'rome', 'turin'].flatMap(city =>
  ['Source', 'Checkpoint', 'Heartbeat'].map(kind =>
    connector(`${city}-${kind.toLowerCase()}`, `${MIRROR}${kind}Connector`, {
      'source.cluster.alias': city,
      'target.cluster.alias': 'main',
      'source.cluster.bootstrap.servers': '127.0.0.1:9',
      'target.cluster.bootstrap.servers': '127.0.0.1:9',
      'source.cluster.security.protocol': 'SASL_SSL',
      'source.cluster.sasl.mechanism': 'SCRAM-SHA-512',
      'source.cluster.sasl.jaas.config': `org.apache.kafka.common.security.scram.ScramLoginModule required username="mirror" password="${CANARY}-${city}";`,
      'key.converter': 'org.apache.kafka.connect.converters.ByteArrayConverter',
      'value.converter':
        'org.apache.kafka.connect.converters.ByteArrayConverter',
      ...(kind === 'Source' && {
        topics: 'stock,prices.*',
        'sync.topic.acls.enabled': 'false',
        'replication.factor': '3',
      }),
    }),
  ),
);

/**
 * Connectors of seven classes that a worker takes without a database: names,
 * values, chains and secrets as they are found in the field.
 */
export const RUNNING: PostedConnector[] = [
  ...files,
  ...warehouses,
  ...lakes,
  ...mirrors,
];
