import { chain, configFindings } from '../testTransforms';

const JSON_CONVERTER = 'org.apache.kafka.connect.json.JsonConverter';
const TEXT = 'org.apache.kafka.connect.storage.StringConverter';

const found = (config: Record<string, string>) =>
  configFindings('converter/no-schema', {
    'connector.class': 'io.confluent.connect.jdbc.JdbcSinkConnector',
    ...config,
  });

const plain = {
  'value.converter': JSON_CONVERTER,
  'value.converter.schemas.enable': 'false',
};

describe('converter/no-schema', () => {
  it('takes converters with a schema, and sinks that need none', () => {
    expect(found({ 'value.converter': JSON_CONVERTER })).toEqual([]);
    expect(found({ 'value.converter': 'com.acme.Converter' })).toEqual([]);
    expect(found({})).toEqual([]);
    expect(found({ ...plain, 'connector.class': 'org.example.Sink' })).toEqual(
      [],
    );
    expect(found({ ...plain, 'value.converter.schema.content': '{}' })).toEqual(
      [],
    );
  });

  it('finds plain JSON and single values', () => {
    expect(found(plain)).toEqual([
      {
        key: 'value.converter.schemas.enable',
        message:
          'JdbcSinkConnector needs the schema of each value, and JSON without schemas.enable has none.',
        hint: expect.stringContaining('Avro'),
      },
    ]);
    expect(found({ 'value.converter': TEXT })).toEqual([
      {
        key: 'value.converter',
        message:
          'JdbcSinkConnector needs values with fields, and StringConverter gives none.',
        hint: expect.stringContaining('the topic was written with'),
      },
    ]);
  });

  it('says nothing where a transform may add fields', () => {
    expect(
      found({
        ...chain({ hoist: ['.HoistField$Value', 'field=text'] }),
        'value.converter': TEXT,
      }),
    ).toEqual([]);
    expect(
      found({ ...chain({ parse: ['com.acme.ParseJson'] }), ...plain }),
    ).toEqual([]);
    expect(
      found({ ...chain({ cast: ['.Cast$Value', 'spec=a:int8'] }), ...plain }),
    ).toHaveLength(1);
  });
});
