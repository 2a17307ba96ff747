import type { KeyFacts } from '../../connect/catalogue/facts';
import type { KnownKey } from '../../connect/catalogue/overlay';

type KeyType = KeyFacts['type'];

/** Types that a text may fail to be. Any text is a STRING, a PASSWORD and a LIST. */
type Judged = Extract<KeyType, 'BOOLEAN' | 'INT' | 'SHORT' | 'LONG' | 'DOUBLE'>;

/** Bounds of Java's whole numbers. */
const BOUNDS = {
  SHORT: [-32768n, 32767n],
  INT: [-2147483648n, 2147483647n],
  LONG: [-9223372036854775808n, 9223372036854775807n],
} as const;

const WHOLE = /^[+-]?\d+$/;

/** What `Double.parseDouble` of Java takes. */
const DOUBLE =
  /^[+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?|0[xX](?:[\da-fA-F]+\.?[\da-fA-F]*|\.[\da-fA-F]+)[pP][+-]?\d+[fFdD]?)$/;

function isWhole(type: KeyType): type is keyof typeof BOUNDS {
  return Object.hasOwn(BOUNDS, type);
}

/**
 * What a text should be and is not, as in `true or false`: Kafka reads values
 * without the space around them (`ConfigDef.parseType`).
 *
 * @returns undefined when the text is of the type
 */
export function wrongType(type: KeyType, text: string): string | undefined {
  const value = text.trim();
  if (isWhole(type)) {
    if (!WHOLE.test(value)) {
      return 'a whole number';
    }
    const [min, max] = BOUNDS[type];
    const number = BigInt(value.replace('+', ''));
    return number < min || number > max
      ? `a whole number from ${min} to ${max}`
      : undefined;
  }
  switch (type as Exclude<Judged, keyof typeof BOUNDS>) {
    case 'BOOLEAN':
      return /^(?:true|false)$/i.test(value) ? undefined : 'true or false';
    case 'DOUBLE':
      return DOUBLE.test(value) ? undefined : 'a number';
    default:
      return undefined;
  }
}

/** Entries of a LIST as Kafka reads it: an empty text has none, a comma at the end makes an empty one. */
export function entriesOf(text: string): string[] {
  const value = text.trim();
  return value === '' ? [] : value.split(/\s*,\s*/);
}

/** What a value consists of: the entries of a LIST, else the whole text. */
export function partsOf(type: KeyType, text: string): string[] {
  return type === 'LIST' ? entriesOf(text) : [text.trim()];
}

/** True when a text is one of some values, as whoever reads the key compares them. */
export function isAmong(
  { type, ignoreCase }: Partial<Pick<KnownKey, 'type' | 'ignoreCase'>>,
  text: string,
  values: readonly string[],
): boolean {
  return ignoreCase || type === 'BOOLEAN'
    ? values.some(each => each.toLowerCase() === text.toLowerCase())
    : values.includes(text);
}

/**
 * Compares a number with a bound, both as text of any size.
 *
 * @param text - of the type, see {@link wrongType}
 * @returns negative when the number is below the bound, `NaN` when nobody can say
 */
export function compareNumbers(
  type: KeyType,
  text: string,
  bound: string | number,
): number {
  const value = text.trim();
  if (isWhole(type) && WHOLE.test(String(bound))) {
    const [a, b] = [value, String(bound)].map(each =>
      BigInt(each.replace('+', '')),
    );
    return a < b ? -1 : Number(a > b);
  }
  return Number(value.replace(/[fFdD]$/, '')) - Number(bound);
}
