import type {
  Finding,
  Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { FleetTarget } from '../renderFleet/types';

/** Everything in a fleet that can be rendered, the Connect clusters first. */
function targetsOf(
  fleet: Fleet,
): Array<{ target: FleetTarget; valueFiles: readonly string[] }> {
  const parts = [
    ...Object.values(fleet.connectClusters).map(part => ({
      kind: 'connect-cluster' as const,
      ...part,
    })),
    ...Object.values(fleet.pipelines).map(part => ({
      kind: 'pipeline' as const,
      ...part,
    })),
  ];
  return parts.flatMap(({ kind, name, instances }) =>
    Object.values<{ environment: string; valueFiles: string[] }>(instances).map(
      ({ environment, valueFiles }) => ({
        target: { kind, name, environment },
        valueFiles,
      }),
    ),
  );
}

/**
 * What is worth rendering: where a check has found an error in a file, Helm
 * would only say it again, in other words and at no line.
 *
 * @param findings - of the checks of the fleet
 * @public
 */
export function renderableTargets(
  fleet: Fleet,
  findings: readonly Finding[],
): { targets: FleetTarget[]; withErrors: FleetTarget[] } {
  const erroneous = new Set(
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ file }) => file),
  );
  const targets: FleetTarget[] = [];
  const withErrors: FleetTarget[] = [];
  for (const { target, valueFiles } of targetsOf(fleet)) {
    const hasError = valueFiles.some(
      // A shared file that is missing is an error where it is listed.
      path => erroneous.has(path) || !fleet.files.has(path),
    );
    (hasError ? withErrors : targets).push(target);
  }
  return { targets, withErrors };
}
