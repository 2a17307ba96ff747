import {
  countFindings,
  type Finding,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { styleText } from 'node:util';

/** Totals of a check; part of the JSON other programs rely on. */
export interface CheckSummary {
  errors: number;
  warnings: number;
  pipelines: number;
  clusters: number;
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

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

function many(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/**
 * Findings for people and editors: one line each as compilers print them, the
 * hint below, and a line with the totals.
 *
 * @param stream - where it goes; colours only for a terminal
 */
export function formatFindings(
  findings: readonly Finding[],
  summary: CheckSummary,
  stream: NodeJS.WritableStream,
): string {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    styleText(format, text, { stream });
  const lines = findings.flatMap(
    ({ file, line, column, severity, rule, message, hint }) => [
      `${file}:${line}:${column} ${style(COLOURS[severity], severity)} ${style(
        'dim',
        rule,
      )} ${message}`,
      ...(hint ? [`    ${hint}`] : []),
    ],
  );
  const { errors, warnings, pipelines, clusters } = summary;
  const scope = `${many(pipelines, 'pipeline')}, ${many(
    clusters,
    'Connect cluster',
  )}`;
  const totals = `${many(errors, 'error')}, ${many(warnings, 'warning')}`;
  return [...lines, `${totals} (${scope})`, ''].join('\n');
}
