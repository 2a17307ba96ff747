import {
  canonicalStatement,
  splitStatements,
  type KsqlStatement,
} from '../../ksqldb/splitStatements';
import type { ChangeRule } from './changeRule';
import { appPairs } from './partPairs';

const MAX_SHOWN = 60;

/** The start of a statement in one line. */
function shown({ text }: KsqlStatement): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}

/** What happened to the first statement that is not as before; undefined when only others follow. */
function difference(
  before: readonly KsqlStatement[],
  after: readonly KsqlStatement[],
): string | undefined {
  const old = before.map(canonicalStatement);
  const now = after.map(canonicalStatement);
  const index = old.findIndex((statement, at) => statement !== now[at]);
  if (index === -1) {
    return undefined;
  }
  const number = `Statement ${index + 1}`;
  if (!now.includes(old[index])) {
    return now.length < old.length && now[index] === old[index + 1]
      ? `${number} is removed: ${shown(before[index])}`
      : `${number} is changed: ${shown(before[index])}`;
  }
  return old.includes(now[index])
    ? `${number} is moved: ${shown(before[index])}`
    : `A statement is inserted before statement ${index + 1}: ${shown(
        after[index],
      )}`;
}

/**
 * Queries of headless servers are numbered in the order of the file, and their
 * consumer groups and state carry the number: what stands in the file stays.
 */
export const ksqldbHeadlessIdentity: ChangeRule = {
  id: 'ksqldb/headless-identity',
  severity: 'error',
  description:
    'A change inserts, removes, moves or changes a statement of a headless ksqlDB app instead of appending to them. Queries are known by their number in the file: another one takes over its consumer group and state.',
  explanation:
    'A query would go on with the state and the position of another one, and its results would be wrong.',
  bad: [
    '# before',
    'ksqldb:',
    '  orders:',
    '    mode: headless',
    '    serviceId: orders_',
    '    statements: |',
    "      CREATE STREAM a (b INT) WITH (KAFKA_TOPIC='a', VALUE_FORMAT='JSON');",
    '      CREATE STREAM c AS SELECT * FROM a;',
    '# after',
    'ksqldb:',
    '  orders:',
    '    mode: headless',
    '    serviceId: orders_',
    '    statements: |',
    "      CREATE STREAM a (b INT) WITH (KAFKA_TOPIC='a', VALUE_FORMAT='JSON');",
    '      CREATE STREAM d AS SELECT b FROM a;',
    '      CREATE STREAM c AS SELECT * FROM a;',
  ].join('\n'),
  good: [
    '# before',
    'ksqldb:',
    '  orders:',
    '    mode: headless',
    '    serviceId: orders_',
    '    statements: |',
    "      CREATE STREAM a (b INT) WITH (KAFKA_TOPIC='a', VALUE_FORMAT='JSON');",
    '      CREATE STREAM c AS SELECT * FROM a;',
    '# after',
    'ksqldb:',
    '  orders:',
    '    mode: headless',
    '    serviceId: orders_',
    '    statements: |',
    "      CREATE STREAM a (b INT) WITH (KAFKA_TOPIC='a', VALUE_FORMAT='JSON');",
    '      CREATE STREAM c AS SELECT * FROM a;',
    '      CREATE STREAM d AS SELECT b FROM a;',
  ].join('\n'),
  *check(before, after) {
    for (const pair of appPairs(before, after)) {
      const [old, now] = [pair.before.effective, pair.after.effective];
      const { name, place, subject } = pair.after;
      if (
        old.mode === 'headless' &&
        now.mode === 'headless' &&
        old.serviceId === now.serviceId
      ) {
        const what = difference(
          splitStatements(old.statements),
          splitStatements(now.statements),
        );
        if (what) {
          yield {
            message: `${what} (ksqlDB app ${name}).`,
            hint: `Leave the statements as they are and append new ones. To start afresh, give the app another serviceId and say replaces: { serviceId: ${old.serviceId} }.`,
            place: place(['statements']),
            subject,
          };
        }
      }
    }
  },
};
