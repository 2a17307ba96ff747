import type { Path } from '../checks/locateInLayers';
import { isPlaintextSecret } from '../checks/plaintextSecrets';
import { configText } from '../pipeline/configText';

/** Stands for a secret that is written in clear. @public */
export const HIDDEN = '…';

/**
 * A value for people: as it is rendered, but never a secret in clear.
 *
 * @returns undefined for null
 */
export function valueText(value: unknown, path: Path): string | undefined {
  if (value === null) {
    return undefined;
  }
  return isPlaintextSecret(value, path)
    ? HIDDEN
    : configText(value) ?? JSON.stringify(value);
}
