import {
  countFindings,
  type Finding,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** Totals of a check; part of the JSON other programs rely on. */
export interface CheckSummary {
  errors: number;
  warnings: number;
  pipelines: number;
  clusters: number;
}

/** Counts findings, pipelines and Connect clusters. */
export function checkSummary(
  fleet: Fleet,
  findings: readonly Finding[],
): CheckSummary {
  const { error, warning } = countFindings(findings);
  return {
    errors: error,
    warnings: warning,
    pipelines: Object.keys(fleet.pipelines).length,
    clusters: Object.keys(fleet.connectClusters).length,
  };
}
