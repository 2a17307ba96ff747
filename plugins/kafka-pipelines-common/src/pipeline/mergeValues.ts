import { ownRecord } from './ownRecord';

/** True for a map of a values file; lists and scalars are not. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(copy);
  }
  return isMap(value) ? mergeMaps(ownRecord<unknown>(), value) : value;
}

function mergeMaps(
  target: Record<string, unknown>,
  layer: Record<string, unknown>,
): Record<string, unknown> {
  for (const [key, value] of Object.entries(layer)) {
    if (value === undefined) {
      continue;
    }
    const present = target[key];
    target[key] =
      isMap(present) && isMap(value) ? mergeMaps(present, value) : copy(value);
  }
  return target;
}

/**
 * Merges layers, the last one wins, as Helm merges its `-f` files: maps are
 * merged key by key at any depth, lists and scalars are replaced whole, and
 * null replaces like any other value, so that it can remove a key once all
 * layers are known ({@link dropNulls}).
 *
 * The result shares nothing with its arguments. A layer that is not a map, an
 * empty file for example, counts as empty.
 *
 * @public
 */
export function mergeValues(...layers: unknown[]): Record<string, unknown> {
  const result = ownRecord<unknown>();
  for (const layer of layers) {
    if (isMap(layer)) {
      mergeMaps(result, layer);
    }
  }
  return result;
}

/**
 * Merges two layers as {@link mergeValues} does, without a copy: the result has
 * the very maps and lists that only one of them says. It is not to be changed.
 */
export function overlaid(
  below: Record<string, unknown>,
  above: Record<string, unknown>,
): Record<string, unknown> {
  const result = Object.assign(ownRecord<unknown>(), below);
  for (const [key, value] of Object.entries(above)) {
    const present = result[key];
    if (value !== undefined) {
      result[key] =
        isMap(present) && isMap(value) ? overlaid(present, value) : value;
    }
  }
  return result;
}

/**
 * Leaves out map entries that are null, at any depth. Lists are kept as they are.
 *
 * @public
 */
export function dropNulls(
  values: Record<string, unknown>,
): Record<string, unknown> {
  const result = ownRecord<unknown>();
  for (const [key, value] of Object.entries(values)) {
    if (value !== null && value !== undefined) {
      result[key] = isMap(value) ? dropNulls(value) : value;
    }
  }
  return result;
}
