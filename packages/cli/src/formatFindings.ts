import {
  countFindings,
  type Finding,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { styleText } from 'node:util';
import { many } from './many';

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

/** `2 errors, 1 warning (3 pipelines)` */
export function formatTotals(
  {
    error,
    warning,
  }: Pick<ReturnType<typeof countFindings>, 'error' | 'warning'>,
  scope: string,
): string {
  return `${many(error, 'error')}, ${many(warning, 'warning')} (${scope})`;
}

/**
 * Findings for people and editors: one line each as compilers print them, the
 * hint below.
 *
 * @param stream - where it goes; colours only for a terminal
 */
export function formatLines(
  findings: readonly Finding[],
  stream: NodeJS.WritableStream,
): string[] {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    styleText(format, text, { stream });
  return findings.flatMap(
    ({ file, line, column, severity, rule, message, hint }) => [
      `${file}:${line}:${column} ${style(COLOURS[severity], severity)} ${style(
        'dim',
        rule,
      )} ${message}`,
      ...(hint ? [`    ${hint}`] : []),
    ],
  );
}

/**
 * The findings of a repository for people, and a line with the totals.
 *
 * @param stream - where it goes; colours only for a terminal
 */
export function formatFindings(
  findings: readonly Finding[],
  { pipelines, clusters }: CheckSummary,
  stream: NodeJS.WritableStream,
): string {
  const scope = `${many(pipelines, 'pipeline')}, ${many(
    clusters,
    'Connect cluster',
  )}`;
  return [
    ...formatLines(findings, stream),
    formatTotals(countFindings(findings), scope),
    '',
  ].join('\n');
}
