import {
  countFindings,
  type Finding,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { many } from '../many';
import type { Sources } from './sources';
import type { CheckSummary } from './summary';

/** What a check has to say, for any format. */
export interface CheckReport {
  /** Sorted by file and line. */
  findings: readonly Finding[];
  summary: CheckSummary;
  fleet: Fleet;
  sources: Sources;
  /** Folder of the GitOps repository in its Git repository, with `/` at its end; empty at the root. */
  prefix: string;
  /** What makes a check fail. */
  failOn: 'error' | 'warning';
  /** Folders of the pipelines and Connect clusters that were checked; absent for all. */
  checked?: ReadonlySet<string>;
}

type Part = Fleet['pipelines' | 'connectClusters'][string];

/** The pipelines or Connect clusters that were checked. */
export function checkedParts<T extends Part>(
  parts: Record<string, T>,
  { checked }: Pick<CheckReport, 'checked'>,
): T[] {
  const all = Object.values(parts);
  return checked ? all.filter(({ folder }) => checked.has(folder)) : all;
}

/** `2 errors, 1 warning (3 pipelines, 1 Connect cluster)` */
export function totalsOf(report: CheckReport): string {
  const { findings, fleet, checked, summary } = report;
  const { error, warning } = countFindings(findings);
  const amount = (
    parts: Record<string, Part>,
    total: number,
    what: string,
  ): string =>
    checked
      ? `${checkedParts(parts, report).length} of ${many(total, what)}`
      : many(total, what);
  const scope = [
    amount(fleet.pipelines, summary.pipelines, 'pipeline'),
    amount(fleet.connectClusters, summary.clusters, 'Connect cluster'),
  ].join(', ');
  return `${many(error, 'error')}, ${many(warning, 'warning')} (${
    checked ? 'checked ' : ''
  }${scope})`;
}

/** The findings of each file, in the order of the files. */
export function byFile(
  findings: readonly Finding[],
): Array<[file: string, findings: Finding[]]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = files.get(finding.file);
    if (known) known.push(finding);
    else files.set(finding.file, [finding]);
  }
  return [...files];
}

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** Findings by severity, the worst first; by place within it. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
