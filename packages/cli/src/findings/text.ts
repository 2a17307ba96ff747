import {
  countFindings,
  type Finding,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { styleText } from 'node:util';
import { excerptOf } from './excerpt';
import { COLOURS } from './lines';
import { byFile, totalsOf, type CheckReport } from './report';
import { visible, visibleBelow } from './visible';

const DEFAULT_WIDTH = 120;
const INDENT = '  ';

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

/** The source line with its number, and a caret below the place. */
function source(
  { line }: Finding,
  shown: ReturnType<CheckReport['sources']['lineOf']>,
  width: number,
  style: Style,
): string[] {
  if (!shown) return [];
  const number = String(line);
  const gutter = `${INDENT}  ${number} | `;
  const { text, offset } = excerptOf(
    shown,
    Math.max(width - gutter.length, 20),
  );
  const empty = `${INDENT}  ${' '.repeat(number.length)} | `;
  return [
    `${style('dim', gutter)}${text}`,
    ...(offset === undefined
      ? []
      : [`${style('dim', empty)}${' '.repeat(offset)}${style('bold', '^')}`]),
  ];
}

/**
 * Findings for people: by file, each with the line it is about and what to do.
 *
 * @param stream - where it goes: its width, and colours if it is a terminal
 */
export function formatText(
  report: CheckReport,
  stream: NodeJS.WritableStream & { columns?: number },
): string {
  const { findings, sources } = report;
  const style: Style = (format, text) => styleText(format, text, { stream });
  const width = stream.columns || DEFAULT_WIDTH;
  const lines = byFile(findings).flatMap(([file, found]) => [
    style('underline', visible(file)),
    ...found.flatMap(finding => {
      const { line, column, severity, rule, message, hint } = finding;
      return [
        `${INDENT}${line}:${column} ${style(
          COLOURS[severity],
          severity,
        )} ${visibleBelow(message, INDENT)} ${style('dim', rule)}`,
        ...source(finding, sources.lineOf(finding), width, style),
        ...(hint ? [`${INDENT}  ${visibleBelow(hint, `${INDENT}  `)}`] : []),
      ];
    }),
    '',
  ]);
  const counts = countFindings(findings);
  const totals = totalsOf(report);
  const colour = counts.error > 0 ? 'red' : 'yellow';
  return [
    ...lines,
    style(counts.error + counts.warning > 0 ? colour : 'green', totals),
    '',
  ].join('\n');
}
