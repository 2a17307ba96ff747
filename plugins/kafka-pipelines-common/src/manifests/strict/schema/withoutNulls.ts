import { ownRecord } from '../../../pipeline/ownRecord';
import { isRecord } from './valueKind';

/**
 * A map without what is null in it, at any depth: Go takes null for a field that
 * is not there.
 */
export function withoutNulls(
  record: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const result = ownRecord<unknown>();
  for (const key of Object.keys(record)) {
    if (record[key] !== null) result[key] = within(record[key]);
  }
  return result;
}

function within(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(within);
  return isRecord(value) ? withoutNulls(value) : value;
}
