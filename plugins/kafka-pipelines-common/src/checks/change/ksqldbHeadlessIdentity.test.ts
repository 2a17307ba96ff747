import { changeFindingsOf, testPipeline } from '../testFleet';

const RULE = 'ksqldb/headless-identity';

const app = (statements: string, serviceId = 'a_') =>
  testPipeline(
    'orders',
    `ksqldb:\n  k:\n    serviceId: ${serviceId}\n    namespace: m\n    statements: |\n${statements
      .split('\n')
      .map(line => `      ${line}`)
      .join('\n')}\n`,
  );

const A =
  "CREATE STREAM a (b INT) WITH (KAFKA_TOPIC = 'a;b', FORMAT = 'JSON');";
const B = 'CREATE STREAM c AS SELECT * FROM a;';
const C = 'CREATE STREAM d AS SELECT b FROM a;';

describe('ksqldb/headless-identity', () => {
  it.each<[string, string]>([
    ['nothing', `${A}\n${B}`],
    ['a statement at the end', `${A}\n${B}\n${C}`],
    [
      'blanks, comments and capitals',
      `-- sums; of all\n${A}\n  create stream C\n as select * from A ;`,
    ],
  ])('allows %s', (_, after) => {
    expect(changeFindingsOf(RULE, app(`${A}\n${B}`), app(after))).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'an insertion',
      `${A}\n${C}\n${B}`,
      'A statement is inserted before statement 2: CREATE STREAM d AS SELECT b FROM a (ksqlDB app k).',
    ],
    [
      'a removal',
      B,
      "Statement 1 is removed: CREATE STREAM a (b INT) WITH (KAFKA_TOPIC = 'a;b', FORMAT = … (ksqlDB app k).",
    ],
    [
      'a removal at the end',
      A,
      'Statement 2 is removed: CREATE STREAM c AS SELECT * FROM a (ksqlDB app k).',
    ],
    [
      'another order',
      `${B}\n${A}`,
      "Statement 1 is moved: CREATE STREAM a (b INT) WITH (KAFKA_TOPIC = 'a;b', FORMAT = … (ksqlDB app k).",
    ],
    [
      'another statement',
      `${A}\nCREATE STREAM c AS SELECT b FROM a;`,
      'Statement 2 is changed: CREATE STREAM c AS SELECT * FROM a (ksqlDB app k).',
    ],
    [
      'a change of quoted text',
      `${A.replace('a;b', 'A;b')}\n${B}`,
      "Statement 1 is changed: CREATE STREAM a (b INT) WITH (KAFKA_TOPIC = 'a;b', FORMAT = … (ksqlDB app k).",
    ],
    [
      'a statement that a comment has swallowed',
      `${A}\n--\n${B}`,
      'Statement 2 is removed: CREATE STREAM c AS SELECT * FROM a (ksqlDB app k).',
    ],
  ])('reports %s', (_, after, message) => {
    expect(changeFindingsOf(RULE, app(`${A}\n${B}`), app(after))).toEqual([
      {
        at: 'pipelines/orders/values.yaml:7:5 /ksqldb/k/statements',
        message,
        hint: 'Leave the statements as they are and append new ones. To start afresh, give the app another serviceId and say replaces: { serviceId: a_ }.',
      },
    ]);
  });

  it('lets another serviceId start afresh', () => {
    expect(changeFindingsOf(RULE, app(`${A}\n${B}`), app(C, 'b_'))).toEqual([]);
  });
});
