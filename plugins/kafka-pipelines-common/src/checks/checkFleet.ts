import type { Finding } from '../finding';
import type { Fleet } from '../fleet/types';
import { changedParts } from './change/changedParts';
import { fleetChangeRules } from './change/rules';
import { withoutEchoes } from './echoes';
import { fleetView, type FleetView } from './fleetView';
import { byPlace, judge } from './judge';
import { fleetRules } from './rules';

/** Ids of the rules whose severities a repository may set. */
const ruleIds = [...fleetRules, ...fleetChangeRules].map(({ id }) => id);

function viewOf(fleet: Fleet, today: Date): FleetView {
  return fleetView(fleet, today.toISOString().slice(0, 10), ruleIds);
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
  const view = viewOf(fleet, today);
  return [
    ...fleet.findings,
    ...withoutEchoes(
      fleetRules.flatMap(rule => judge(view, rule, () => rule.check(view))),
    ).map(({ finding }) => finding),
  ].sort(byPlace);
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
  const old = viewOf(parts.before, today);
  const view = viewOf(parts.after, today);
  return fleetChangeRules
    .flatMap(rule => judge(view, rule, () => rule.check(old, view)))
    .map(({ finding }) => finding)
    .sort(byPlace);
}
