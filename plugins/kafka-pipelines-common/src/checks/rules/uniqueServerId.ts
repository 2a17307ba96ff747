import { databaseScope } from '../databaseScope';
import { fullClass } from '../fullClass';
import type { FleetRule } from '../rule';

const BINLOG_READERS = [
  'io.debezium.connector.mariadb.MariaDbConnector',
  'io.debezium.connector.mysql.MySqlConnector',
];

const DEFAULT_PORT = '3306';

/** A MySQL server throws out a replica when another one signs in with its id. */
export const uniqueServerId: FleetRule = {
  id: 'unique/database-server-id',
  severity: 'error',
  description:
    'Two Debezium connectors sign in to one MySQL or MariaDB server with the same database.server.id.',
  explanation:
    'The server takes them for one replica and cuts off the older connection, again and again.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config: { database.hostname: db, database.server.id: 5401 }',
    '  items-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config: { database.hostname: db, database.server.id: 5401 }',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config: { database.hostname: db, database.server.id: 5401 }',
    '  items-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config: { database.hostname: db, database.server.id: 5402 }',
  ].join('\n'),
  unique: {
    ofPipeline: ({ connectors, scopes }) =>
      connectors
        .filter(connector => BINLOG_READERS.includes(fullClass(connector)))
        .flatMap(connector => {
          const value = connector.effective.config['database.server.id'];
          const scope = databaseScope(scopes, connector, DEFAULT_PORT);
          return !value?.trim() || scope === undefined
            ? []
            : [
                {
                  scope,
                  value,
                  label: connector.label,
                  subject: connector.subject,
                  place: () =>
                    connector.place(['config', 'database.server.id'], 'value'),
                },
              ];
        }),
    describe: ({ value }, others) => ({
      message: `The server id ${value} is also used on this database server by ${others}.`,
      hint: 'Give one of them another database.server.id: the server cuts off the older connection.',
    }),
  },
};
