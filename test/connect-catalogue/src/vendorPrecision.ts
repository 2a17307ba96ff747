import type { VendorFindings } from './vendorFindings';
import { ruleFamily } from './vendorFindings';

/** How often a rule, or all rules of a family, are right about vendors' configs. */
export interface Precision {
  /** Id of a rule, or first part of the ids of a family. */
  name: string;
  family: string;
  /** Number of configs with a finding. */
  configs: number;
  findings: number;
  true: number;
  false: number;
  /** Share of the findings that are right; undefined without any. */
  precision: number | undefined;
}

function precisionOf(
  name: string,
  family: string,
  all: VendorFindings[],
  belongs: (rule: string) => boolean,
): Precision {
  const counts = all.map(each => ({
    right: each.true.filter(({ rule }) => belongs(rule)).length,
    wrong: each.false.filter(({ rule }) => belongs(rule)).length,
  }));
  const right = counts.reduce((sum, each) => sum + each.right, 0);
  const wrong = counts.reduce((sum, each) => sum + each.wrong, 0);
  return {
    name,
    family,
    configs: counts.filter(each => each.right + each.wrong > 0).length,
    findings: right + wrong,
    true: right,
    false: wrong,
    precision: right + wrong === 0 ? undefined : right / (right + wrong),
  };
}

/**
 * Precision per rule and per family of rules, families and rules sorted, each
 * family before its rules.
 *
 * @param rules - ids of all rules that were asked
 */
export function precisions(
  all: VendorFindings[],
  rules: readonly string[],
): Precision[] {
  const families = [...new Set(rules.map(ruleFamily))].sort();
  return families.flatMap(family => [
    precisionOf(family, family, all, rule => ruleFamily(rule) === family),
    ...rules
      .filter(rule => ruleFamily(rule) === family)
      .sort()
      .map(id => precisionOf(id, family, all, rule => rule === id)),
  ]);
}

/** As a table in Markdown. */
export function precisionTable(rows: Precision[]): string {
  const cells = rows.map(row => [
    row.name === row.family ? `**${row.name}**` : `\`${row.name}\``,
    ...[row.configs, row.findings, row.true, row.false].map(String),
    row.precision === undefined ? '-' : `${(100 * row.precision).toFixed(1)} %`,
  ]);
  return [
    ['rule', 'configs', 'findings', 'true', 'false', 'precision'],
    ['---', '--:', '--:', '--:', '--:', '--:'],
    ...cells,
  ]
    .map(line => `| ${line.join(' | ')} |`)
    .join('\n');
}
