import { plaintextProblem } from '../../connect/secretValue';
import type { Finding } from '../../finding';
import type { ImportedConnector } from '../types';
import { importFinding } from './importFinding';

/** Keys whose values become fields: no reference can stand there. */
const FIELD_KEYS = ['connector.class', 'connector.plugin.version', 'tasks.max'];

/** A text without what no file can hold. */
const printable = (text: string) => text.replace(/\p{Cs}/gu, '\uFFFD');

/** Why a connector cannot be written at all. */
export function problemOf(connector: ImportedConnector): Finding | undefined {
  const { name, config } = connector;
  if ((config['connector.class'] ?? '').trim() === '') {
    return importFinding(
      'import/class',
      'error',
      `Connector ${name} has no connector.class, so it is left out.`,
      connector,
      'Nothing can run it: delete it, or give it its class.',
    );
  }
  const unwritable = Object.entries(config).find(
    ([key, text]) => key === '__proto__' || /\p{Cs}/u.test(key + text),
  );
  if (unwritable) {
    return importFinding(
      'import/text',
      'error',
      `Connector ${name} is left out: its ${printable(
        unwritable[0],
      )} cannot be written to a file.`,
      connector,
      'A key must not be __proto__, and no text may hold half of a character (a lone surrogate).',
    );
  }
  const secret = FIELD_KEYS.find(key =>
    plaintextProblem({ text: config[key] ?? '' }),
  );
  return secret === undefined
    ? undefined
    : importFinding(
        'import/secret-place',
        'error',
        `Connector ${name} is left out: its ${secret} holds what looks like a secret.`,
        connector,
        'Write there what belongs there, and replace the secret: whoever could read the file knows it.',
      );
}
