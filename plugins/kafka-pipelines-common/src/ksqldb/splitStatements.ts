import { tokenize, type CommentDialect } from './tokens';

/** One statement of an SQL text. */
export interface KsqlStatement {
  /** As it was written, without comments before it and without its semicolon. */
  text: string;
  /** Its tokens: words in capitals, quoted text as it is, every other sign alone. */
  tokens: string[];
  /** False when the text ends before its semicolon. */
  terminated: boolean;
}

/**
 * Splits SQL of ksqlDB at the semicolons between its statements: not at those in
 * quotes and comments. Statements of nothing are left out.
 *
 * @param dialect - who reads the text: the server, or ksql-migrations
 */
export function splitStatements(
  sql: string,
  dialect: CommentDialect = 'server',
): KsqlStatement[] {
  const { tokens, complete } = tokenize(sql, dialect);
  const statements: KsqlStatement[] = [];
  let pending: typeof tokens = [];
  const finish = (terminated: boolean) => {
    const [first] = pending;
    const last = pending.at(-1);
    if (first && last) {
      statements.push({
        text: sql.slice(first.start, last.end),
        tokens: pending.map(({ text }) => text),
        terminated,
      });
    }
    pending = [];
  };
  for (const token of tokens) {
    if (token.text === ';') {
      finish(true);
    } else {
      pending.push(token);
    }
  }
  finish(false);
  const last = statements.at(-1);
  if (!complete && last) {
    last.terminated = false;
  }
  return statements;
}

/**
 * A statement as text to compare with: two of them are equal when ksqlDB cannot
 * tell them apart.
 */
export function canonicalStatement({ tokens }: KsqlStatement): string {
  return tokens.join(' ');
}
