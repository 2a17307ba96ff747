import { configFindings } from '../testTransforms';

const found = (config: Record<string, string>) =>
  configFindings('mirror/converter', {
    'connector.class': 'org.apache.kafka.connect.mirror.MirrorSourceConnector',
    ...config,
  });

describe('mirror/converter', () => {
  it('wants bytes as they are', () => {
    const bytes = 'org.apache.kafka.connect.converters.ByteArrayConverter';
    const json = 'org.apache.kafka.connect.json.JsonConverter';
    expect(found({ 'key.converter': bytes })).toEqual([]);
    expect(found({ 'key.converter': 'com.acme.Converter' })).toEqual([]);
    expect(
      found({
        'value.converter': json,
        'connector.class': 'org.example.Source',
      }),
    ).toEqual([]);
    expect(found({ 'key.converter': bytes, 'value.converter': json })).toEqual([
      {
        key: 'value.converter',
        message:
          'MirrorMaker needs ByteArrayConverter: JsonConverter changes the bytes that it copies.',
        hint: 'Write org.apache.kafka.connect.converters.ByteArrayConverter.',
      },
    ]);
  });
});
