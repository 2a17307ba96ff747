import { isPlaintextSecret } from '../checks/plaintextSecrets';

/** Labels without those that hold a secret in clear: a mark in its place is no label. */
export function publicLabels(
  labels: Record<string, string> = {},
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).filter(
      ([name, value]) =>
        !isPlaintextSecret(value, ['pipeline', 'labels', name]),
    ),
  );
}

/** A description that everybody may read; none when it holds a secret in clear. */
export function publicDescription(
  description: string | undefined,
): string | undefined {
  return isPlaintextSecret(description, ['pipeline', 'description'])
    ? undefined
    : description;
}
