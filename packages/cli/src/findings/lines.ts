import {
  countFindings,
  type Finding,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { styleText } from 'node:util';
import { many } from '../many';
import type { CheckSummary } from './summary';
import { visible, visibleBelow } from './visible';

export const COLOURS = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
} as const;

const INDENT = '    ';

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
 * Findings for editors and other programs that read lines: one each as
 * compilers print them, the hint below.
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
      `${visible(file)}:${line}:${column} ${style(
        COLOURS[severity],
        severity,
      )} ${style('dim', rule)} ${visibleBelow(message, INDENT)}`,
      ...(hint ? [`${INDENT}${visibleBelow(hint, INDENT)}`] : []),
    ],
  );
}

/**
 * The findings of a repository as lines, and a line with the totals.
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
