import { chain, configFindings } from '../testTransforms';

const found = (
  connector: string,
  ...[type, ...options]: [type: string, ...options: string[]]
) =>
  configFindings('transform/kind', {
    'connector.class': connector,
    ...chain({ a: [type, ...options] }),
  });

const OUTBOX = 'io.debezium.transforms.outbox.EventRouter';
const METADATA = 'org.apache.iceberg.connect.transforms.KafkaMetadataTransform';
const DOCUMENTS =
  'io.debezium.connector.mongodb.transforms.ExtractNewDocumentState';

describe('transform/kind', () => {
  it('wants transforms of one side on that side', () => {
    expect(found('org.example.Source', OUTBOX)).toEqual([]);
    expect(found('org.example.Sink', METADATA)).toEqual([]);
    expect(found('com.acme.Private', OUTBOX)).toEqual([]);
    expect(found('org.example.Sink', OUTBOX)).toEqual([
      {
        key: 'transforms.a.type',
        message: 'EventRouter is a transform for source connectors only.',
        hint: 'Move the transform a to a source connector, or remove it.',
      },
    ]);
    expect(found('org.example.Source', METADATA)).toHaveLength(1);
  });

  it('knows options of one side', () => {
    const insert = ['.InsertField$Value', 'offset.field=o'] as const;
    expect(found('org.example.Sink', ...insert)).toEqual([]);
    expect(found('org.example.Source', ...insert)).toEqual([
      {
        key: 'transforms.a.offset.field',
        message:
          'InsertField$Value can do offset.field in sink connectors only.',
        hint: 'Remove it: the tasks fail at the first record.',
      },
    ]);
  });

  it('knows transforms of other databases', () => {
    expect(found('org.example.Source', DOCUMENTS)).toEqual([]);
    expect(
      found('io.debezium.connector.mysql.MySqlConnector', DOCUMENTS),
    ).toEqual([
      {
        key: 'transforms.a.type',
        message:
          'ExtractNewDocumentState cannot read the records of MySqlConnector.',
        hint: 'Take the class that Debezium has for this database, or remove the transform a.',
      },
    ]);
  });
});
