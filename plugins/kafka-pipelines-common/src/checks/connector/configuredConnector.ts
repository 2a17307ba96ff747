import type {
  ConnectCatalogue,
  FoundClass,
} from '../../connect/catalogue/connectCatalogue';
import { FRAMEWORK } from '../../connect/catalogue/facts';
import { findPrefix, listedIn } from '../../connect/catalogue/keyPrefixes';
import type { KeyPrefix } from '../../connect/catalogue/overlay';
import type { InstalledPlugins } from '../../connect/installedPlugins';
import { connectorRole } from '../../lineage/connectorRole';
import { factsOf, pluginsAsAsked } from './factsInUse';
import { fitsFamily } from './familyKinds';
import { keyOf, keyOfAlias, type KeyScope, type ResolvedKey } from './keyScope';
import { unreadKey } from './unreadKey';

/** A connector as Kafka Connect gets it, and where it runs. */
export interface ConnectorInput {
  /** Empty when it has none yet. */
  name: string;
  class: string;
  /** Plugin version or range that it asks for. */
  version?: string;
  tasksMax?: number;
  /** Flat, without name, class, version and number of tasks. */
  config: Record<string, string>;
  plugins: InstalledPlugins;
}

/** One connector's config, each key read through the catalogue. */
export interface ConfiguredConnector extends ConnectorInput {
  catalogue: ConnectCatalogue;
  /** What is known of its class, in the version that runs. */
  facts: FoundClass | undefined;
  /** By the catalogue; undefined when it does not know the class. */
  kind: 'source' | 'sink' | undefined;
  /** By the catalogue or else by what the class is called; undefined when neither tells. */
  role: 'source' | 'sink' | undefined;
  /** In the order of the config. */
  keys: ResolvedKey[];
  /** The connector's own first; those of all listed aliases and named classes, with or without keys. */
  scopes: KeyScope[];
  /** Any key, also one that the config does not have; its value is empty then. */
  resolve(key: string): ResolvedKey;
}

function kindOf(facts: FoundClass | undefined): ConfiguredConnector['kind'] {
  return facts?.kind === 'source' || facts?.kind === 'sink'
    ? facts.kind
    : undefined;
}

/** From long to short, each once. Families may begin alike and list their aliases apart. */
function mergedPrefixes(readers: FoundClass[]): KeyPrefix[] {
  const all = readers.flatMap(({ prefixes }) => prefixes);
  return [
    ...new Map(
      all.map(each => [`${each.prefix} ${each.aliases}`, each]),
    ).values(),
  ].sort((a, b) => b.prefix.length - a.prefix.length);
}

const keptPrefixes = new WeakMap<FoundClass, Map<string, KeyPrefix[]>>();

/** The same for the same readers, as most connectors of a class have them. */
function prefixesOf(readers: FoundClass[]): KeyPrefix[] {
  if (readers.length === 0) {
    return [];
  }
  const [first, ...others] = readers;
  const byOthers = keptPrefixes.get(first) ?? new Map<string, KeyPrefix[]>();
  keptPrefixes.set(first, byOthers);
  const key = others
    .map(each => `${each.class} ${each.artifact} ${each.artifactVersion}`)
    .join();
  const prefixes = byOthers.get(key) ?? mergedPrefixes(readers);
  byOthers.set(key, prefixes);
  return prefixes;
}

/** Finds out what each key of one connector is. */
class ConfigReader {
  readonly scopes: KeyScope[] = [];
  readonly #byPrefix = new Map<string, KeyScope>();
  /** By the whole key of a list. */
  readonly #listed = new Map<string, readonly string[]>();

