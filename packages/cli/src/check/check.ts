import {
  checkFleet,
  countFindings,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadFleet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { exitCodeOf } from '../exitCodes';
import { formatFindings } from '../findings/lines';
import { checkSummary } from '../findings/summary';
import { readDirectory } from '../readDirectory';

/** Options of `check`. */
export interface CheckOptions {
  repository: string;
  format: 'text' | 'json';
  failOn: 'error' | 'warning';
}

/**
 * `kafka-pipelines check`: prints what is wrong with a working copy of a GitOps
 * repository.
 *
 * @returns the exit code
 * @throws UsageError when there is no such folder
 */
export async function check(options: CheckOptions): Promise<number> {
  const { files, skipped } = await readDirectory(options.repository);
  const fleet = loadFleet(files, skipped);
  const findings = checkFleet(fleet);
  const summary = checkSummary(fleet, findings);
  process.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify({ findings, summary }, undefined, 2)}\n`
      : formatFindings(findings, summary, process.stdout),
  );
  return exitCodeOf(countFindings(findings), options.failOn);
}
