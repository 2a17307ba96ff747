import type { Finding } from '../finding';
import type { Fleet } from '../fleet/types';
import { changedParts } from './change/changedParts';
import { fleetChangeRules } from './change/rules';
import { conflicts, firstUses, type KeyedClaim } from './claims';
import { withoutEchoes } from './echoes';
import { byPlace } from './findingSets';
import { fleetView } from './fleetView';
import { judge } from './judge';
import { checkPipeline, checkShared } from './keptChecks';
import type { FleetRule, Report, WholeFleetView } from './rule';
import { fleetRules } from './rules';
import { withoutQuotedSecrets } from './secretTexts';

/** Ids of the rules whose severities a repository may set. */
const ruleIds = [...fleetRules, ...fleetChangeRules].map(({ id }) => id);

function dateOf(today: Date): string {
  return today.toISOString().slice(0, 10);
}

/** What is found in a fleet part by part, by rule and in the order of the parts. */
class PartReports {
  readonly #byRule = new Map<
    FleetRule,
    { reports: Report[]; claims: KeyedClaim[] }
  >();

  constructor(fleet: Fleet) {
    const shared = checkShared(fleet);
    for (const found of [
      shared.found,
      ...Object.values(fleet.pipelines).map(pipeline =>
        checkPipeline(fleet, shared, pipeline),
      ),
    ]) {
      for (const { rule, reports, claims } of found) {
        const all = this.#byRule.get(rule) ?? { reports: [], claims: [] };
        this.#byRule.set(rule, all);
        all.reports.push(...reports);
        all.claims.push(...claims);
      }
    }
  }

  of(rule: FleetRule): Report[] {
    const { reports = [], claims = [] } = this.#byRule.get(rule) ?? {};
    return [
      ...reports,
      ...(rule.unique ? conflicts(claims, rule.unique) : []),
      ...(rule.once ? firstUses(claims, rule.once) : []),
    ];
  }
}

/**
 * Everything there is to say about a fleet, sorted by file and line: what was
 * wrong while reading it, which no setting turns off, and what the rules find,
 * with the severities of `rules` and without what `exemptions` allow.
 *
 * What is found in a pipeline is kept with it, so that a fleet loaded after
 * another one is checked where they differ. A fleet is not changed afterwards.
 *
 * @param today - date of the check: an exemption counts up to its `until`
 * @public
 */
export function checkFleet(fleet: Fleet, today: Date = new Date()): Finding[] {
  const parts = new PartReports(fleet);
  const view: WholeFleetView = { fleet, today: dateOf(today), ruleIds };
  const findings = [
    ...fleet.findings,
    ...withoutEchoes(
      fleetRules.flatMap(rule =>
        judge(view, rule, () => [
          ...parts.of(rule),
          ...(rule.checkFleet?.(view) ?? []),
        ]),
      ),
    ).map(({ finding }) => finding),
  ];
  return withoutQuotedSecrets(fleet, findings).sort(byPlace);
}

/**
 * What there is to say about a change of a fleet, beside what {@link checkFleet}
 * says about its outcome: what must not change, or not without somebody's doing.
 * A part is compared with the one that had its name before.
 *
 * @param today - date of the check: an exemption counts up to its `until`
 * @public
 */
export function checkFleetChange(
  before: Fleet,
  after: Fleet,
  today: Date = new Date(),
): Finding[] {
  const parts = changedParts(before, after);
  const [old, now] = [fleetView(parts.before), fleetView(parts.after)];
  return fleetChangeRules
    .flatMap(rule =>
      judge({ fleet: parts.after, today: dateOf(today) }, rule, () =>
        rule.check(old, now),
      ),
    )
    .map(({ finding }) => finding)
    .sort(byPlace);
}
