import type { PluginKind } from '../../connect/catalogue/facts';
import type { ConfiguredConnector } from './configuredConnector';
import type { KeyScope } from './keyScope';
import { PLUGIN_LISTS } from './listedPlugins';

/** A plugin class that a connector names. */
export interface UsedClass {
  /** The key that names it. */
  key: string;
  /** As the config has it. */
  name: string;
  /** What it is used as, for messages. */
  noun: 'connector' | 'transform' | 'predicate' | 'converter';
  /** What it must be; any of them will do. */
  kinds: [PluginKind, ...PluginKind[]];
  scope: KeyScope;
}

const AS_CONVERTER: Record<string, UsedClass['kinds']> = {
  'key.converter': ['converter'],
  'value.converter': ['converter'],
  'header.converter': ['header_converter'],
};

const AS_LISTED: Record<keyof typeof PLUGIN_LISTS, UsedClass['kinds']> = {
  transforms: ['transformation'],
  predicates: ['predicate'],
};

function useOf({
  prefix,
  alias,
  classKey,
}: KeyScope): Pick<UsedClass, 'noun' | 'kinds'> | undefined {
  if (prefix === '') {
    return { noun: 'connector', kinds: ['source', 'sink'] };
  }
  if (classKey !== undefined && Object.hasOwn(AS_CONVERTER, classKey)) {
    return { noun: 'converter', kinds: AS_CONVERTER[classKey] };
  }
  const list = (['transforms', 'predicates'] as const).find(
    each => alias !== undefined && prefix === `${each}.${alias}.`,
  );
  return list && { noun: PLUGIN_LISTS[list], kinds: AS_LISTED[list] };
}

function usedIn(scope: KeyScope): UsedClass[] {
  const { classKey: key, class: name } = scope;
  const use = key !== undefined && name ? useOf(scope) : undefined;
  // What a config provider puts there, nobody knows.
  return use && key !== undefined && name && !name.includes('${')
    ? [{ key, name, scope, ...use }]
    : [];
}

/** Several rules ask for those of the same connector. */
const kept = new WeakMap<readonly KeyScope[], UsedClass[]>();

/** The classes a connector names that must be plugins of its workers: its own first. */
export function usedClasses({
  scopes,
}: Pick<ConfiguredConnector, 'scopes'>): readonly UsedClass[] {
  const found = kept.get(scopes) ?? scopes.flatMap(usedIn);
  kept.set(scopes, found);
  return found;
}

/** True when the workers are said to have a class, whatever its name. */
export function isListed(
  { plugins }: Pick<ConfiguredConnector, 'plugins'>,
  className: string,
): boolean {
  return plugins.artifacts.some(({ classes }) => classes?.includes(className));
}
