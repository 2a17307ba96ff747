import { splitStatements } from './splitStatements';
import { statementKind } from './statementKind';

it.each([
  ['query', 'CREATE STREAM a AS SELECT * FROM b;'],
  [
    'query',
    "CREATE OR REPLACE TABLE a WITH (FORMAT = 'JSON') AS SELECT c FROM b;",
  ],
  ['query', 'INSERT INTO a SELECT * FROM b;'],
  ['query', "INSERT INTO a WITH (QUERY_ID = 'q') SELECT * FROM b;"],
  ['definition', "CREATE STREAM a (b INT) WITH (FORMAT = 'JSON');"],
  ['definition', 'CREATE SOURCE TABLE IF NOT EXISTS a (b INT PRIMARY KEY);'],
  ['definition', 'CREATE TYPE t AS STRUCT<a INT>;'],
  ['definition', 'CREATE STREAM `as select` (b INT);'],
  ['setting', "SET 'auto.offset.reset' = 'earliest';"],
  ['setting', "UNSET 'auto.offset.reset';"],
  ['other', 'INSERT INTO a (b) VALUES (1);'],
  ['other', 'CREATE SOURCE CONNECTOR c WITH (a = 1);'],
  ['other', 'DROP STREAM a;'],
  ['other', "DEFINE a = 'b';"],
  ['other', 'SELECT * FROM a;'],
])('is %s: %s', (kind, sql) => {
  expect(splitStatements(sql).map(statementKind)).toEqual([kind]);
});
