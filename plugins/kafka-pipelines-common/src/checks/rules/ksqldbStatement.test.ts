import { findingsOf, testPipeline } from '../testFleet';

const found = (statements: string, more = '') =>
  findingsOf(
    'ksqldb/statement',
    testPipeline(
      'orders',
      `ksqldb:\n  k: { statements: ${JSON.stringify(statements)}${more} }\n`,
    ),
  );

const QUERY = 'CREATE STREAM c AS SELECT * FROM a;';

describe('ksqldb/statement', () => {
  it('is content with what headless servers run', () => {
    expect(
      found(
        `SET 'auto.offset.reset' = 'earliest';\n-- orders\nCREATE STREAM a (b INT) WITH (FORMAT = 'JSON');\n${QUERY}\n`,
      ),
    ).toEqual([]);
    expect(found('DROP STREAM a;', ', mode: interactive')).toEqual([]);
    expect(found(' ')).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'a statement they do not know',
      `${QUERY}\nDROP STREAM c;`,
      'Statement 2 (DROP STREAM C) is none for headless servers (ksqlDB app k).',
    ],
    [
      'a statement without semicolon',
      `${QUERY}\nCREATE STREAM d AS SELECT * FROM a`,
      'Statement 2 (CREATE STREAM D) has no end (ksqlDB app k).',
    ],
    [
      'definitions alone',
      "CREATE STREAM a (b INT) WITH (FORMAT = 'JSON');",
      'No statement is a query (ksqlDB app k).',
    ],
    [
      'a line that swallows the next',
      `${QUERY}\n  -- \nCREATE STREAM d AS SELECT * FROM a;`,
      'A line is nothing but --, which makes the next line a comment too (ksqlDB app k).',
    ],
  ])('reports %s', (_, statements, message) => {
    expect(found(statements)).toMatchObject([
      { at: 'pipelines/orders/values.yaml:4:8 /ksqldb/k/statements', message },
    ]);
  });
});
