import type { FleetView } from '../fleetView';
import type { Report, RuleInfo } from '../rule';

/** A rule that compares a fleet with the one before. */
export interface ChangeRule extends RuleInfo {
  /** Places are in the files after the change. */
  check(before: FleetView, after: FleetView): Iterable<Report>;
}