  constructor(
    private readonly input: ConnectorInput,
    private readonly catalogue: ConnectCatalogue,
    readonly facts: FoundClass | undefined,
  ) {
    const kind = kindOf(facts);
    const role = kind ?? connectorRole(input.class, {});
    // Of a class that nobody knows only what all connectors have is known.
    const own = role ? [FRAMEWORK[role]] : [FRAMEWORK.source, FRAMEWORK.sink];
    const readers = [
      ...(facts ? [facts] : []),
      ...own.flatMap(name => this.#find(name) ?? []),
    ];
    this.#add({
      prefix: '',
      classKey: 'connector.class',
      class: input.class,
      facts,
      readers,
      prefixes: prefixesOf(readers),
      open: !kind || facts?.open === true,
    });
  }

  read(key: string): ResolvedKey {
    return this.#resolve(this.scopes[0], key);
  }

  #find(name: string): FoundClass | undefined {
    return factsOf(this.catalogue, this.input.plugins, name);
  }

  #add(scope: KeyScope): KeyScope {
    this.scopes.push(scope);
    this.#byPrefix.set(scope.prefix, scope);
    for (const family of scope.prefixes) {
      for (const alias of this.#aliases(scope, family.aliases)) {
        this.#child(scope, family, alias);
      }
      // A converter may need keys also where none is written.
      if (
        family.aliases === undefined &&
        this.#value(scope, family.classIn) !== undefined
      ) {
        this.#child(scope, family);
      }
    }
    return scope;
  }

  #value(scope: KeyScope, key: string | undefined): string | undefined {
    return key === undefined
      ? undefined
      : this.input.config[scope.prefix + key];
  }

  #aliases(scope: KeyScope, list: string | undefined): readonly string[] {
    if (list === undefined) {
      return [];
    }
    const key = scope.prefix + list;
    const aliases = this.#listed.get(key) ?? listedIn(this.#value(scope, list));
    this.#listed.set(key, aliases);
    return aliases;
  }

  #child(parent: KeyScope, family: KeyPrefix, alias?: string): KeyScope {
    const start =
      alias === undefined ? family.prefix : `${family.prefix}${alias}.`;
    const prefix = parent.prefix + start;
    const known = this.#byPrefix.get(prefix);
    if (known) {
      return known;
    }
    const classKey =
      family.classIn &&
      parent.prefix + (alias === undefined ? '' : start) + family.classIn;
    // Kafka Connect reads it without blanks around it (`ConfigDef.parseType`).
    const name =
      classKey === undefined ? undefined : this.input.config[classKey]?.trim();
    const found = name ? this.#find(name) : undefined;
    const facts = found && fitsFamily(family, found) ? found : undefined;
    const readers = [
      ...(facts ? [facts] : []),
      ...(family.keysOf ?? []).flatMap(each => this.#find(each) ?? []),
    ];
    return this.#add({
      prefix,
      ...(alias !== undefined && { alias }),
      ...(classKey !== undefined && { classKey }),
      ...(name !== undefined && { class: name }),
      ...(facts && { facts }),
      readers,
      prefixes: prefixesOf(readers),
      open:
        family.open === true ||
        readers.some(({ open }) => open) ||
        // A class that is missing or that nobody knows.
        (family.classIn !== undefined && !facts),
      parent,
    });
  }

  #resolve(scope: KeyScope, name: string): ResolvedKey {
    const key = scope.prefix + name;
    const said = { key, value: this.input.config[key] ?? '', scope, name };
    for (const reader of scope.readers) {
      const facts = keyOf(reader, name);
      if (facts) {
        return { ...said, state: 'known', facts };
      }
    }
    for (const reader of scope.readers) {
      const use = keyOfAlias(reader, name);
      if (use !== undefined) {
        return {
          ...said,
          state: 'alias',
          facts: reader.keys[use],
          use: scope.prefix + use,
        };
      }
    }
    const family = findPrefix(scope.prefixes, name, list =>
      this.#aliases(scope, list),
    );
    if (family) {
      return this.#resolve(
        this.#child(scope, family.prefix, family.alias),
        family.rest,
      );
    }
    return {
      ...said,
      ...unreadKey(this.input, this.catalogue, scope, name),
    };
  }
}

/** Reads each key of a connector's config through the catalogue. */
export function configuredConnector(
  input: ConnectorInput,
  catalogue: ConnectCatalogue,
): ConfiguredConnector {
  const found = input.class
    ? factsOf(catalogue, input.plugins, input.class, input.version)
    : undefined;
  // A transform, for example, is no connector, whatever keys it has.
  const facts = kindOf(found) && found;
  const { plugins, version } = input;
  const reader = new ConfigReader(
    { ...input, plugins: pluginsAsAsked(catalogue, plugins, facts, version) },
    catalogue,
    facts,
  );
  const kind = kindOf(facts);
  const keys = Object.keys(input.config).map(key => reader.read(key));
  return {
    ...input,
    catalogue,
    facts,
    kind,
    role: kind ?? connectorRole(input.class, {}),
    keys,
    scopes: reader.scopes,
    resolve: key => keys.find(each => each.key === key) ?? reader.read(key),
  };
}
