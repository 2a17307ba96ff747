import type { Severity } from '../finding';
import type { Fleet } from '../fleet/types';
import type { FleetConfig } from '../pipeline/fleetConfig';
import { ownValue } from '../pipeline/ownRecord';
import type { Judgement, JudgedRule } from './echoes';
import { exempts } from './exemptions';
import type { Report, WholeFleetView } from './rule';

/** Reports of one rule that say the same about the same place. */
interface Merged {
  report: Report;
  /** Environments it was found in, and those it could have been found in. */
  found: Set<string>;
  possible: Set<string>;
}

function environmentsOf(fleet: Fleet, { subject }: Report): string[] {
  switch (subject?.kind) {
    case 'pipeline':
      return Object.keys(
        ownValue(fleet.pipelines, subject.name)?.instances ?? {},
      );
    case 'connect-cluster':
      return Object.keys(
        ownValue(fleet.connectClusters, subject.name)?.instances ?? {},
      );
    default:
      return [];
  }
}

function merge(fleet: Fleet, reports: Iterable<Report>): Merged[] {
  const merged = new Map<string, Merged>();
  for (const report of reports) {
    const { file, pointer } = report.place;
    const key = JSON.stringify([file, pointer, report.message]);
    const entry = merged.get(key) ?? {
      report,
      found: new Set(),
      possible: new Set(),
    };
    merged.set(key, entry);
    if (report.subject?.environment) {
      entry.found.add(report.subject.environment);
      environmentsOf(fleet, report).forEach(name => entry.possible.add(name));
    }
  }
  return [...merged.values()];
}

/** Says the environments only where the mistake is not in all of them. */
function messageOf({ report, found, possible }: Merged): string {
  return found.size < possible.size
    ? `${report.message} (In ${[...found].sort().join(', ')}.)`
    : report.message;
}

/** How severe the repository takes a rule to be. */
export function severityOf(
  { rules }: FleetConfig,
  { id, severity }: JudgedRule,
): Severity | 'off' {
  return ownValue(rules, id) ?? severity;
}

/**
 * What the reports of a rule come to: with the severity that the repository
 * gives it, without what it exempts, and once for all environments.
 *
 * @param reports - made only when the rule is not switched off
 */
export function judge(
  { fleet, today }: Pick<WholeFleetView, 'fleet' | 'today'>,
  rule: JudgedRule,
  reports: () => Iterable<Report>,
): Judgement[] {
  const severity = severityOf(fleet.config, rule);
  if (severity === 'off') {
    return [];
  }
  const counted = [...reports()].filter(
    report => !exempts(fleet.config, rule.id, report.subject, today),
  );
  return merge(fleet, counted).map(entry => ({
    rule,
    subject: entry.report.subject,
    finding: {
      rule: rule.id,
      severity,
      message: messageOf(entry),
      ...entry.report.place,
      ...(entry.report.hint && { hint: entry.report.hint }),
    },
  }));
}
