import type { ChangeRule } from './changeRule';
import { appPairs } from './partPairs';

/** ksql-migrations remembers what it has applied, with a checksum of each file. */
export const ksqldbAppliedMigration: ChangeRule = {
  id: 'ksqldb/applied-migration',
  severity: 'error',
  description:
    'A change edits or removes a migration of a ksqlDB app, or adds one before the last. What has been applied never changes, and an earlier version is not applied any more.',
  explanation:
    'The server remembers checksums of what it applied. The job would fail, and nothing after it would be applied.',
  bad: [
    '# before',
    'ksqldb:',
    '  orders:',
    '    mode: interactive',
    '    migrations:',
    "      V000001__create_orders: CREATE STREAM orders (id INT KEY) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');",
    '# after',
    'ksqldb:',
    '  orders:',
    '    mode: interactive',
    '    migrations:',
    "      V000001__create_orders: CREATE STREAM orders (id INT KEY, total INT) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');",
  ].join('\n'),
  good: [
    '# before',
    'ksqldb:',
    '  orders:',
    '    mode: interactive',
    '    migrations:',
    "      V000001__create_orders: CREATE STREAM orders (id INT KEY) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');",
    '# after',
    'ksqldb:',
    '  orders:',
    '    mode: interactive',
    '    migrations:',
    "      V000001__create_orders: CREATE STREAM orders (id INT KEY) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');",
    '      V000002__add_total: ALTER STREAM orders ADD COLUMN total INT;',
  ].join('\n'),
  *check(before, after) {
    for (const pair of appPairs(before, after)) {
      const { name, place, subject } = pair.after;
      const [old, now] = [pair.before, pair.after].map(
        ({ effective }) => effective.migrations,
      );
      const last = Object.keys(old).at(-1);
      const hint =
        'Take it back and write what is to change as a new migration with a higher version. One that has never been applied anywhere may be named under exemptions.';
      for (const [migration, sql] of Object.entries(old)) {
        if (now[migration]?.trim() !== sql.trim()) {
          const changed = migration in now;
          yield {
            message: `Migration ${migration} of ksqlDB app ${name} is ${
              changed ? 'changed' : 'removed'
            }.`,
            hint,
            place: place(changed ? ['migrations', migration] : ['migrations']),
            subject,
          };
        }
      }
      for (const migration of Object.keys(now)) {
        if (last && !(migration in old) && migration < last) {
          yield {
            message: `Migration ${migration} of ksqlDB app ${name} comes before ${last}, which is there already.`,
            hint: `Give it a version above ${last.slice(0, 7)}.`,
            place: place(['migrations', migration]),
            subject,
          };
        }
      }
    }
  },
};
