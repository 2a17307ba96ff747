import { configFindings } from '../testTransforms';

const found = (config: Record<string, string>) =>
  configFindings('converter/unknown-class', config)
    .map(({ key, message }) => `${key}: ${message}`)
    .sort();

describe('converter/unknown-class', () => {
  it('takes converters, known and private ones', () => {
    expect(
      found({
        'key.converter': 'org.apache.kafka.connect.storage.StringConverter',
        'value.converter': ' org.apache.kafka.connect.json.JsonConverter ',
        'header.converter':
          'org.apache.kafka.connect.storage.SimpleHeaderConverter',
      }),
    ).toEqual([]);
    expect(
      found({
        'value.converter': '${file:/c:converter}',
        'header.converter': 'org.apache.kafka.connect.storage.StringConverter',
      }),
    ).toEqual([]);
  });

  it('does not quote what is no class name', () => {
    expect(
      found({
        'key.converter': 'SuperSecretPw99!',
        'value.converter': 'org.example..Converter',
        'header.converter': 'Foo',
      }),
    ).toEqual([
      'key.converter: key.converter is no class name.',
      'value.converter: value.converter is no class name.',
    ]);
  });

  it('finds slips and classes of another kind', () => {
    expect(
      found({
        'key.converter': 'org.apache.kafka.connect.json.JSONConvertor',
        'value.converter':
          'org.apache.kafka.connect.converters.StringConverter',
        'header.converter': 'org.apache.kafka.connect.transforms.Filter',
      }),
    ).toEqual([
      'header.converter: org.apache.kafka.connect.transforms.Filter is a transform, not a header converter.',
      'key.converter: There is no converter org.apache.kafka.connect.json.JSONConvertor. Did you mean org.apache.kafka.connect.json.JsonConverter?',
      'value.converter: There is no converter org.apache.kafka.connect.converters.StringConverter. Did you mean org.apache.kafka.connect.storage.StringConverter?',
    ]);
    expect(
      found({
        'key.converter':
          'org.apache.kafka.common.serialization.StringSerializer',
        'value.converter':
          'org.apache.kafka.connect.storage.SimpleHeaderConverter',
      }),
    ).toEqual([
      'key.converter: org.apache.kafka.common.serialization.StringSerializer is for Kafka clients, it is not a converter.',
      'value.converter: org.apache.kafka.connect.storage.SimpleHeaderConverter is a header converter, not a converter.',
    ]);
  });
});
