import type { FormatName } from './formatNames';
import { formatGithub } from './github';
import { formatJson } from './json';
import { formatJunit } from './junit';
import { formatLines } from './lines';
import { formatMarkdown } from './markdown';
import { totalsOf, type CheckReport } from './report';
import { formatSarif } from './sarif';
import { formatText } from './text';

type Format = (report: CheckReport, stream: NodeJS.WritableStream) => string;

const FORMATTERS: Record<FormatName, Format> = {
  text: formatText,
  lines: (report, stream) =>
    [...formatLines(report.findings, stream), totalsOf(report), ''].join('\n'),
  json: formatJson,
  sarif: formatSarif,
  github: formatGithub,
  junit: formatJunit,
  markdown: formatMarkdown,
};

/**
 * A report in a format.
 *
 * @param stream - where it goes: what people read depends on it
 */
export function formatReport(
  format: FormatName,
  report: CheckReport,
  stream: NodeJS.WritableStream,
): string {
  return FORMATTERS[format](report, stream);
}
