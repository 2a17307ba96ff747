import {
  fleetConfigSchema,
  isMap,
  type FleetConfig,
  type ParsedYaml,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { FleetReader } from './FleetReader';

/** The file that says which environments there are. */
export const FLEET_CONFIG_FILE = 'kafka-pipelines.yaml';

/** `kafka-pipelines.yaml`, and which environments it means to have. */
export interface ReadFleetConfig {
  config: FleetConfig;
  /**
   * Names under `environments`, those with a mistake in them included;
   * undefined when the file does not say.
   */
  declared: string[] | undefined;
}

/** Environments that the text of `kafka-pipelines.yaml` names. */
export function declaredIn({ value }: ParsedYaml): string[] | undefined {
  return isMap(value) && isMap(value.environments)
    ? Object.keys(value.environments)
    : undefined;
}

/** Reads `kafka-pipelines.yaml`; a repository without it has one finding that says so. */
export function readFleetConfig(reader: FleetReader): ReadFleetConfig {
  const file = reader.read(FLEET_CONFIG_FILE, fleetConfigSchema);
  if (!file) {
    reader.reportFile(FLEET_CONFIG_FILE, {
      rule: 'layout/no-fleet-config',
      severity: 'error',
      message: `There is no ${FLEET_CONFIG_FILE} at the root of the repository, so no environment is known and nothing can be rendered.`,
      hint: `Add ${FLEET_CONFIG_FILE} with the environments, their chart versions and value files, or name the right folder.`,
    });
    return { config: { environments: {} }, declared: undefined };
  }
  return {
    config: file.value ?? { environments: {} },
    declared: declaredIn(file.parsed),
  };
}
