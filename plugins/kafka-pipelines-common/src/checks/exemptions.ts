import type { FleetConfig } from '../pipeline/fleetConfig';
import type { Subject } from './rule';

/** True for a day of the calendar as `exemptions` write it, the last on which they count: 2030-02-31 is none. */
export function isExemptionDate(text: string): boolean {
  const date = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)
    ? new Date(`${text}T00:00:00Z`)
    : undefined;
  // Engines make the third of March of the last of February that never was.
  return (
    date !== undefined &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  );
}

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
        (isExemptionDate(exemption.until) && today <= exemption.until)),
  );
}
