import type { FleetConfig } from '../pipeline/fleetConfig';
import type { Subject } from './rule';

/** A date as `exemptions` write it, the last day on which they count. */
export const EXEMPTION_DATE =
  /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/;

/**
 * True when an exemption of `kafka-pipelines.yaml` covers a report. One whose
 * date is past, or no date at all, covers nothing.
 */
export function exempts(
  config: FleetConfig,
  rule: string,
  subject: Subject | undefined,
  today: string,
): boolean {
  return (config.exemptions ?? []).some(
    exemption =>
      subject?.kind === 'pipeline' &&
      exemption.pipeline === subject.name &&
      exemption.rule === rule &&
      (exemption.until === undefined ||
        (EXEMPTION_DATE.test(exemption.until) && today <= exemption.until)),
  );
}
