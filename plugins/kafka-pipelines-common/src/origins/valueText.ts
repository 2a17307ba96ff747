import type { Path } from '../checks/locateInLayers';
import { isPlaintextSecret } from '../checks/plaintextSecrets';
import type { ConnectCatalogue } from '../connect/catalogue/connectCatalogue';
import { configText } from '../pipeline/configText';
import { HIDDEN } from './hidden';

/**
 * A value for people: as it is rendered, but never a secret in clear.
 *
 * @returns undefined for null
 */
export function valueText(
  value: unknown,
  path: Path,
  catalogue: ConnectCatalogue,
): string | undefined {
  if (value === null) {
    return undefined;
  }
  return isPlaintextSecret(value, path, catalogue)
    ? HIDDEN
    : configText(value) ?? JSON.stringify(value);
}
