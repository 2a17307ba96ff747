import {
  ownValue,
  type Finding,
  type Fleet,
  type FleetTarget,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

const KINDS = {
  pipeline: {
    what: 'pipeline',
    partsOf: ({ pipelines }: Fleet) => pipelines,
  },
  'connect-cluster': {
    what: 'Connect cluster',
    partsOf: ({ connectClusters }: Fleet) => connectClusters,
  },
} as const;

/** The value files of a target in their order; none where it is not in the fleet. */
export function valueFilesOf(
  fleet: Fleet,
  { kind, name, environment }: FleetTarget,
): string[] {
  const { instances } = ownValue<{
    instances: Record<string, { valueFiles: string[] }>;
  }>(KINDS[kind].partsOf(fleet), name) ?? { instances: {} };
  return ownValue(instances, environment)?.valueFiles ?? [];
}

/**
 * The finding about something that Helm cannot render, at the file that puts it
 * into its environment.
 *
 * @param error - what Helm says, without secrets
 */
export function helmFinding(
  target: FleetTarget,
  error: string,
  fleet: Fleet,
): Finding {
  const { kind, name, environment } = target;
  const { what, partsOf } = KINDS[kind];
  return {
    rule: 'render/helm',
    severity: 'error',
    message: `Helm cannot render the ${what} in ${environment}: ${error}`,
    file:
      valueFilesOf(fleet, target).at(-1) ??
      ownValue<{ folder: string }>(partsOf(fleet), name)?.folder ??
      '',
    line: 1,
    column: 1,
    pointer: '',
  };
}
