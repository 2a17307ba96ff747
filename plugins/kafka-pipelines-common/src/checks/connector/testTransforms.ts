import type {
  ArtifactFacts,
  ClassFacts,
  KeyFacts,
  PluginKind,
} from '../../connect/catalogue/facts';
import type { Overlay } from '../../connect/catalogue/overlay';
import { testCatalogue } from '../../connect/catalogue/testCatalogue';
import {
  checkConnectorConfig,
  type ConfigFinding,
} from './checkConnectorConfig';

const SOURCE = 'https://example.org';

function keyed(names: readonly string[]): Record<string, KeyFacts> {
  return Object.fromEntries(
    names.map(name => [name, { type: 'STRING', importance: 'HIGH' }]),
  );
}

function known(
  kind: PluginKind,
  classes: Record<string, string[]>,
): ClassFacts[] {
  return Object.entries(classes).map(([name, keys]) => ({
    class: name,
    kind,
    keys: keyed(keys),
  }));
}

const COMMON = ['name', 'connector.class', 'transforms', 'predicates'];
const CONVERTERS = ['key.converter', 'value.converter', 'header.converter'];
const KAFKA = 'org.apache.kafka.connect.transforms';

const runtime: ArtifactFacts = {
  artifact: 'org.apache.kafka:connect-runtime',
  version: '4.3.1',
  classes: [
    ...known('framework', {
      'framework:source': [...COMMON, ...CONVERTERS],
      'framework:sink': [...COMMON, ...CONVERTERS, 'topics', 'topics.regex'],
      'framework:transformation': ['type', 'predicate', 'negate'],
      'framework:predicate': ['type'],
    }),
    ...known('converter', {
      'org.apache.kafka.connect.storage.StringConverter': [
        'converter.encoding',
      ],
      'org.apache.kafka.connect.converters.ByteArrayConverter': [],
      'org.apache.kafka.connect.json.JsonConverter': [
        'schemas.enable',
        'schema.content',
      ],
      'io.confluent.connect.avro.AvroConverter': ['schema.registry.url'],
    }).map((each): ClassFacts => ({ ...each, also: ['header_converter'] })),
    ...known('header_converter', {
      'org.apache.kafka.connect.storage.SimpleHeaderConverter': [],
    }),
    ...known('transformation', {
      [`${KAFKA}.Cast$Key`]: ['spec'],
      [`${KAFKA}.Cast$Value`]: ['spec'],
      [`${KAFKA}.ExtractField$Key`]: ['field'],
      [`${KAFKA}.ExtractField$Value`]: ['field'],
      [`${KAFKA}.Filter`]: [],
      [`${KAFKA}.Flatten$Value`]: ['delimiter'],
      [`${KAFKA}.HoistField$Value`]: ['field'],
      [`${KAFKA}.HeaderFrom$Value`]: ['fields', 'headers', 'operation'],
      [`${KAFKA}.InsertField$Value`]: [
        'offset.field',
        'static.field',
        'static.value',
        'topic.field',
      ],
      [`${KAFKA}.MaskField$Value`]: ['fields', 'replacement'],
      [`${KAFKA}.RegexRouter`]: ['regex', 'replacement'],
      [`${KAFKA}.ReplaceField$Key`]: ['include', 'exclude', 'renames'],
      [`${KAFKA}.ReplaceField$Value`]: ['include', 'exclude', 'renames'],
      [`${KAFKA}.SetSchemaMetadata$Value`]: ['schema.name', 'schema.version'],
      [`${KAFKA}.TimestampConverter$Value`]: ['field', 'target.type', 'format'],
      [`${KAFKA}.TimestampRouter`]: ['topic.format', 'timestamp.format'],
      [`${KAFKA}.ValueToKey`]: ['fields'],
      'io.debezium.transforms.ByLogicalTableRouter': [
        'topic.regex',
        'topic.replacement',
        'key.field.regex',
        'key.field.replacement',
      ],
      'io.debezium.transforms.ExtractNewRecordState': ['add.fields'],
      'io.debezium.transforms.outbox.EventRouter': [
        'route.topic.regex',
        'route.topic.replacement',
      ],
      'io.debezium.connector.mongodb.transforms.ExtractNewDocumentState': [],
      'org.apache.iceberg.connect.transforms.KafkaMetadataTransform': [],
    }),
    ...known('predicate', {
      [`${KAFKA}.predicates.RecordIsTombstone`]: [],
      [`${KAFKA}.predicates.TopicNameMatches`]: ['pattern'],
    }),
    ...known('source', {
      'io.debezium.connector.mysql.MySqlConnector': ['topic.prefix'],
      'org.apache.kafka.connect.mirror.MirrorSourceConnector': [
        'source.cluster.alias',
        'target.cluster.alias',
        'source.cluster.bootstrap.servers',
        'target.cluster.bootstrap.servers',
        'replication.policy.class',
        'replication.policy.separator',
        'topics',
        'topics.exclude',
      ],
      'org.example.Source': [],
    }),
    ...known('sink', {
      'io.confluent.connect.jdbc.JdbcSinkConnector': ['pk.mode'],
      'org.example.Sink': [],
    }),
  ],
};

