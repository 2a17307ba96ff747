import type { KnownKey } from './catalogue/overlay';
import { HIDDEN } from '../origins/hidden';
import { isSecretKey } from './secretKeys';
import {
  isOnlyReferences,
  secretReferences,
  withoutReferences,
} from './secretReferences';
import { looksRandom, secretShape } from './secretShapes';

/** What the catalogue says of a key that decides whether it holds a secret. */
export type SecretFacts = Pick<
  KnownKey,
  'type' | 'secret' | 'default' | 'values'
>;

/** A value and whose it is. */
export interface JudgedValue {
  /** The config key; undefined for text outside of configs. */
  key?: string;
  /** As Kafka Connect gets it. */
  text: string;
  /** Of the class that reads the key, when the catalogue knows it. */
  facts?: SecretFacts;
}

/** True when the catalogue says that a key holds a secret. */
export function isSecretByFacts(facts: SecretFacts | undefined): boolean {
  return facts !== undefined && (facts.type === 'PASSWORD' || !!facts.secret);
}

/** Types of which no value is a secret. */
const HARMLESS_TYPES: readonly string[] = [
  'BOOLEAN',
  'INT',
  'SHORT',
  'LONG',
  'DOUBLE',
  'CLASS',
];

/** True when a key holds a secret: the catalogue says so, or else its name. */
function holdsSecret({ key, facts }: JudgedValue): boolean {
  if (isSecretByFacts(facts)) {
    return true;
  }
  return (
    key !== undefined &&
    isSecretKey(key) &&
    !(facts && HARMLESS_TYPES.includes(facts.type))
  );
}

/**
 * Keys that Kafka or a plugin keeps to itself although only a part of what they
 * may hold is a secret: it is found by its shape.
 */
const BY_CONTENT = [
  // An IAMLoginModule, for example, is given no password.
  /(?:^|\.)sasl\.jaas\.config$/,
  // Certificates are public.
  /(?:^|\.)ssl\.(?:truststore\.certificates|keystore\.certificate\.chain)$/,
  /(?:^|[._-])(?:ur[il]|connection[._-]string)$/,
];

/** A key file, or the path of one. */
const KEY_FILE = /(?:^|[._-])key-?file$/;
const PATH = /^(?:[/~.]|classpath:|file:)\S*$|^[\w./-]+\.(?:json|pem|p8|p12)$/;

/** Keys that may hold a random text, which is nothing but a secret then. */
const MAY_BE_RANDOM = /(?:^|[._-])(?:key|auth|signature|sas|pat)$/;

/** What other tools show in place of a secret. */
const MASKED = /^[*•●]{3,}$/;
/** Kafka's own (`Password.HIDDEN`). */
const KAFKA_HIDDEN = '[hidden]';

/** True for what stands where another tool has hidden a value. */
export function isMasked(text: string): boolean {
  return text === HIDDEN || text === KAFKA_HIDDEN || MASKED.test(text.trim());
}

/** User and password before a host, where the scheme comes from a reference. */
const USER_INFO = /^(?!jdbc:)[^\s/:@]*:[^\s/@]+@/;

/** A default is known to everybody; undefined when there is none. */
function defaultText(facts: SecretFacts | undefined): string | undefined {
  const value = facts?.default;
  return value === undefined || value === null ? undefined : String(value);
}

function isHarmless({ text, facts }: JudgedValue): boolean {
  return (
    text.trim() === '' ||
    text === 'true' ||
    text === 'false' ||
    text === defaultText(facts) ||
    facts?.values?.includes(text) === true
  );
}

/** What is wrong with a value of a key that holds a secret only at times. */
function byContent(text: string, name: string): string | undefined {
  const rest = withoutReferences(text).trim();
  if (KEY_FILE.test(name) && rest !== '' && !PATH.test(rest)) {
    // A key file without a key, as of a federated identity, is none.
    return rest.startsWith('{') ? undefined : 'holds a secret in clear';
  }
  return USER_INFO.test(rest)
    ? 'holds what looks like a user and password'
    : undefined;
}

/**
 * What is wrong with a value that holds a secret in clear, without a word of
 * it, as in `holds a secret in clear`. The value of a key that holds a secret
 * must be nothing but references (`${provider:path:key}`); any other value must
 * not look like a secret besides its references.
 *
 * @returns undefined when there is nothing wrong
 */
export function plaintextProblem(value: JudgedValue): string | undefined {
  const { key, text } = value;
  if (isHarmless(value)) {
    return undefined;
  }
  if (
    key !== undefined &&
    (text === HIDDEN || (holdsSecret(value) && isMasked(text)))
  ) {
    return 'holds the mask that stood for a secret where it was copied';
  }
  const rest = withoutReferences(text);
  const found = secretShape(rest, key !== undefined);
  if (key !== undefined && holdsSecret(value) && !isOnlyReferences(text)) {
    const name = key.toLowerCase();
    if (KEY_FILE.test(name) || BY_CONTENT.some(each => each.test(name))) {
      return found ? `holds what looks like ${found}` : byContent(text, name);
    }
    return secretReferences(text).length > 0
      ? 'mixes a reference with text, but a secret must be nothing but references'
      : 'holds a secret in clear';
  }
  if (found) {
    return `holds what looks like ${found}`;
  }
  return key !== undefined &&
    MAY_BE_RANDOM.test(key.toLowerCase()) &&
    looksRandom(rest.trim())
    ? 'holds what looks like a random key'
    : undefined;
}
