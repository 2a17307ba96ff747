import type {
  Finding,
  Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
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
