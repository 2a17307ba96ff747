import { findingsOf, testPipeline } from '../testFleet';

const found = (migrations: Record<string, string>) =>
  findingsOf(
    'ksqldb/migration',
    testPipeline(
      'orders',
      `ksqldb:\n  k:\n    mode: interactive\n    migrations: ${JSON.stringify(
        migrations,
      )}\n`,
    ),
  ).map(({ message }) => message);

describe('ksqldb/migration', () => {
  it('is content with what ksql-migrations applies', () => {
    expect(
      found({
        V000001__create:
          "DEFINE t = 'a'; CREATE STREAM a (b INT) WITH (KAFKA_TOPIC = '${t}');\n--\nDROP STREAM c;\n-- end\n",
        V000007__insert: 'INSERT INTO a (b) VALUES (1);',
      }),
    ).toEqual([]);
  });

  it('reports what it refuses', () => {
    expect(
      found({
        V000000__zero: 'A;',
        V000001__one: "SET 'a' = 'b;",
        V000001__too: 'select * from a; PRINT b;',
        V000002__none: '-- nothing\n',
      }),
    ).toEqual([
      'Migration V000000__zero has the version 0 (ksqlDB app k).',
      'A statement of migration V000001__one has no end (ksqlDB app k).',
      'Migration V000001__too has the version of V000001__one (ksqlDB app k).',
      'Migration V000001__too has a statement SELECT, which ksql-migrations refuses (ksqlDB app k).',
      'Migration V000001__too has a statement PRINT, which ksql-migrations refuses (ksqlDB app k).',
      'Migration V000002__none has no statement (ksqlDB app k).',
    ]);
  });
});
