import type { FoundClass } from '../../connect/catalogue/connectCatalogue';
import type { KeyPrefix, KnownKey } from '../../connect/catalogue/overlay';
import { nearestKey } from '../../text/nearestKey';

/** Keys of a connector's config that the same classes read. */
export interface KeyScope {
  /** What its keys begin with, as `transforms.route.`; empty for the connector's own. */
  prefix: string;
  /** The alias at the end of the prefix, as `route`. */
  alias?: string;
  /** The key whose value names the class, as `transforms.route.type`. */
  classKey?: string;
  /** What that key says; undefined when it is not set. */
  class?: string;
  /**
   * What is known of that class, of the version that runs there; undefined for
   * a scope without a class and for one that the catalogue does not know.
   */
  facts?: FoundClass;
  /** Whose keys these are: the class and what Kafka Connect itself reads. */
  readers: FoundClass[];
  /** Families of further keys, from long to short. */
  prefixes: KeyPrefix[];
  /** Other keys are no mistake: whoever reads them does not say which. */
  open: boolean;
  /** The scope that the prefix is a family of. */
  parent?: KeyScope;
}

/** What a key of a connector's config is. */
export type KeyState =
  /** One of the class or of Kafka Connect; `facts` say what it takes. */
  | 'known'
  /** A deprecated other name of a known one, which is `use`. */
  | 'alias'
  /** One that former versions had; `use` has its meaning now. */
  | 'removed'
  /** One that only versions after this one have. */
  | 'later'
  /** One that Kafka Connect reads for sinks, of a source, or the other way round. */
  | 'misplaced'
  /** `transforms.<alias>.` and the like, of an alias that is not listed. */
  | 'unlisted'
  /** None of these, where all keys are known. */
  | 'unknown'
  /** Nobody can say. */
  | 'unchecked';

/** A key of a connector's config and what is known of it. */
export interface ResolvedKey {
  /** As the config has it. */
  key: string;
  value: string;
  scope: KeyScope;
  /** What follows the scope's prefix. */
  name: string;
  state: KeyState;
  facts?: KnownKey;
  /** The whole key to use instead, of an alias or a removed one. */
  use?: string;
  /** The nearest version that has a key which this one lacks. */
  version?: string;
  /** Whose version that is: the class, or Kafka Connect itself. */
  versionOf?: FoundClass;
  /** Of an unlisted alias: the alias, and the key that lacks it. */
  unlisted?: { alias: string; list: string };
}

/** Patterns and other names of a class's keys, derived once. */
interface KeyLookup {
  /** Matches what one of the patterns matches: most keys match none. */
  any: RegExp | undefined;
  patterns: Array<[pattern: RegExp, facts: KnownKey]>;
  /** Key by deprecated other name. */
  aliases: Map<string, string>;
}

const lookups = new WeakMap<FoundClass, KeyLookup>();

function lookupOf(reader: FoundClass): KeyLookup {
  let lookup = lookups.get(reader);
  if (!lookup) {
    const keys = Object.entries(reader.keys);
    const patterns = keys.filter(([, { pattern }]) => pattern);
    lookup = {
      any:
        patterns.length > 0
          ? new RegExp(`^(?:${patterns.map(([name]) => name).join('|')})$`)
          : undefined,
      patterns: patterns.map(([name, facts]) => [
        new RegExp(`^(?:${name})$`),
        facts,
      ]),
      aliases: new Map(
        keys.flatMap(([name, { aliases = [] }]) =>
          aliases.map(alias => [alias, name] as const),
        ),
      ),
    };
    lookups.set(reader, lookup);
  }
  return lookup;
}

/** Facts of a key that a class has, by its name or by a pattern. */
export function keyOf(reader: FoundClass, name: string): KnownKey | undefined {
  if (Object.hasOwn(reader.keys, name) && !reader.keys[name].pattern) {
    return reader.keys[name];
  }
  const { any, patterns } = lookupOf(reader);
  return any?.test(name)
    ? patterns.find(([pattern]) => pattern.test(name))?.[1]
    : undefined;
}

/** The key of a class that has a deprecated other name. */
export function keyOfAlias(
  reader: FoundClass,
  name: string,
): string | undefined {
  return lookupOf(reader).aliases.get(name);
}

/** What the removed key of a class is called now; undefined when no version had it. */
export function removedKey(
  reader: FoundClass,
  name: string,
): { use?: string } | undefined {
  if (Object.hasOwn(reader.removed, name)) {
    return reader.removed[name];
  }
  const prefix = Object.keys(reader.removed).find(
    each => each.endsWith('.') && name.startsWith(each),
  );
  if (prefix === undefined) {
    return undefined;
  }
  const { use } = reader.removed[prefix];
  return use === undefined
    ? {}
    : { use: use.endsWith('.') ? use + name.slice(prefix.length) : use };
}

/** What a key of a scope may be called, or begin with: what somebody may have meant. */
function keyNames({ readers, prefixes }: KeyScope): string[] {
  return [
    ...readers.flatMap(({ keys }) =>
      Object.keys(keys).filter(name => !keys[name].pattern),
    ),
    ...prefixes.flatMap(({ prefix }) => (prefix ? [prefix] : [])),
  ];
}

/** The key of a scope that somebody most likely meant, without its prefix. */
export function meantKey(scope: KeyScope, name: string): string | undefined {
  return nearestKey(name, keyNames(scope));
}
