/** How `--` ends: the server's grammar and ksql-migrations differ. */
export type CommentDialect = 'server' | 'migrations';

/** A word, a quoted text or a single sign, with its place in the SQL. */
export interface Token {
  /** Words in capitals, which is how ksqlDB compares them; quoted text as it is. */
  text: string;
  start: number;
  end: number;
}

/** What the tokens of an SQL text are, and whether it ends within a quote or comment. */
export interface Tokens {
  tokens: Token[];
  complete: boolean;
}

const QUOTES = '\'"`';
const BLANK = /\s/;
const WORD = /[a-zA-Z0-9_@]/;

/** End of a quoted text, whose quote is doubled to stand in it; -1 when it does not end. */
function endOfQuoted(sql: string, start: number): number {
  const quote = sql[start];
  let at = sql.indexOf(quote, start + 1);
  while (at !== -1 && sql[at + 1] === quote) {
    at = sql.indexOf(quote, at + 2);
  }
  return at === -1 ? -1 : at + 1;
}

/**
 * End of a comment that starts with two dashes. In the server's grammar one
 * character that is no @ belongs to the start, be it a line break: a line of two
 * dashes alone takes the next line with it.
 */
function endOfLineComment(
  sql: string,
  start: number,
  dialect: CommentDialect,
): number {
  const directive = sql[start + 2] === '@';
  const from = dialect === 'server' && !directive ? start + 3 : start + 2;
  const end = sql.slice(from).search(/[\r\n]/);
  return end === -1 ? sql.length : from + end;
}

function endOfWord(sql: string, start: number): number {
  let end = start + 1;
  while (end < sql.length && WORD.test(sql[end])) {
    end += 1;
  }
  return end;
}

/** Splits SQL into its tokens; blanks and comments are left out. */
export function tokenize(sql: string, dialect: CommentDialect): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  while (at < sql.length) {
    const start = at;
    if (BLANK.test(sql[at])) {
      at += 1;
    } else if (sql.startsWith('--', at)) {
      at = endOfLineComment(sql, at, dialect);
    } else if (sql.startsWith('/*', at)) {
      const end = sql.indexOf('*/', at + 2);
      if (end === -1) {
        return { tokens, complete: false };
      }
      at = end + 2;
    } else if (QUOTES.includes(sql[at])) {
      at = endOfQuoted(sql, at);
      if (at === -1) {
        tokens.push({ text: sql.slice(start), start, end: sql.length });
        return { tokens, complete: false };
      }
      tokens.push({ text: sql.slice(start, at), start, end: at });
    } else {
      at = WORD.test(sql[at]) ? endOfWord(sql, at) : at + 1;
      const text = sql.slice(start, at).toUpperCase();
      tokens.push({ text, start, end: at });
    }
  }
  return { tokens, complete: true };
}
