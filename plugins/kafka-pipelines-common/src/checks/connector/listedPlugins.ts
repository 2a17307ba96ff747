import { listedIn } from '../../connect/catalogue/keyPrefixes';
import type { ConfiguredConnector } from './configuredConnector';
import type { KeyScope } from './keyScope';

/** Keys that list transforms and predicates, with what each of them is called. */
export const PLUGIN_LISTS = {
  transforms: 'transform',
  predicates: 'predicate',
} as const;

/** A key that lists transforms or predicates. */
export type PluginList = keyof typeof PLUGIN_LISTS;

/** The lists there are. */
export const pluginLists: readonly PluginList[] = ['transforms', 'predicates'];

/** A transform or predicate that a connector lists. */
export interface ListedPlugin {
  list: PluginList;
  alias: string;
  scope: KeyScope;
  /** Full name of its class where it is known, else as the config has it. */
  class: string | undefined;
  /** The whole key of an option. */
  key(option: string): string;
  /** Text of an option; undefined when it is not set. */
  option(option: string): string | undefined;
}

function listed(
  { config, scopes }: Pick<ConfiguredConnector, 'config' | 'scopes'>,
  list: PluginList,
): ListedPlugin[] {
  const byPrefix = new Map(scopes.map(scope => [scope.prefix, scope]));
  return [...new Set(listedIn(config[list]))].flatMap(alias => {
    const prefix = `${list}.${alias}.`;
    const scope = byPrefix.get(prefix);
    const key = (option: string) => prefix + option;
    return scope
      ? [
          {
            list,
            alias,
            scope,
            class: scope.facts?.class ?? scope.class,
            key,
            option: option => config[key(option)],
          },
        ]
      : [];
  });
}

const kept = new WeakMap<
  ConfiguredConnector,
  Record<PluginList, ListedPlugin[]>
>();

/** Transforms or predicates of a connector, in the order of the list, each once. */
export function listedPlugins(
  connector: ConfiguredConnector,
  list: PluginList,
): readonly ListedPlugin[] {
  let all = kept.get(connector);
  if (!all) {
    all = {
      transforms: listed(connector, 'transforms'),
      predicates: listed(connector, 'predicates'),
    };
    kept.set(connector, all);
  }
  return all[list];
}
