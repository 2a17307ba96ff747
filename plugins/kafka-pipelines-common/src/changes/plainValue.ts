/**
 * A YAML or JSON value with maps as `Map`, so that a key such as `__proto__`
 * is a key like any other. Order of keys does not count in comparisons.
 * @public
 */
export type PlainValue =
  | Map<string, PlainValue>
  | PlainValue[]
  | string
  | number
  | bigint
  | boolean
  | null;

/**
 * From JSON, or from what `toJS({ mapAsMap: true })` of a YAML document gives.
 * @public
 */
export function toPlain(value: unknown): PlainValue {
  if (value instanceof Map) {
    return new Map(
      [...value].map(([key, item]) => [String(key), toPlain(item)]),
    );
  }
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value === 'object' && value !== null) {
    return new Map(
      Object.entries(value).map(([key, item]) => [key, toPlain(item)]),
    );
  }
  return (value ?? null) as PlainValue;
}

/**
 * The same as JSON has it.
 * @public
 */
export function toJson(value: PlainValue): unknown {
  if (value instanceof Map) {
    return Object.fromEntries(
      [...value].map(([key, item]) => [key, toJson(item)]),
    );
  }
  return Array.isArray(value) ? value.map(toJson) : value;
}

/**
 * True when two values are the same; the order of keys does not count. Undefined
 * is no value.
 * @public
 */
export function samePlain(
  a: PlainValue | undefined,
  b: PlainValue | undefined,
): boolean {
  if (a instanceof Map) {
    return (
      b instanceof Map &&
      (a === b ||
        (a.size === b.size &&
          [...a].every(
            ([key, item]) => b.has(key) && samePlain(item, b.get(key)),
          )))
    );
  }
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => samePlain(item, b[index]))
    );
  }
  return Object.is(a, b);
}

function listIndex(list: PlainValue[], key: string): number {
  return /^(0|[1-9][0-9]*)$/.test(key) ? Number(key) : list.length;
}

/**
 * The value that keys lead to; undefined when there is none.
 * @public
 */
export function plainAt(
  value: PlainValue | undefined,
  path: readonly string[],
): PlainValue | undefined {
  return path.reduce<PlainValue | undefined>((current, key) => {
    if (current instanceof Map) return current.get(key);
    return Array.isArray(current)
      ? current[listIndex(current, key)]
      : undefined;
  }, value);
}

/**
 * A copy with one value set, maps on the way made where there is nothing.
 * @returns undefined when something on the way is neither a map nor a list
 * with that item.
 * @public
 */
export function plainWith(
  value: PlainValue | undefined,
  [key, ...rest]: readonly string[],
  item: PlainValue,
): PlainValue | undefined {
  if (key === undefined) return item;
  if (value === undefined || value === null || value instanceof Map) {
    const inner = plainWith(value?.get(key), rest, item);
    return inner === undefined
      ? undefined
      : new Map(value ?? []).set(key, inner);
  }
  if (!Array.isArray(value) || listIndex(value, key) >= value.length) {
    return undefined;
  }
  const inner = plainWith(value[Number(key)], rest, item);
  return inner === undefined ? undefined : value.with(Number(key), inner);
}

/**
 * A copy without one value; the same when it is not there.
 * @public
 */
export function plainWithout(
  value: PlainValue,
  [key, ...rest]: readonly string[],
): PlainValue {
  if (value instanceof Map && value.has(key)) {
    const copy = new Map(value);
    if (rest.length === 0) copy.delete(key);
    else copy.set(key, plainWithout(value.get(key)!, rest));
    return copy;
  }
  if (Array.isArray(value) && listIndex(value, key) < value.length) {
    const index = Number(key);
    return rest.length === 0
      ? value.toSpliced(index, 1)
      : value.with(index, plainWithout(value[index], rest));
  }
  return value;
}

/**
 * The map that leads to a value by these keys, or the value itself without keys.
 * @public
 */
export function nested(path: readonly string[], value: PlainValue): PlainValue {
  return path.reduceRight<PlainValue>(
    (inner, key) => new Map([[key, inner]]),
    value,
  );
}
