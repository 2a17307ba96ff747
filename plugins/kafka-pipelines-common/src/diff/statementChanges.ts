import { isPlaintextSecret } from '../checks/plaintextSecrets';
import {
  canonicalStatement,
  splitStatements,
  type KsqlStatement,
} from '../ksqldb/splitStatements';
import type { CommentDialect } from '../ksqldb/tokens';
import type { EffectiveKsqldbApp } from '../pipeline/effective';
import { sequenceDiff } from '../text/sequenceDiff';
import { namesOn } from './partChange';
import type { Sides } from './partDiffs';
import type { StatementChange } from './types';

/** Without the values where they hold a secret, such as the password of a source. */
function shown(change: StatementChange): StatementChange {
  const { before, after, ...rest } = change;
  return [before, after].some(
    text => text !== undefined && isPlaintextSecret(text, ['statements']),
  )
    ? { ...rest, secret: true }
    : change;
}

/** What goes and what comes in its place is one change. */
function paired(
  removed: KsqlStatement[],
  added: KsqlStatement[],
): StatementChange[] {
  return Array.from(
    { length: Math.max(removed.length, added.length) },
    (_, index): StatementChange => {
      const [before, after] = [removed.at(index)?.text, added.at(index)?.text];
      if (before === undefined) return { kind: 'added', after };
      return after === undefined
        ? { kind: 'removed', before }
        : { kind: 'changed', before, after };
    },
  );
}

/** Changes of one SQL text, statement by statement, in their order. */
function textChanges(
  before: string,
  after: string,
  dialect: CommentDialect,
): StatementChange[] {
  if (before.trim() === after.trim()) return [];
  const changes: StatementChange[] = [];
  let [removed, added]: KsqlStatement[][] = [[], []];
  const finish = () => {
    changes.push(...paired(removed, added));
    [removed, added] = [[], []];
  };
  for (const { sign, item } of sequenceDiff(
    splitStatements(before, dialect),
    splitStatements(after, dialect),
    canonicalStatement,
  )) {
    if (sign === '-') removed.push(item);
    else if (sign === '+') added.push(item);
    else finish();
  }
  finish();
  // Comments and layout are no statements, but servers restart and checksums differ
  return changes.length > 0 ? changes : [{ kind: 'changed', before, after }];
}

/** What changes of the statements and migrations of a ksqlDB app. */
export function statementChanges({
  before,
  after,
}: Sides<
  Pick<EffectiveKsqldbApp, 'statements' | 'migrations'>
>): StatementChange[] {
  const migrations = namesOn(before?.migrations, after?.migrations).flatMap(
    migration =>
      textChanges(
        before?.migrations[migration] ?? '',
        after?.migrations[migration] ?? '',
        'migrations',
      ).map(change => ({ ...change, migration })),
  );
  return [
    ...textChanges(before?.statements ?? '', after?.statements ?? '', 'server'),
    ...migrations,
  ].map(shown);
}
