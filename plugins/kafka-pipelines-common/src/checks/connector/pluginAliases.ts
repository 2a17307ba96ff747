import { nearest } from '../../text/nearest';
import type { ConfiguredConnector } from './configuredConnector';
import { listedPlugins, type PluginList } from './listedPlugins';

/** An alias with keys that its list lacks. */
export interface UnlistedAlias {
  alias: string;
  /** Where to show it: its class, else the first of its keys. */
  key: string;
}

/** Aliases with keys that the list lacks, each once. */
export function unlistedAliases(
  { keys }: ConfiguredConnector,
  list: PluginList,
): UnlistedAlias[] {
  const found = new Map<string, string>();
  for (const { key, unlisted } of keys) {
    if (unlisted?.list === list) {
      const { alias } = unlisted;
      if (!found.has(alias) || key === `${list}.${alias}.type`) {
        found.set(alias, key);
      }
    }
  }
  return Array.from(found, ([alias, key]) => ({ alias, key }));
}

/** An alias that is listed and has no class. */
export interface UndefinedAlias {
  alias: string;
  /** The unlisted one that was meant, if one is likely. */
  meant?: string;
}

/** Aliases that are listed without a class. */
export function undefinedAliases(
  connector: ConfiguredConnector,
  list: PluginList,
): UndefinedAlias[] {
  const without = listedPlugins(connector, list).filter(
    ({ option }) => !option('type'),
  );
  if (without.length === 0) {
    return [];
  }
  const others = unlistedAliases(connector, list).map(({ alias }) => alias);
  return without.map(({ alias }) => {
    const meant = nearest(alias, others);
    return { alias, ...(meant !== undefined && { meant }) };
  });
}
