import { identityOf } from '../../connect/identityKeys';
import { databaseScope } from '../databaseScope';
import { fullClass } from '../fullClass';
import type { FleetRule } from '../rule';

const POSTGRES = 'io.debezium.connector.postgresql.PostgresConnector';

/** Debezium's default for PostgreSQL. */
const DEFAULT_PORT = '5432';

/** A replication slot remembers the position of one reader. */
export const uniqueSlotName: FleetRule = {
  id: 'unique/slot-name',
  severity: 'error',
  description:
    'Two Debezium connectors read one PostgreSQL database through the same replication slot, which is debezium when slot.name is not set.',
  explanation:
    'A slot remembers the position of one reader. The second one fails, or each gets only some of the changes.',
  bad: [
    'connectors:',
    '  orders-postgres:',
    '    class: io.debezium.connector.postgresql.PostgresConnector',
    '    config: { database.hostname: db, database.dbname: shop }',
    '  items-postgres:',
    '    class: io.debezium.connector.postgresql.PostgresConnector',
    '    config: { database.hostname: db, database.dbname: shop }',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-postgres:',
    '    class: io.debezium.connector.postgresql.PostgresConnector',
    '    config: { database.hostname: db, database.dbname: shop, slot.name: orders }',
    '  items-postgres:',
    '    class: io.debezium.connector.postgresql.PostgresConnector',
    '    config: { database.hostname: db, database.dbname: shop, slot.name: items }',
  ].join('\n'),
  unique: {
    ofPipeline: ({ connectors, scopes }) =>
      connectors
        .filter(connector => fullClass(connector) === POSTGRES)
        .flatMap(connector => {
          const { config } = connector.effective;
          const scope = databaseScope(scopes, connector, DEFAULT_PORT, [
            config['database.dbname'] ?? '',
          ]);
          return scope === undefined
            ? []
            : [
                {
                  scope,
                  value:
                    identityOf({ class: POSTGRES, config }, 'slot.name') ?? '',
                  label: connector.label,
                  subject: connector.subject,
                  place: () =>
                    connector.place(['config', 'slot.name'], 'value'),
                },
              ];
        }),
    describe: ({ value }, others) => ({
      message: `The replication slot ${value} of this database is also used by ${others}.`,
      hint: 'Set another slot.name for one of them: two readers of one slot lose changes.',
    }),
  },
};
