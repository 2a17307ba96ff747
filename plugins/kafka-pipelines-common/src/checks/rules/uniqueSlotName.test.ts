import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'unique/slot-name';

const postgres = (config: string) =>
  `connectors:\n  a:\n    class: io.debezium.connector.postgresql.PostgresConnector\n    config: { ${config} }\n`;

const pair = (
  one: string,
  other: string,
  environments?: [Record<string, string>, Record<string, string>],
) =>
  findingsOf(RULE, {
    ...testPipeline('orders', postgres(one), environments?.[0]),
    ...testPipeline('payments', postgres(other), environments?.[1]),
  });

const DB = 'database.hostname: db, database.dbname: shop';

describe('unique/slot-name', () => {
  it('compares slots of one database, with the default name', () => {
    expect(pair(DB, `${DB}, database.port: 5432, slot.name: debezium`)).toEqual(
      [
        {
          at: 'pipelines/orders/values.yaml:4:3 /connectors/a',
          message:
            'The replication slot debezium of this database is also used by connector a of pipeline payments.',
          hint: 'Set another slot.name for one of them: two readers of one slot lose changes.',
        },
        {
          at: 'pipelines/payments/values.yaml:6:93 /connectors/a/config/slot.name',
          message:
            'The replication slot debezium of this database is also used by connector a of pipeline orders.',
          hint: 'Set another slot.name for one of them: two readers of one slot lose changes.',
        },
      ],
    );
  });

  it.each([
    ['another slot', `${DB}, slot.name: other`],
    ['another port', `${DB}, database.port: 5433`],
    ['another database', 'database.hostname: db, database.dbname: other'],
    ['another host', 'database.hostname: db2, database.dbname: shop'],
  ])('allows %s', (_, other) => {
    expect(pair(DB, other)).toEqual([]);
  });

  it('keeps environments apart', () => {
    expect(pair(DB, DB, [{ dev: '' }, { prod: '' }])).toEqual([]);
  });

  it('compares hosts behind the same reference', () => {
    const reference =
      'database.hostname: "${secrets:connect/db:host}", database.dbname: shop';
    expect(pair(reference, reference)).toHaveLength(2);
  });
});
