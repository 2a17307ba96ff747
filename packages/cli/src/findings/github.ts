import {
  countFindings,
  type Finding,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { totalsOf, worstFirst, type CheckReport } from './report';
import { visible } from './visible';

/** Annotations of one kind that GitHub shows of one step of a workflow. */
const SHOWN_PER_KIND = 10;

const COMMANDS = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
} as const;

/**
 * What a workflow command says after its `::`
 * (https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts).
 */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** The same as the value of a property, where `:` and `,` end it. */
function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

function annotation(
  { severity, file, line, column, rule, message, hint }: Finding,
  prefix: string,
): string {
  const properties = [
    `file=${property(`${prefix}${visible(file)}`)}`,
    `line=${line}`,
    `col=${column}`,
    `title=${property(rule)}`,
  ].join(',');
  const text = visible(hint ? `${message}\n${hint}` : message);
  return `::${COMMANDS[severity]} ${properties}::${data(text)}`;
}

/** Says which annotations GitHub does not show; undefined when it shows all. */
function hidden(findings: readonly Finding[]): string | undefined {
  const counts = countFindings(findings);
  const kinds = (['error', 'warning', 'info'] as const)
    // The notice that says it is one itself.
    .map(kind => ({
      kind: COMMANDS[kind],
      count: counts[kind],
      shown: kind === 'info' ? SHOWN_PER_KIND - 1 : SHOWN_PER_KIND,
    }))
    .filter(({ count, shown }) => count > shown)
    .map(({ kind, count, shown }) => `${shown} of ${count} ${kind}s`);
  return kinds.length > 0
    ? `GitHub shows ${kinds.join(
        ', ',
      )} of this step; the log of the step lists all.`
    : undefined;
}

/**
 * Findings as annotations of the changed files, in the workflow commands of
 * GitHub Actions, the worst first: GitHub shows the first ten of a kind
 * (https://docs.github.com/en/rest/checks/runs).
 */
export function formatGithub(report: CheckReport): string {
  const { findings, prefix } = report;
  const more = hidden(findings);
  return [
    ...(more ? [`::notice title=kafka-pipelines check::${data(more)}`] : []),
    ...worstFirst(findings).map(finding => annotation(finding, prefix)),
    totalsOf(report),
    '',
  ].join('\n');
}
