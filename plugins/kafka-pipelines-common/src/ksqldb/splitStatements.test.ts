import { canonicalStatement, splitStatements } from './splitStatements';

const texts = (...args: Parameters<typeof splitStatements>) =>
  splitStatements(...args).map(({ text }) => text);

describe('splitStatements', () => {
  it('splits at semicolons and leaves comments around statements out', () => {
    expect(
      texts(
        '-- orders; as they come\nCREATE STREAM a (b INT);\n/* two; */ CREATE STREAM c AS\n  SELECT * FROM a;;\n',
      ),
    ).toEqual([
      'CREATE STREAM a (b INT)',
      'CREATE STREAM c AS\n  SELECT * FROM a',
    ]);
  });

  it.each([
    ["SELECT 'a;''b;' FROM x", "'a;''b;'"],
    ['SELECT `a;``b;` FROM x', '`a;``b;`'],
    ['SELECT "a;""b;" FROM x', '"a;""b;"'],
  ])('keeps what is quoted together: %s', (sql, quoted) => {
    const [statement, ...more] = splitStatements(`${sql};`);
    expect(more).toEqual([]);
    expect(statement.tokens).toContain(quoted);
  });

  it('takes -- and /* in quotes for text', () => {
    expect(texts("SET 'a'='--';SET 'b'='/*';SET 'c'='*/';")).toEqual([
      "SET 'a'='--'",
      "SET 'b'='/*'",
      "SET 'c'='*/'",
    ]);
  });

  it('reads a line of two dashes as each of its readers does', () => {
    const sql = 'CREATE STREAM a (b INT);\n--\nCREATE STREAM c (d INT);\n';
    expect(texts(sql)).toEqual(['CREATE STREAM a (b INT)']);
    expect(texts(sql, 'migrations')).toEqual([
      'CREATE STREAM a (b INT)',
      'CREATE STREAM c (d INT)',
    ]);
    expect(texts('--@test: x\nA;')).toEqual(['A']);
  });

  it('says which statement does not end', () => {
    const terminated = (sql: string) =>
      splitStatements(sql).map(statement => statement.terminated);
    expect(terminated('A; B')).toEqual([true, false]);
    expect(terminated("A; SET 'b;")).toEqual([true, false]);
    expect(terminated('A; B /* ; ')).toEqual([true, false]);
    expect(terminated('A; B -- ;')).toEqual([true, false]);
    expect(terminated('A; -- end')).toEqual([true]);
    expect(terminated('')).toEqual([]);
  });
});

describe('canonicalStatement', () => {
  const canonical = (sql: string) =>
    splitStatements(sql).map(canonicalStatement);

  it('is the same for what ksqlDB cannot tell apart', () => {
    expect(
      canonical("create stream A(b int) -- x\nwith (format='JSON');"),
    ).toEqual(canonical("CREATE STREAM a ( B INT )\n  WITH(FORMAT = 'JSON');"));
  });

  it.each([
    ["SET 'a'='b';", "SET 'A'='b';"],
    ['SELECT `a` FROM b;', 'SELECT `A` FROM b;'],
    ['SELECT a FROM b;', 'SELECT a b FROM b;'],
  ])('differs for %s and %s', (one, other) => {
    expect(canonical(one)).not.toEqual(canonical(other));
  });
});
