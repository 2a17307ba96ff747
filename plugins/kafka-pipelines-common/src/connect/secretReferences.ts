const REFERENCE = /\$\{([^}:\n]+):(?:([^}:\n]*):)?([^}\n]*)\}/g;

/**
 * A reference to a secret, `${provider:path:key}`.
 * @public
 */
export interface SecretReference {
  /** Alias of the config provider. */
  provider: string;
  /** Path, such as `namespace/secret`; empty when the reference has none. */
  path: string;
  key: string;
}

/**
 * All references in a config value, in their order. The grammar is Kafka's
 * (`ConfigTransformer`): `${provider:[path:]key}`, several in one value.
 * @public
 */
export function secretReferences(text: string): SecretReference[] {
  return Array.from(text.matchAll(REFERENCE), ([, provider, path, key]) => ({
    provider,
    path: path ?? '',
    key,
  }));
}

/**
 * True when nothing but references is left of a value, and there is at least
 * one: `postgres:hunter2@${secrets:kafka/db:host}` is not.
 * @public
 */
export function isOnlyReferences(text: string): boolean {
  return withoutReferences(text).trim() === '' && text.trim() !== '';
}

/**
 * What is left of a value when its references are taken out.
 * @public
 */
export function withoutReferences(text: string): string {
  return text.replace(REFERENCE, '');
}

/** Kafka's own pattern, whose parts may run over a closing brace. */
const AS_KAFKA_READS = /\$\{(.*?):((.*?):)?(.*?)\}/g;

/**
 * True when Kafka understands a text otherwise than it looks: in
 * `${env:HOST}:${env:PORT}` it takes everything up to the last brace for one
 * reference, because the second colon ends the optional path
 * (`ConfigTransformer.DEFAULT_PATTERN`).
 */
export function isMisreadByKafka(text: string): boolean {
  const looks = secretReferences(text);
  const reads = Array.from(
    text.matchAll(AS_KAFKA_READS),
    ([, provider, , path, key]) => ({ provider, path: path ?? '', key }),
  );
  return (
    looks.length !== reads.length ||
    looks.some(
      ({ provider, path, key }, index) =>
        provider !== reads[index].provider ||
        path !== reads[index].path ||
        key !== reads[index].key,
    )
  );
}
