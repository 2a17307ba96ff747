import type {
  Finding,
  Fleet,
  FleetTarget,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { fleetTargets } from '../renderFleet/fleetTargets';
import { valueFilesOf } from './helmFinding';

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
  for (const target of fleetTargets(fleet)) {
    const hasError = valueFilesOf(fleet, target).some(
      // A shared file that is missing is an error where it is listed.
      path => erroneous.has(path) || !fleet.files.has(path),
    );
    (hasError ? withErrors : targets).push(target);
  }
  return { targets, withErrors };
}
