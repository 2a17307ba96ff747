import type { KeyPrefix } from './overlay';

/** The family of keys that a key belongs to. */
export interface PrefixedKey {
  prefix: KeyPrefix;
  /** Of the transform, predicate, topic group or the like. */
  alias?: string;
  /** What follows prefix and alias: the key of the class that reads it. */
  rest: string;
}

/** Entries of a list in the text of a config value, as Kafka Connect splits it. */
export function listedIn(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);
}

/**
 * Finds the prefix that a key belongs to: the longest, and one with an alias
 * only when its list has the alias.
 *
 * @param prefixes - from long to short
 * @param aliasesOf - the aliases that another key of the same config lists, see
 * {@link listedIn}
 * @returns undefined when the key belongs to none, also when its alias is not
 * listed
 */
export function findPrefix(
  prefixes: KeyPrefix[],
  key: string,
  aliasesOf: (key: string) => readonly string[],
): PrefixedKey | undefined {
  for (const prefix of prefixes) {
    if (!key.startsWith(prefix.prefix)) continue;
    if (prefix.aliases === undefined) {
      const rest = key.slice(prefix.prefix.length);
      if (rest) return { prefix, rest };
      continue;
    }
    const start = prefix.prefix.length;
    let alias: string | undefined;
    for (const each of aliasesOf(prefix.aliases)) {
      // An alias may hold dots: the longest that fits is meant.
      if (
        key.startsWith(each, start) &&
        key[start + each.length] === '.' &&
        each.length > (alias?.length ?? 0)
      ) {
        alias = each;
      }
    }
    if (alias !== undefined) {
      const rest = key.slice(`${prefix.prefix}${alias}.`.length);
      return { prefix, alias, rest };
    }
  }
  return undefined;
}
