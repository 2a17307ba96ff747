import { identityOf } from '../../connect/identityKeys';
import { databaseScope } from '../databaseScope';
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
  bad:
    'config:\n  database.hostname: db\n  database.dbname: shop\n  # slot.name is missing in a second connector as well',
  unique: {
    ofPipeline: ({ connectors, scopes }) =>
      connectors
        .filter(({ effective }) => effective.class === POSTGRES)
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
                  value: identityOf(connector.effective, 'slot.name') ?? '',
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
