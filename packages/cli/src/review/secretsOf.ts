import {
  foundSecrets,
  secretsInFile,
  type Finding,
  type FoundSecret,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { FleetSide } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';

/**
 * Secrets in clear of one side of a change, of which the checks know most;
 * rules may be switched off.
 *
 * @param findings - what the checks say of this side
 * @param changed - paths of files that differ
 */
export function secretsOf(
  { fleet }: FleetSide,
  findings: readonly Finding[],
  changed: readonly string[],
): FoundSecret[] {
  return [
    ...foundSecrets(fleet, findings),
    ...changed.flatMap(path => {
      const file = fleet.files.get(path);
      return file ? secretsInFile(file, fleet.catalogue) : [];
    }),
  ];
}
