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
