import { z } from 'zod';
import {
  keyFactsSchema,
  pluginKindSchema,
  type ClassFacts,
  type KeyFacts,
  type PluginKind,
} from './facts';

/** A plugin as a worker lists it: `GET /connector-plugins?connectorsOnly=false`. @public */
export const listedPluginSchema = z.object({
  class: z.string().min(1),
  /** `source`, `transformation` and so on; workers may know more of them than we do. */
  type: z.string(),
  /** Absent, null or `undefined` when the class does not say. */
  version: z.string().nullish(),
});

/** A plugin as a worker lists it. @public */
export type ListedPlugin = z.infer<typeof listedPluginSchema>;

/** A key as a worker describes it: `GET /connector-plugins/{class}/config`. @public */
export const configKeyInfoSchema = z.object({
  name: z.string(),
  type: z.string(),
  required: z.boolean(),
  default_value: z.string().nullish(),
  importance: z.string().nullish(),
  group: z.string().nullish(),
  order: z.int().nullish(),
  /** The same in other versions of Kafka Connect. */
  order_in_group: z.int().nullish(),
  width: z.string().nullish(),
  dependents: z.array(z.string()).nullish(),
});

/** A key as a worker describes it. @public */
export type ConfigKeyInfo = z.infer<typeof configKeyInfoSchema>;

const KINDS: readonly string[] = pluginKindSchema.exclude([
  'config_provider',
  'framework',
]).options;

/** Kind of a plugin; undefined for one that the catalogue has nothing to say about. @public */
export function pluginKindOf({ type }: ListedPlugin): PluginKind | undefined {
  return KINDS.includes(type) ? (type as PluginKind) : undefined;
}

/** Version of a plugin; undefined when the class does not say. @public */
export function pluginVersionOf({ version }: ListedPlugin): string | undefined {
  return version && version !== 'undefined' ? version : undefined;
}

const TYPES: readonly string[] = keyFactsSchema.shape.type.options;

const NUMBERS: readonly string[] = ['INT', 'SHORT', 'LONG', 'DOUBLE'];

/** A worker prints all defaults as text, and those of passwords as `[hidden]`. */
function defaultOf(type: string, text: string): KeyFacts['default'] {
  if (type === 'PASSWORD') {
    return null;
  }
  if (type === 'BOOLEAN') {
    return text === 'true';
  }
  return NUMBERS.includes(type) && String(Number(text)) === text
    ? Number(text)
    : text;
}

function oneOf<T extends string>(
  text: string | null | undefined,
  known: readonly T[],
): T | undefined {
  return known.find(each => each === text);
}

function keyFactsOf(info: ConfigKeyInfo): KeyFacts {
  const type = TYPES.includes(info.type)
    ? (info.type as KeyFacts['type'])
    : 'STRING';
  const order = info.order ?? info.order_in_group ?? -1;
  const width = oneOf(info.width, ['SHORT', 'MEDIUM', 'LONG']);
  const { default_value: text, dependents, group } = info;
  return {
    type,
    // Having no default is all that `required` means (`ConfigDef.ConfigKey`).
    ...(info.required
      ? { required: true as const }
      : { default: typeof text === 'string' ? defaultOf(type, text) : null }),
    importance: oneOf(info.importance, ['HIGH', 'MEDIUM', 'LOW']) ?? 'LOW',
    ...(group && { group }),
    ...(order >= 0 && { order }),
    ...(width && { width }),
    ...(dependents?.length && { dependents }),
  };
}

/**
 * True for a key that is Kafka Connect's own: a worker answers with these and
 * the plugin's. Order and default are not looked at: the one depends on the
 * worker's version, the other on what is installed.
 */
function isFrameworks(
  name: string,
  facts: KeyFacts,
  framework: Readonly<Record<string, KeyFacts>>,
): boolean {
  if (!Object.hasOwn(framework, name)) {
    return false;
  }
  const { type, importance, group, width } = framework[name];
  return (
    facts.type === type &&
    facts.importance === importance &&
    facts.group === group &&
    facts.width === width
  );
}

/**
 * Facts of a class as a live worker tells them. It tells neither allowed
 * values nor ranges, patterns, or what is deprecated.
 *
 * @param kinds - at least one: some classes are converters and header converters
 * @param framework - keys that Kafka Connect itself reads for connectors of its kind
 * @public
 */
export function connectPluginFacts(
  { class: name, version }: { class: string; version?: string },
  kinds: readonly PluginKind[],
  keys: readonly ConfigKeyInfo[],
  framework: Readonly<Record<string, KeyFacts>> = {},
): ClassFacts {
  const [kind, ...also] = kinds;
  const own = keys
    .map(info => [info.name, keyFactsOf(info)] as const)
    .filter(([key, facts]) => !isFrameworks(key, facts, framework));
  return {
    class: name,
    kind,
    ...(also.length > 0 && { also }),
    ...(version !== undefined && { version }),
    // Many converters read keys without declaring any.
    ...(own.length === 0 &&
      kind.endsWith('converter') && { open: true as const }),
    keys: Object.fromEntries(own),
  };
}
