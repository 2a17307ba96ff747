import { checkConnectorConfig } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadConnectCatalogue } from './loadConnectCatalogue';

const KAFKA = 'org.apache.kafka.connect.transforms';

/** What is found in the transforms, predicates and converters of a connector that has no other mistake. */
const found = (config: Record<string, string>) =>
  checkConnectorConfig(
    {
      name: 'lines',
      config: {
        'connector.class':
          'org.apache.kafka.connect.file.FileStreamSourceConnector',
        file: '/tmp/lines',
        topic: 'lines',
        ...config,
      },
    },
    loadConnectCatalogue(),
  ).map(({ rule, key }) => `${rule} ${key}`);

describe('transforms of the catalogue', () => {
  it('have the keys that Kafka Connect reads itself', () => {
    expect(
      found({
        transforms: 'route',
        'transforms.route.type': `${KAFKA}.RegexRouter`,
        'transforms.route.plugin.version': '[4.1,)',
        'transforms.route.predicate': 'isLine',
        'transforms.route.negate': 'false',
        'transforms.route.regex': '(.*)',
        'transforms.route.replacement': 'cdc.$1',
        predicates: 'isLine',
        'predicates.isLine.type': `${KAFKA}.predicates.TopicNameMatches`,
        'predicates.isLine.plugin.version': '[4.1,)',
        'predicates.isLine.pattern': 'line.*',
      }),
    ).toEqual([]);
  });

  it('are checked against their own keys', () => {
    expect(
      found({
        transforms: 'at,hoist,route',
        'transforms.at.type': `${KAFKA}.TimestampConverter$Value`,
        'transforms.at.field': 'at',
        'transforms.at.target.type': 'strng',
        'transforms.hoist.type': `${KAFKA}.HoistField$Value`,
        'transforms.hoist.feild': 'line',
        'transforms.route.type': `${KAFKA}.RegexRouter`,
        'transforms.route.regex': '(.*)',
        'transforms.route.replacement': 'cdc.$1',
        'transforms.route.predicate': 'isLine',
        'transforms.route.negate': 'maybe',
        predicates: 'isLine',
        'predicates.isLine.type': `${KAFKA}.predicates.TopicNameMatches`,
        'predicates.isLine.negate': 'true',
      }).sort(),
    ).toEqual([
      'connector/missing-key predicates.isLine.pattern',
      'connector/unknown-key predicates.isLine.negate',
      'connector/unknown-key transforms.hoist.feild',
      'connector/value transforms.at.target.type',
      'connector/value-type transforms.route.negate',
    ]);
  });

  it('say in which connectors they work', () => {
    expect(
      found({
        transforms: 'outbox,where,meta',
        'transforms.outbox.type': 'io.debezium.transforms.outbox.EventRouter',
        'transforms.where.type': `${KAFKA}.InsertField$Value`,
        'transforms.where.offset.field': 'offset',
        'transforms.meta.type':
          'org.apache.iceberg.connect.transforms.KafkaMetadataTransform',
      }),
    ).toEqual([
      'transform/kind transforms.where.offset.field',
      'transform/kind transforms.meta.type',
    ]);
  });

  it('are named in full', () => {
    expect(
      found({
        transforms: 'a,b',
        'transforms.a.type': 'RegexRouter',
        'transforms.a.regex': 'a',
        'transforms.a.replacement': 'b',
        'transforms.b.type': 'ReplaceField$Value',
      }),
    ).toEqual(['transform/unknown-class transforms.b.type']);
  });
});

describe('converters of the catalogue', () => {
  it('are known for what they are', () => {
    expect(
      found({
        'key.converter': 'org.apache.kafka.connect.storage.StringConverter',
        'value.converter': 'org.apache.kafka.connect.json.JsonConverter',
        'value.converter.schemas.enable': 'false',
        'header.converter':
          'org.apache.kafka.connect.storage.SimpleHeaderConverter',
      }),
    ).toEqual([]);
    expect(
      found({
        'key.converter': 'org.apache.kafka.connect.storage.StringConverter',
        'key.converter.decimal.format': 'NUMERIC',
        'value.converter':
          'org.apache.kafka.common.serialization.ByteArraySerializer',
        'header.converter.schemas.enable': 'false',
      }),
    ).toEqual([
      'connector/unknown-key key.converter.decimal.format',
      'converter/unknown-class value.converter',
      'converter/without-class header.converter.schemas.enable',
    ]);
  });

  it('need the address of their registry', () => {
    for (const converter of [
      'io.confluent.connect.avro.AvroConverter',
      'io.confluent.connect.json.JsonSchemaConverter',
      'io.confluent.connect.protobuf.ProtobufConverter',
    ]) {
      expect(found({ 'value.converter': converter })).toEqual([
        'connector/missing-key value.converter.schema.registry.url',
      ]);
    }
  });
});
