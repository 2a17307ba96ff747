import {
  checkConnectorFile,
  countFindings,
  type Finding,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { exitCodeOf } from '../exitCodes';
import { formatTotals, formatLines } from '../formatFindings';
import { many } from '../many';
import { knownPlugins, type Place } from './knownPlugins';
import { readFiles } from './readFiles';

/** Options of `check --connector`. */
export interface CheckConnectorOptions extends Place {
  connector: string[];
  format: 'text' | 'json';
  failOn: 'error' | 'warning';
}

/** The JSON of one file, in one line; other programs rely on it. */
function jsonLine(file: string, findings: Finding[]): string {
  const { error, warning } = countFindings(findings);
  const summary = {
    errors: error,
    warnings: warning,
    pipelines: 0,
    clusters: 0,
  };
  return `${JSON.stringify({ file, findings, summary })}\n`;
}

function text(findings: Finding[], files: number): string {
  return [
    ...formatLines(findings, process.stdout),
    formatTotals(countFindings(findings), many(files, 'file')),
    '',
  ].join('\n');
}

/**
 * `kafka-pipelines check --connector`: prints what is wrong with connectors in
 * files, with or without a GitOps repository.
 *
 * @returns the exit code
 * @throws UsageError when a file or what it is to be checked against is not there
 */
export async function checkConnector(
  options: CheckConnectorOptions,
): Promise<number> {
  const files = await readFiles(options.connector);
  const context = await knownPlugins(options);
  const checked = files.map(each => ({
    file: each.file,
    findings: checkConnectorFile(each.file, each.text, context),
  }));
  const all = checked.flatMap(({ findings }) => findings);
  process.stdout.write(
    options.format === 'json'
      ? checked.map(each => jsonLine(each.file, each.findings)).join('')
      : text(all, files.length),
  );
  return exitCodeOf(countFindings(all), options.failOn);
}
