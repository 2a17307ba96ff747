import type { Finding, Severity } from '../finding';
import type { FleetRule, Subject } from './rule';

/** What judging needs of a rule. */
export type JudgedRule = Pick<FleetRule, 'id' | 'severity' | 'yieldsTo'>;

/** A finding with what it was made from. */
export interface Judgement {
  rule: JudgedRule;
  subject: Subject | undefined;
  finding: Finding;
}

const WEIGHT: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

/** Not the file: of one thing, rules may point at the first or the last that sets it. */
function sideOf({ subject, finding }: Judgement): string {
  return JSON.stringify([
    subject?.kind,
    subject?.name ?? finding.file,
    finding.pointer,
  ]);
}

/**
 * Leaves out what only repeats another rule, see {@link FleetRule.yieldsTo}, so
 * that one conflict is one finding on each side.
 */
export function withoutEchoes(judgements: readonly Judgement[]): Judgement[] {
  const bySide = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const side = sideOf(judgement);
    const present = bySide.get(side);
    if (present) {
      present.push(judgement);
    } else {
      bySide.set(side, [judgement]);
    }
  }
  return judgements.filter(judgement => {
    const { rule, finding } = judgement;
    const { yieldsTo } = rule;
    return (
      yieldsTo === undefined ||
      !bySide
        .get(sideOf(judgement))
        ?.some(
          other =>
            other.rule !== rule &&
            other.rule.id.startsWith(yieldsTo) &&
            WEIGHT[other.finding.severity] >= WEIGHT[finding.severity],
        )
    );
  });
}
