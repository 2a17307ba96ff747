import {
  splitStatements,
  type KsqlStatement,
} from '../../ksqldb/splitStatements';
import { statementKind } from '../../ksqldb/statementKind';
import type { FleetRule, Report } from '../rule';

type Complaint = Pick<Report, 'message' | 'hint'>;

/** The words a statement begins with, to tell it from others. */
function start({ tokens }: KsqlStatement): string {
  return tokens.slice(0, 3).join(' ');
}

function* complaints(sql: string): Iterable<Complaint> {
  const statements = splitStatements(sql);
  for (const [index, statement] of statements.entries()) {
    const which = `Statement ${index + 1} (${start(statement)})`;
    if (statementKind(statement) === 'other') {
      yield {
        message: `${which} is none for headless servers`,
        hint: 'They know SET, UNSET, CREATE STREAM, CREATE TABLE, CREATE TYPE and INSERT INTO ... SELECT, and stop at anything else.',
      };
    }
    if (!statement.terminated) {
      yield {
        message: `${which} has no end`,
        hint: 'Close its quotes and comments, and end it with a semicolon.',
      };
    }
  }
  if (!statements.some(statement => statementKind(statement) === 'query')) {
    yield {
      message: 'No statement is a query',
      hint: 'Write a CREATE ... AS SELECT or an INSERT INTO ... SELECT: headless servers stop when there is nothing to run.',
    };
  }
  if (/^[ \t]*--[ \t]*$/m.test(sql)) {
    yield {
      message:
        'A line is nothing but --, which makes the next line a comment too',
      hint: 'Remove the line, or write something after the dashes.',
    };
  }
}

/** Headless servers read the whole file first and stop when they do not like it. */
export const ksqldbStatement: FleetRule = {
  id: 'ksqldb/statement',
  severity: 'error',
  description:
    'Statements that a headless ksqlDB server refuses: of another kind, without end, or without any query; or a line of -- alone, after which it skips a line.',
  explanation:
    'The server ends at its first start after the change, and starts over and over.',
  bad: 'ksqldb:\n  orders:\n    mode: headless\n    statements: DROP STREAM orders;',
  good: [
    'ksqldb:',
    '  orders:',
    '    mode: headless',
    '    statements: |',
    "      CREATE STREAM orders (id INT KEY) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');",
    '      CREATE STREAM copies AS SELECT * FROM orders;',
  ].join('\n'),
  *checkPipeline({ apps }) {
    for (const { effective, name, place, subject } of apps) {
      if (effective.mode === 'headless' && effective.statements.trim() !== '') {
        for (const { message, hint } of complaints(effective.statements)) {
          yield {
            message: `${message} (ksqlDB app ${name}).`,
            hint,
            place: place(['statements']),
            subject,
          };
        }
      }
    }
  },
};