const families: Overlay['entries'] = [
  {
    classes: ['framework:source', 'framework:sink'],
    prefixes: [
      {
        prefix: 'transforms.',
        aliases: 'transforms',
        classIn: 'type',
        keysOf: ['framework:transformation'],
        source: SOURCE,
      },
      {
        prefix: 'predicates.',
        aliases: 'predicates',
        classIn: 'type',
        keysOf: ['framework:predicate'],
        source: SOURCE,
      },
      ...CONVERTERS.map(name => ({
        prefix: `${name}.`,
        classIn: name,
        source: SOURCE,
      })),
    ],
  },
  {
    classes: ['io.confluent.connect.jdbc.JdbcSinkConnector'],
    needsSchema: { source: SOURCE },
  },
  {
    classes: ['io.debezium.transforms.outbox.EventRouter'],
    onlyIn: { kind: 'source', source: SOURCE },
  },
  {
    classes: ['org.apache.iceberg.connect.transforms.KafkaMetadataTransform'],
    onlyIn: { kind: 'sink', source: SOURCE },
  },
  {
    classes: [
      'io.debezium.connector.mongodb.transforms.ExtractNewDocumentState',
    ],
    notWith: {
      classes: ['io.debezium.connector.mysql.MySqlConnector'],
      source: SOURCE,
    },
  },
  {
    classes: [`${KAFKA}.InsertField$Value`],
    keys: { 'offset.field': { onlyIn: 'sink', source: SOURCE } },
  },
];

/** Kafka's and some other transforms, predicates and converters, all keys without facts. */
export const transformsCatalogue = testCatalogue([runtime], families);

/**
 * What one rule finds in the config of a connector.
 *
 * @param config - a source of an unremarkable class unless it says another
 */
export function configFindings(
  rule: string,
  config: Record<string, string>,
): Array<Pick<ConfigFinding, 'key' | 'message' | 'hint'>> {
  return checkConnectorConfig(
    { config: { 'connector.class': 'org.example.Source', ...config } },
    transformsCatalogue,
  )
    .filter(finding => finding.rule === rule)
    .map(({ key, message, hint }) => ({ key, message, hint }));
}

/**
 * Raw keys of a chain of transforms.
 *
 * @param steps - by alias the class, and its options with `=` between
 */
export function chain(
  steps: Record<string, [type: string, ...options: string[]]>,
): Record<string, string> {
  const config: Record<string, string> = {
    transforms: Object.keys(steps).join(','),
  };
  for (const [alias, [type, ...options]] of Object.entries(steps)) {
    config[`transforms.${alias}.type`] = type.replace(/^\./, `${KAFKA}.`);
    for (const option of options) {
      const at = option.indexOf('=');
      config[`transforms.${alias}.${option.slice(0, at)}`] = option.slice(
        at + 1,
      );
    }
  }
  return config;
}
