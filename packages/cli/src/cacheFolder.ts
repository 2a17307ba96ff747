import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Folder for what can be made again: what `KAFKA_PIPELINES_CACHE` names, else
 * one in the user's cache. A relative `XDG_CACHE_HOME` counts as none, as the
 * XDG Base Directory Specification says.
 *
 * @returns undefined when that variable is empty: keep nothing
 */
export function cacheFolder(
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  if (env.KAFKA_PIPELINES_CACHE !== undefined) {
    return env.KAFKA_PIPELINES_CACHE || undefined;
  }
  const base = env.XDG_CACHE_HOME;
  return join(
    base && isAbsolute(base) ? base : join(homedir(), '.cache'),
    'kafka-pipelines',
  );
}
