import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'unique/database-server-id';

const mysql = (config: string, kind = 'mysql.MySqlConnector') =>
  `connectors:\n  a:\n    class: io.debezium.connector.${kind}\n    config: { ${config} }\n`;

describe('unique/database-server-id', () => {
  it('compares ids on one server', () => {
    expect(
      findingsOf(RULE, {
        ...testPipeline(
          'orders',
          mysql('database.hostname: db, database.server.id: 5401'),
        ),
        ...testPipeline(
          'payments',
          mysql(
            'database.hostname: DB, database.port: 3306, database.server.id: "5401"',
            'mariadb.MariaDbConnector',
          ),
        ),
        ...testPipeline(
          'third',
          mysql('database.hostname: db2, database.server.id: 5401'),
        ),
        ...testPipeline('random', mysql('database.hostname: db')),
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:6:58 /connectors/a/config/database.server.id',
        message:
          'The server id 5401 is also used on this database server by connector a of pipeline payments.',
        hint: 'Give one of them another database.server.id: the server cuts off the older connection.',
      },
      {
        at: 'pipelines/payments/values.yaml:6:79 /connectors/a/config/database.server.id',
        message:
          'The server id 5401 is also used on this database server by connector a of pipeline orders.',
        hint: 'Give one of them another database.server.id: the server cuts off the older connection.',
      },
    ]);
  });
});
