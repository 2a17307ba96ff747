import {
  configText,
  HIDDEN,
  isPlaintextSecret,
  type ConnectCatalogue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/**
 * A value for a table or a commit message: as it is rendered, on one line, and
 * never a secret in clear.
 *
 * @param path - where it stands, from the root of its file
 * @returns undefined where there is none
 */
export function shownValue(
  value: unknown,
  path: readonly string[],
  catalogue: ConnectCatalogue,
): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (isPlaintextSecret(value, path, catalogue)) {
    return HIDDEN;
  }
  return configText(value) ?? JSON.stringify(value);
}
