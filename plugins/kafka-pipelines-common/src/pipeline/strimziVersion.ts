/**
 * True when a version of the Strimzi operator is known to be older than a
 * release; nothing is known without one.
 *
 * @param operatorVersion - such as 0.48.0, or 0.48
 * @param since - first release that has a field, such as 1.0
 */
export function olderThan(
  operatorVersion: string | undefined,
  since: string,
): boolean {
  if (!operatorVersion) return false;
  const [major = 0, minor = 0] = operatorVersion.split('.').map(Number);
  const [sinceMajor = 0, sinceMinor = 0] = since.split('.').map(Number);
  return major === sinceMajor ? minor < sinceMinor : major < sinceMajor;
}
