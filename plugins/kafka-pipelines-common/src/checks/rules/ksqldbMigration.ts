import { splitStatements } from '../../ksqldb/splitStatements';
import type { FleetRule, Report } from '../rule';

type Complaint = Pick<Report, 'message' | 'hint'>;

/** Statements that ksql-migrations refuses by their first word. */
const REFUSED = new Set([
  'DESCRIBE',
  'EXPLAIN',
  'LIST',
  'PRINT',
  'RUN',
  'SELECT',
  'SHOW',
]);

const versionOf = (name: string) => name.slice(0, 7);

function* ofName(name: string, all: readonly string[]): Iterable<Complaint> {
  if (versionOf(name) === 'V000000') {
    yield {
      message: `Migration ${name} has the version 0`,
      hint: 'Versions start at V000001.',
    };
  }
  const same = all.filter(
    other => other < name && versionOf(other) === versionOf(name),
  );
  if (same.length > 0) {
    yield {
      message: `Migration ${name} has the version of ${same[0]}`,
      hint: 'Give one of them another number: ksql-migrations refuses both.',
    };
  }
}

function* ofText(name: string, sql: string): Iterable<Complaint> {
  const statements = splitStatements(sql, 'migrations');
  if (statements.length === 0) {
    yield {
      message: `Migration ${name} has no statement`,
      hint: 'Write what it does, or remove it.',
    };
  }
  for (const { tokens, terminated } of statements) {
    if (REFUSED.has(tokens[0])) {
      yield {
        message: `Migration ${name} has a statement ${tokens[0]}, which ksql-migrations refuses`,
        hint: 'Migrations create, change and drop; they do not ask.',
      };
    }
    if (!terminated) {
      yield {
        message: `A statement of migration ${name} has no end`,
        hint: 'Close its quotes and comments, and end it with a semicolon.',
      };
    }
  }
}

/** ksql-migrations stops in the middle of a file it does not like, and undoes nothing. */
export const ksqldbMigration: FleetRule = {
  id: 'ksqldb/migration',
  severity: 'error',
  description:
    'A migration of a ksqlDB app that ksql-migrations refuses: a version twice or 0, a statement that only asks, or one without end.',
  explanation:
    'The job that applies the migrations fails, and the ones after it are not applied.',
  bad: [
    'ksqldb:',
    '  orders:',
    '    mode: interactive',
    '    migrations:',
    "      V000001__create_orders: CREATE STREAM orders (id INT KEY) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');",
    "      V000001__create_items: CREATE STREAM items (id INT KEY) WITH (KAFKA_TOPIC='items', VALUE_FORMAT='JSON');",
  ].join('\n'),
  good: [
    'ksqldb:',
    '  orders:',
    '    mode: interactive',
    '    migrations:',
    "      V000001__create_orders: CREATE STREAM orders (id INT KEY) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');",
    "      V000002__create_items: CREATE STREAM items (id INT KEY) WITH (KAFKA_TOPIC='items', VALUE_FORMAT='JSON');",
  ].join('\n'),
  *checkPipeline({ apps }) {
    for (const { effective, name, place, subject } of apps) {
      const all = Object.keys(effective.migrations);
      for (const [migration, sql] of Object.entries(effective.migrations)) {
        for (const { message, hint } of [
          ...ofName(migration, all),
          ...ofText(migration, sql),
        ]) {
          yield {
            message: `${message} (ksqlDB app ${name}).`,
            hint,
            place: place(['migrations', migration]),
            subject,
          };
        }
      }
    }
  },
};
