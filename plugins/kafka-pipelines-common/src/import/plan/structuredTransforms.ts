import type { Predicate, Transform } from '../../pipeline/connector';
import { ownRecord } from '../../pipeline/ownRecord';

type Config = Readonly<Record<string, string>>;

/** Transforms and predicates as entries, and what is left of the config. */
export interface StructuredTransforms {
  transforms: Record<string, Transform>;
  predicates: Record<string, Predicate>;
  rest: Record<string, string>;
}

/** As the chart takes them (`kafka-pipeline.guardAlias`). */
const ALIAS = /^[a-zA-Z0-9_-]+$/;

/** What a transform says beside its options, in the chart also a predicate. */
const FIELDS = ['type', 'predicate', 'negate'];

/** Steps between orders, so that a transform can be put between two others. */
const STEP = 10;

/**
 * The aliases in a list, and the options of each; undefined when writing them
 * as entries would change a text or lose a key.
 */
function aliasesOf(
  config: Config,
  list: 'transforms' | 'predicates',
): Map<string, Record<string, string>> | undefined {
  const text = config[list];
  const keys = Object.keys(config).filter(key => key.startsWith(`${list}.`));
  if (text === undefined) {
    return keys.length === 0 ? new Map() : undefined;
  }
  const aliases = new Map(
    text.split(',').map(alias => [alias, ownRecord<string>()]),
  );
  if (
    [...aliases.keys()].join(',') !== text ||
    [...aliases.keys()].some(alias => !ALIAS.test(alias))
  ) {
    return undefined;
  }
  for (const key of keys) {
    const [, alias, option] = /^\w+\.([^.]*)\.(.+)$/s.exec(key) ?? [];
    const options = aliases.get(alias);
    if (!options) {
      return undefined;
    }
    options[option] = config[key];
  }
  return [...aliases.values()].every(({ type }) => type) ? aliases : undefined;
}

function optionsOf(
  options: Record<string, string>,
): Record<string, string> | undefined {
  const rest = Object.entries(options).filter(([key]) => !FIELDS.includes(key));
  return rest.length > 0 ? ownRecord(rest) : undefined;
}

function transformOf(
  options: Record<string, string>,
  order: number,
  predicates: ReadonlyMap<string, unknown>,
): Transform | undefined {
  const { type, predicate, negate } = options;
  const config = optionsOf(options);
  if (
    (predicate !== undefined && !predicates.has(predicate)) ||
    (negate !== undefined &&
      (predicate === undefined || !/^(?:true|false)$/.test(negate)))
  ) {
    return undefined;
  }
  return {
    order,
    type,
    ...(predicate !== undefined && { predicate }),
    ...(negate !== undefined && { negate: negate === 'true' }),
    ...(config && { config }),
  };
}

/**
 * The transforms and predicates of a flat config as entries of the chart, in
 * steps of ten.
 *
 * @returns undefined when there are none, and when the chart would make another
 * text of one of them: they stay in the config then
 */
export function structuredTransforms(
  config: Config,
): StructuredTransforms | undefined {
  const predicates = aliasesOf(config, 'predicates');
  const transforms = aliasesOf(config, 'transforms');
  if (!predicates || !transforms || predicates.size + transforms.size === 0) {
    return undefined;
  }
  const names = [...predicates.keys()];
  if (
    // The chart lists them by name.
    names.join(',') !== [...names].sort().join(',') ||
    [...predicates.values()].some(
      options => 'predicate' in options || 'negate' in options,
    )
  ) {
    return undefined;
  }
  const result: StructuredTransforms = {
    transforms: ownRecord(),
    predicates: ownRecord(),
    rest: ownRecord(
      Object.entries(config).filter(
        ([key]) => !/^(?:transforms|predicates)(?:\.|$)/.test(key),
      ),
    ),
  };
  for (const [alias, options] of transforms) {
    const order = (Object.keys(result.transforms).length + 1) * STEP;
    const transform = transformOf(options, order, predicates);
    if (!transform) {
      return undefined;
    }
    result.transforms[alias] = transform;
  }
  for (const [alias, options] of predicates) {
    const own = optionsOf(options);
    result.predicates[alias] = {
      type: options.type,
      ...(own && { config: own }),
    };
  }
  return result;
}
