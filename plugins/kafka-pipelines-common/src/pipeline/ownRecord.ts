/**
 * A map by name without prototype, so that names from a file such as
 * `constructor` or `__proto__` are entries like any other.
 */
export function ownRecord<T>(
  entries: Iterable<readonly [string, T]> = [],
): Record<string, T> {
  const record: Record<string, T> = Object.create(null);
  for (const [key, value] of entries) {
    record[key] = value;
  }
  return record;
}

/** The entry of that name, never something inherited from `Object`. */
export function ownValue<T>(
  record: Readonly<Record<string, T>> | undefined | null,
  key: string | undefined,
): T | undefined {
  return record && key !== undefined && Object.hasOwn(record, key)
    ? record[key]
    : undefined;
}
