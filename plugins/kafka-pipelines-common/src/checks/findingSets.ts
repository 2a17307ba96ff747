import type { Finding } from '../finding';
import type { FindingCounts } from '../rest/types';

/** True when at least one finding forbids to write. @public */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(finding => finding.severity === 'error');
}

/** How many findings there are by severity. @public */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts: FindingCounts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) {
    counts[finding.severity] += 1;
  }
  return counts;
}

/** Identity of a finding without its line, which moves when lines are added above. */
function identity({ rule, severity, file, pointer, message }: Finding): string {
  return JSON.stringify([rule, severity, file, pointer, message]);
}

/**
 * The findings somebody is answerable for who makes a change: those in the
 * files of the change, which come first, and those elsewhere that were not
 * there before.
 *
 * @param base - findings before the change
 * @param after - findings after the change
 * @param changedPaths - paths of the change
 * @public
 */
export function findingsOfChange(
  base: readonly Finding[],
  after: readonly Finding[],
  changedPaths: Iterable<string>,
): Finding[] {
  const known = new Set(base.map(identity));
  const changed = new Set(changedPaths);
  return [
    ...after.filter(({ file }) => changed.has(file)),
    ...after.filter(
      finding => !changed.has(finding.file) && !known.has(identity(finding)),
    ),
  ];
}

/** Order of findings: by file and line. @public */
export function byPlace(a: Finding, b: Finding): number {
  return (
    (a.file < b.file ? -1 : Number(a.file > b.file)) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
  );
}
