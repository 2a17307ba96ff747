import type { Finding, Severity } from '../finding';
import type { Fleet } from '../fleet/types';
import { ownValue } from '../pipeline/ownRecord';
import { withoutEchoes, type Judgement } from './echoes';
import { exempts } from './exemptions';
import { fleetView, type FleetView } from './fleetView';
import type { FleetRule, Report } from './rule';
import { fleetRules } from './rules';

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

function judge(view: FleetView, rule: FleetRule): Judgement[] {
  const { fleet, today } = view;
  const setting = ownValue(fleet.config.rules, rule.id) ?? rule.severity;
  if (setting === 'off') {
    return [];
  }
  const severity: Severity = setting;
  const reports = [...rule.check(view)].filter(
    report => !exempts(fleet.config, rule.id, report.subject, today),
  );
  return merge(fleet, reports).map(entry => ({
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

function byPlace(a: Finding, b: Finding): number {
  return (
    (a.file < b.file ? -1 : Number(a.file > b.file)) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
  );
}

/**
 * Everything there is to say about a fleet, sorted by file and line: what was
 * wrong while reading it, which no setting turns off, and what the rules find,
 * with the severities of `rules` and without what `exemptions` allow.
 *
 * @param today - date of the check: an exemption counts up to its `until`
 * @public
 */
export function checkFleet(fleet: Fleet, today: Date = new Date()): Finding[] {
  const view = fleetView(
    fleet,
    today.toISOString().slice(0, 10),
    fleetRules.map(({ id }) => id),
  );
  return [
    ...fleet.findings,
    ...withoutEchoes(fleetRules.flatMap(rule => judge(view, rule))).map(
      ({ finding }) => finding,
    ),
  ].sort(byPlace);
}
