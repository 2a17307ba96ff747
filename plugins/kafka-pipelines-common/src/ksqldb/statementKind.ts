import type { KsqlStatement } from './splitStatements';

/**
 * What a statement is to a headless server: `query` runs for good, `definition`
 * and `setting` prepare it, `other` is refused.
 */
export type StatementKind = 'query' | 'definition' | 'setting' | 'other';

function startsWith(tokens: readonly string[], ...words: string[]): boolean {
  return words.every((word, index) => tokens[index] === word);
}

/** True when the tokens hold AS SELECT, which neither names nor options do. */
function selects(tokens: readonly string[]): boolean {
  return tokens.some(
    (token, index) => token === 'AS' && tokens[index + 1] === 'SELECT',
  );
}

/** What a statement is to a headless server (StandaloneExecutor of ksqlDB). */
export function statementKind({ tokens }: KsqlStatement): StatementKind {
  if (tokens[0] === 'SET' || tokens[0] === 'UNSET') {
    return 'setting';
  }
  if (startsWith(tokens, 'INSERT', 'INTO')) {
    return tokens.includes('SELECT') ? 'query' : 'other';
  }
  if (tokens[0] !== 'CREATE') {
    return 'other';
  }
  const rest = tokens
    .slice(1)
    .filter(
      (token, index) =>
        index > 2 || !['OR', 'REPLACE', 'SOURCE'].includes(token),
    );
  if (rest[0] === 'TYPE') {
    return 'definition';
  }
  // CREATE SOURCE CONNECTOR is no definition of a source.
  if (rest[0] !== 'STREAM' && rest[0] !== 'TABLE') {
    return 'other';
  }
  return selects(tokens) ? 'query' : 'definition';
}
