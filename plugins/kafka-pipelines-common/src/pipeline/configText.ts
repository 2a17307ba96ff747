/**
 * A config value as the text that Kafka Connect, Kafka and ksqlDB are given:
 * integers without exponent or fraction, lists joined by commas, text
 * unchanged.
 *
 * @returns undefined for what cannot be a config value (a map, null)
 * @public
 */
export function configText(value: unknown): string | undefined {
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'number') {
    return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  }
  if (Array.isArray(value)) {
    const items = value.map(item =>
      Array.isArray(item) ? undefined : configText(item),
    );
    return items.includes(undefined) ? undefined : items.join(',');
  }
  return undefined;
}

/**
 * A config map as text by key, sorted by key. What {@link configText} refuses
 * is left out; the schema check reports it.
 *
 * @public
 */
export function configTexts(config: unknown): Record<string, string> {
  const result: Record<string, string> = Object.create(null);
  if (typeof config === 'object' && config !== null) {
    for (const [key, value] of Object.entries(config).sort(byKey)) {
      const text = configText(value);
      if (text !== undefined) {
        result[key] = text;
      }
    }
  }
  return result;
}

/** Orders entries by key as Go's maps are printed: by code point. */
export function byKey(
  [a]: readonly [string, unknown],
  [b]: readonly [string, unknown],
): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
