import type { Severity } from '../finding';
import type { FleetView } from './fleetView';

/** What the documentation says about a rule. @public */
export interface RuleInfo {
  /** Readable id, `<what>/<mistake>`. */
  id: string;
  /** Severity unless `rules` in kafka-pipelines.yaml says otherwise. */
  severity: Severity;
  /** One sentence: what is reported. */
  description: string;
  /** The smallest YAML that is reported. */
  example: string;
}

/** A rule as the documentation lists it. @public */
export interface ListedRule extends RuleInfo {
  /** True when `rules` and `exemptions` of kafka-pipelines.yaml may change it. */
  configurable: boolean;
}

/** Where a mistake stands. */
export interface Place {
  file: string;
  line: number;
  column: number;
  pointer: string;
}

/** What a report is about; the same mistake in several environments is said once. */
export interface Subject {
  kind: 'pipeline' | 'connect-cluster';
  name: string;
  /** Absent when it is the same in all of them. */
  environment?: string;
}

/** What a rule has found; its id and severity are added by `checkFleet`. */
export interface Report {
  message: string;
  hint?: string;
  place: Place;
  /** Absent when it is about the repository as a whole. */
  subject?: Subject;
}

/** A rule that judges the whole fleet. */
export interface FleetRule extends RuleInfo {
  /**
   * Start of the ids of the rules that say enough: where one of them reports
   * the same place of the same subject, as severely, this rule is silent.
   */
  yieldsTo?: string;
  check(view: FleetView): Iterable<Report>;
}
