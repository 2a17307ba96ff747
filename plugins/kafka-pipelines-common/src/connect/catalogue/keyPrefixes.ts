import type { KeyPrefix } from './overlay';

/** What a key of a connector is, beyond its own name. @public */
export interface PrefixedKey {
  prefix: KeyPrefix;
  /** Of the transform, predicate, topic group or the like. */
  alias?: string;
  /** What follows prefix and alias: the key of the class that reads it. */
  rest: string;
  /** The class whose key it is, when the config names it. */
  class?: string;
}

/** Entries of a list as Kafka Connect splits it. */
function listed(value: unknown): string[] {
  const parts = Array.isArray(value) ? value : String(value ?? '').split(',');
  return parts.map(part => String(part).trim()).filter(Boolean);
}

/**
 * Finds the prefix that a key belongs to: the longest, and one with an alias
 * only when its list has the alias.
 *
 * @param prefixes - from long to short
 * @param config - of the connector
 * @returns undefined when the key belongs to none, also when its alias is not
 * listed
 * @public
 */
export function findPrefix(
  prefixes: KeyPrefix[],
  key: string,
  config: Record<string, unknown>,
): PrefixedKey | undefined {
  for (const prefix of prefixes) {
    if (!key.startsWith(prefix.prefix)) continue;
    if (prefix.aliases === undefined) {
      const rest = key.slice(prefix.prefix.length);
      if (rest) {
        return { prefix, rest, ...classOf(config, prefix.classIn) };
      }
      continue;
    }
    // An alias may hold dots: the longest that fits is meant.
    const alias = listed(config[prefix.aliases])
      .filter(each => key.startsWith(`${prefix.prefix}${each}.`))
      .sort((a, b) => b.length - a.length)
      .at(0);
    if (alias === undefined) continue;
    const start = `${prefix.prefix}${alias}.`;
    return {
      prefix,
      alias,
      rest: key.slice(start.length),
      ...classOf(config, prefix.classIn && `${start}${prefix.classIn}`),
    };
  }
  return undefined;
}

function classOf(
  config: Record<string, unknown>,
  key: string | undefined,
): { class?: string } {
  const name = key === undefined ? undefined : config[key];
  return typeof name === 'string' ? { class: name } : {};
}
