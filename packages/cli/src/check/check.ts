import {
  byPlace,
  checkFleet,
  countFindings,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  loadFleet,
  WorkingCopy,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { exitCodeOf } from '../exitCodes';
import type { CheckReport } from '../findings/report';
import { sourcesOf } from '../findings/sources';
import { checkSummary } from '../findings/summary';
import { readDirectory } from '../readDirectory';
import { changeFindings } from './changes';
import { assertOptions, type CheckOptions } from './options';
import { writeReport } from './writeReport';

/**
 * `kafka-pipelines check`: prints what is wrong with a working copy of a GitOps
 * repository.
 *
 * @returns the exit code
 * @throws UsageError when there is no such folder, or no such revision
 */
export async function check(options: CheckOptions): Promise<number> {
  assertOptions(options);
  const { repository, failOn } = options;
  const { files, skipped } = await readDirectory(repository);
  const copy = await WorkingCopy.find(repository);
  const fleet = loadFleet(files, skipped);
  const findings = [
    ...checkFleet(fleet),
    ...(await changeFindings(options, fleet, copy)),
  ].sort(byPlace);
  const report: CheckReport = {
    findings,
    summary: checkSummary(fleet, findings),
    fleet,
    sources: sourcesOf({ fleet, files }, findings),
    prefix: copy?.prefix ?? '',
    failOn,
  };
  await writeReport(report, options);
  return exitCodeOf(countFindings(findings), failOn);
}
