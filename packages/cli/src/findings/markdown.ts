import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  code,
  markdownText,
  table,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { totalsOf, worstFirst, type CheckReport } from './report';

/** GitHub takes 1 MiB of Markdown from a step (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits). */
const MAX_LENGTH = 500_000;

const SIGNS = {
  error: '❌ error',
  warning: '⚠️ warning',
  info: 'ℹ️ info',
} as const;

function row(finding: Finding, prefix: string): string[] {
  const { severity, file, line, rule, message, hint } = finding;
  return [
    SIGNS[severity],
    code(`${prefix}${file}:${line}`),
    [message, ...(hint ? [hint] : [])].map(markdownText).join('<br>'),
    code(rule),
  ];
}

/** The rows that fit, the worst first. */
function rows(findings: readonly Finding[], prefix: string): string[][] {
  const all: string[][] = [];
  let length = 0;
  for (const finding of worstFirst(findings)) {
    const cells = row(finding, prefix);
    length += cells.join(' | ').length;
    if (length > MAX_LENGTH) break;
    all.push(cells);
  }
  return all;
}

/** Findings as Markdown, for the summary of a job or a comment. */
export function formatMarkdown(report: CheckReport): string {
  const { findings, prefix } = report;
  const shown = rows(findings, prefix);
  return [
    '### kafka-pipelines check',
    `**${totalsOf(report)}**`,
    ...(shown.length > 0
      ? [table(['', 'where', 'what', 'rule'], shown)]
      : ['Nothing was found.']),
    ...(shown.length < findings.length
      ? [`Shown ${shown.length} of ${findings.length} findings.`]
      : []),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
