import { isOnlyReferences } from '../connect/secretReferences';
import { HIDDEN } from '../origins/hidden';
import { configText } from '../pipeline/configText';
import { samePlain, toJson, type PlainValue } from './plainValue';

/**
 * True when a value is what somebody was shown of it: the same, with
 * {@link HIDDEN} for each secret that stands in clear. What has become a
 * reference since is none.
 *
 * @param shown - undefined for nothing
 * @public
 */
export function isShownAs(
  value: PlainValue | undefined,
  shown: PlainValue | undefined,
): boolean {
  if (shown instanceof Map) {
    return (
      value instanceof Map &&
      value.size === shown.size &&
      [...shown].every(([key, item]) => isShownAs(value.get(key), item))
    );
  }
  if (shown === HIDDEN && value !== undefined && !(value instanceof Map)) {
    return !isOnlyReferences(configText(toJson(value)) ?? '');
  }
  return samePlain(value, shown);
}
