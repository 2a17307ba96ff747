import type { Severity } from '../finding';
import type { Fleet } from '../fleet/types';
import type { SaidOnce, UniqueNames } from './claims';
import type { OnePipelineView } from './fleetView';
import type { SharedView } from './sharedView';

/** What the documentation says about a rule. @public */
export interface RuleInfo {
  /** Readable id, `<what>/<mistake>`. */
  id: string;
  /** Severity unless `rules` in kafka-pipelines.yaml says otherwise. */
  severity: Severity;
  /** One sentence: what is reported. */
  description: string;
  /** What happens when nobody mends it, in one to three sentences. */
  explanation: string;
  /**
   * The smallest YAML that is reported: of a pipeline's values.yaml, unless
   * lines such as `# shared.yaml` begin other files. A change is what stands
   * below `# before` and below `# after`.
   */
  bad: string;
  /** The same YAML as it should be. */
  good: string;
}

/** What the documentation says about a rule, and nothing of how it judges. */
export function infoOf({
  id,
  severity,
  description,
  explanation,
  bad,
  good,
}: RuleInfo): RuleInfo {
  return { id, severity, description, explanation, bad, good };
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

/** What rules look at that judge all pipelines at once. */
export interface WholeFleetView {
  fleet: Fleet;
  /** Date of the check, as in `2026-11-30`. */
  today: string;
  /** Ids of the rules that settings may name. */
  ruleIds: readonly string[];
}

/**
 * A rule that judges a fleet. What each of its functions is given is all it may
 * look at: what it says is kept until that changes.
 */
export interface FleetRule extends RuleInfo {
  /**
   * Start of the ids of the rules that say enough: where one of them reports
   * the same place of the same subject, as severely, this rule is silent.
   */
  yieldsTo?: string;
  /** Judges what the pipelines have in common: environments, Connect clusters, shared files. */
  checkShared?(view: SharedView): Iterable<Report>;
  /** Judges a pipeline by itself. */
  checkPipeline?(view: OnePipelineView): Iterable<Report>;
  /** Names that must not be taken twice. */
  unique?: UniqueNames;
  /** What is said once, however many have it. */
  once?: SaidOnce;
  /** Judges all pipelines at once, at every check: it must not take long. */
  checkFleet?(view: WholeFleetView): Iterable<Report>;
}
