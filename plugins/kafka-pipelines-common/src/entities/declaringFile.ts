import type { Fleet } from '../fleet/types';
import { valueAt } from '../yaml/pointer';

/** The file that is always there. */
export const FLEET_CONFIG_FILE = 'kafka-pipelines.yaml';

/** The first shared value file of any environment that has a key. */
export function declaringFile(fleet: Fleet, path: string[]): string {
  const files = Object.values(fleet.environments).flatMap(({ config }) =>
    Object.values(config.valueFiles).flat(),
  );
  return (
    files.find(
      file => valueAt(fleet.files.get(file)?.value, path) !== undefined,
    ) ?? FLEET_CONFIG_FILE
  );
}
