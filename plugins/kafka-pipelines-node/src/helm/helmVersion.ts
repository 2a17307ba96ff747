import { runHelm } from './runHelm';

/** Oldest Helm that renders our charts as the newest one does. */
export const OLDEST_HELM = '3.17';

/**
 * The version out of `helm version --short` (`v3.17.2+gcc0bbbd`), without
 * build metadata.
 *
 * @returns undefined when the text holds no version
 */
export function parseHelmVersion(output: string): string | undefined {
  return /^v?(\d+\.\d+\.\d+[-.0-9A-Za-z]*)/m.exec(output)?.[1];
}

/** True for Helm 3.17 and newer. */
export function isSupportedHelm(version: string): boolean {
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_HELM.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * Asks a binary for its version.
 *
 * @returns undefined when it does not exist, does not run or is not Helm
 */
export async function helmVersionOf(
  command: string,
  env?: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const result = await runHelm(command, ['version', '--short'], { env });
  return result.ok ? parseHelmVersion(result.output) : undefined;
}
