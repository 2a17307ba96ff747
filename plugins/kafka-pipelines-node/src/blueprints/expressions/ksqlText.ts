const CONTROL_CHARACTER = /\p{Cc}/u;

function refuse(text: string, what: string): void {
  if (text === '') {
    throw new Error(`${what} cannot be empty`);
  }
  if (CONTROL_CHARACTER.test(text)) {
    throw new Error(`${what} cannot hold line breaks or control characters`);
  }
  // Variables are replaced in the text before it is parsed, also inside of
  // quotes: https://docs.ksqldb.io/en/latest/how-to-guides/substitute-variables/
  if (text.includes('${')) {
    throw new Error(`${what} cannot hold \${, which ksqlDB replaces`);
  }
}

/**
 * A ksqlDB identifier, always quoted with backticks (a backtick is doubled):
 * an unquoted one would be upper-cased and could be a keyword.
 *
 * @throws Error when it holds control characters, `${` or nothing
 */
export function ksqlName(text: string): string {
  refuse(text, 'a ksqlDB name');
  return `\`${text.replaceAll('`', '``')}\``;
}

/**
 * A ksqlDB string literal; a quote is doubled.
 *
 * @throws Error when it holds control characters, `${` or nothing
 */
export function ksqlString(text: string): string {
  refuse(text, 'a ksqlDB string');
  return `'${text.replaceAll("'", "''")}'`;
}
