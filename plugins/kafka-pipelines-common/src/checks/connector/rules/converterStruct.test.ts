import { chain, configFindings } from '../testTransforms';

const TEXT = 'org.apache.kafka.connect.storage.StringConverter';
const BYTES = 'org.apache.kafka.connect.converters.ByteArrayConverter';

const found = (converter: string, more: Record<string, string> = {}) =>
  configFindings('converter/struct', {
    'connector.class': 'io.debezium.connector.mysql.MySqlConnector',
    'value.converter': converter,
    ...more,
  }).map(({ message }) => message);

describe('converter/struct', () => {
  it('finds converters that cannot write rows', () => {
    expect(found(TEXT)).toEqual([
      'StringConverter writes each row as Struct{…}, a text that nothing reads back.',
    ]);
    expect(
      found(
        BYTES,
        chain({ unwrap: ['io.debezium.transforms.ExtractNewRecordState'] }),
      ),
    ).toEqual(['ByteArrayConverter cannot write rows: the tasks fail.']);
  });

  it('says nothing where a single value may be left', () => {
    expect(
      found(
        TEXT,
        chain({ outbox: ['io.debezium.transforms.outbox.EventRouter'] }),
      ),
    ).toEqual([]);
    expect(
      found(TEXT, chain({ one: ['.ExtractField$Value', 'field=after'] })),
    ).toEqual([]);
    expect(found(TEXT, chain({ csv: ['io.debezium.transforms.Csv'] }))).toEqual(
      [],
    );
    expect(found('org.apache.kafka.connect.json.JsonConverter')).toEqual([]);
    expect(found(TEXT, { 'connector.class': 'org.example.Source' })).toEqual(
      [],
    );
  });
});
