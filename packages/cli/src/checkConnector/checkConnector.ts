import {
  checkConnectorFile,
  countFindings,
  type ConnectorFileFinding,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCodeOf } from '../exitCodes';
import { formatTotals, formatLines } from '../findings/lines';
import { many } from '../many';
import { workingFolder } from '../workingFolder';
import { knownPlugins, type Place } from './knownPlugins';
import { readFiles } from './readFiles';

/** Options of `check --connector`. */
export interface CheckConnectorOptions extends Place {
  connector: string[];
  format: 'text' | 'json';
  failOn: 'error' | 'warning';
}

/** The JSON of one file, in one line; other programs rely on it. */
function jsonLine(file: string, all: ConnectorFileFinding[]): string {
  // The place says whose a finding is: its shape is that of every check.
  const findings = all.map(({ connector, ...finding }) => finding);
  const { error, warning } = countFindings(findings);
  const summary = {
    errors: error,
    warnings: warning,
    pipelines: 0,
    clusters: 0,
  };
  return `${JSON.stringify({ file, findings, summary })}\n`;
}

function text(findings: ConnectorFileFinding[], files: number): string {
  return [
    ...formatLines(
      findings.map(({ connector, ...finding }) => ({
        ...finding,
        message:
          connector === undefined
            ? finding.message
            : `${connector}: ${finding.message}`,
      })),
      process.stdout,
    ),
    formatTotals(countFindings(findings), many(files, 'file')),
    '',
  ].join('\n');
}

/** A repository that the command line does not name does not count, which surprises who stands in it. */
async function standsInRepository(): Promise<boolean> {
  return access(join(workingFolder(), 'kafka-pipelines.yaml')).then(
    () => true,
    () => false,
  );
}

function withRepositoryHint(
  finding: ConnectorFileFinding,
): ConnectorFileFinding {
  return finding.rule === 'connector/not-in-catalogue'
    ? {
        ...finding,
        hint: `This folder is a GitOps repository: with -r . its own catalogue counts. ${
          finding.hint ?? ''
        }`.trimEnd(),
      }
    : finding;
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
  const forgotten =
    options.repository === undefined && (await standsInRepository());
  const checked = files.map(each => {
    const findings = checkConnectorFile(each.file, each.text, context);
    return {
      file: each.file,
      findings: forgotten ? findings.map(withRepositoryHint) : findings,
    };
  });
  const all = checked.flatMap(({ findings }) => findings);
  process.stdout.write(
    options.format === 'json'
      ? checked.map(each => jsonLine(each.file, each.findings)).join('')
      : text(all, files.length),
  );
  return exitCodeOf(countFindings(all), options.failOn);
}
