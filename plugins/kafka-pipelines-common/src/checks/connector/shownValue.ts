import { isSecretKey } from '../../connect/secretKeys';
import { isSecretByFacts, plaintextProblem } from '../../connect/secretValue';
import type { ResolvedKey } from './keyScope';

/** More of a value than this says nothing in a message. */
const LONGEST = 60;

/** True when the value of a key may be a secret, which no message quotes. */
export function mayBeSecret({
  facts,
  key,
  name,
  value,
}: Pick<ResolvedKey, 'facts' | 'key' | 'name' | 'value'>): boolean {
  return (
    isSecretByFacts(facts) ||
    isSecretKey(key) ||
    isSecretKey(name) ||
    plaintextProblem({ key, text: value, facts }) !== undefined
  );
}

/**
 * A text of a key's value for a message, in quotes.
 *
 * @param text - a part of the value; the whole unless given
 * @returns undefined for a secret
 */
export function shownValue(
  key: ResolvedKey,
  text: string = key.value,
): string | undefined {
  if (mayBeSecret(key)) {
    return undefined;
  }
  return text.length > LONGEST ? `"${text.slice(0, LONGEST)}…"` : `"${text}"`;
}

/** How a message begins that says what the value of a key must be. */
export function valueOf({ key, facts }: ResolvedKey): string {
  return facts?.type === 'LIST' ? `Each entry of ${key}` : key;
}

/** How a message ends that says what a value must be: `, not "x".` */
export function notThis(key: ResolvedKey, text?: string): string {
  const shown = shownValue(key, text);
  return shown === undefined ? '.' : `, not ${shown}.`;
}
