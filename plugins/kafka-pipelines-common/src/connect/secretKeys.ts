/** Last words of a key that holds a secret, after a dot, a dash, an underscore or a change of case. */
const SECRET_WORDS =
  /(?:^|[._-])(?:pass|secret|secrets|token|credential|credentials|credentials[._-]json|private[._-]?key|secret[._-]?key|access[._-]?key|access[._-]?key[._-]?id|account[._-]?key|api[._-]?key|apikey)$/;

/**
 * Ends of a word that nothing but a secret has, as in `dbpassword`. A bare
 * `pass` or `token` is also the end of other words (`bypass`), so these stand
 * with what they are run together with.
 */
const SECRET_ENDS =
  /(?:password|passwd|passphrase|pwd|(?:store|key|user|db|admin|root|login|ssl|sasl)pass|(?:client|store)secret|(?:access|auth|refresh|bearer)token)$/;

/** What some add to the name of a secret, as in `client_secret_value`. */
const VALUE =
  /(?<=password|passwd|passphrase|secret|token)[._-](?:value|text)$/;

/** Variables of a shell: the folder that it is in, and was in before. */
const WORKING_DIRECTORY = /^(?:OLD)?PWD$/;

/**
 * Keys that hold secrets although nothing in their name says so. Source: the
 * documentation of Kafka's clients, Confluent's registry client and the HTTP
 * and Snowflake connectors. Keys that hold a secret only at times, such as
 * `connection.uri`, `keyfile` or `sasl.jaas.config`, are judged by their value.
 */
const SECRET_KEYS = [
  /(?:^|\.)basic\.auth\.user\.info$/,
  /(?:^|\.)ssl\.keystore\.key$/,
  /(?:^|\.)http\.headers\.authorization$/,
];

/** Parts of words, of which one is in the key of most secrets and of much else. */
const SOUNDS_SECRET =
  /pass|pwd|secret|token|cred|auth|jaas|key|salt|sas|private|signature|account|connection|ur[il]/i;

/**
 * True when a key may hold a secret, as far as anybody can say without its
 * class: enough not to quote its value.
 */
export function soundsSecret(key: string): boolean {
  return SOUNDS_SECRET.test(key);
}

/** Keys that end in a secret word but name a place, a class or a switch. */
const HARMLESS =
  /(?:^|[._-])(?:path|file|class|location|type|enabled|name|alias|url|endpoint|delimiter|separator)$/;

function words(key: string): string {
  return key.replace(/([a-z0-9])([A-Z])/g, '$1.$2').toLowerCase();
}

/**
 * True when a config key holds a secret by its name, also with a prefix, as in
 * `producer.override.ssl.key.password` or `transforms.mask.api-key`.
 *
 * @param key - flat key of a connector, transform, ksqlDB app or worker, or the
 * name of an environment variable
 */
export function isSecretKey(key: string): boolean {
  const name = words(key).replace(VALUE, '');
  return (
    !HARMLESS.test(name) &&
    !WORKING_DIRECTORY.test(key) &&
    (SECRET_WORDS.test(name) ||
      SECRET_ENDS.test(name) ||
      SECRET_KEYS.some(pattern => pattern.test(name)))
  );
}
