import {
  affectedBy,
  byPlace,
  changedFiles,
  checkFleet,
  checkFleetChange,
  countFindings,
  isAffected,
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
import { openBases } from './bases';
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
  const found = checkFleet(fleet);
  const { base, since } = await openBases(options, fleet, copy);
  const affected =
    since &&
    affectedBy(changedFiles(since.snapshot.files, files), since.fleet, fleet);
  const findings = [
    ...(affected
      ? found.filter(finding => isAffected(affected, finding))
      : found),
    ...(base ? checkFleetChange(base.fleet, fleet) : []),
  ].sort(byPlace);
  const report: CheckReport = {
    findings,
    summary: checkSummary(fleet, findings),
    fleet,
    sources: sourcesOf({ fleet, files }, found),
    prefix: copy?.prefix ?? '',
    failOn,
    ...(affected && { checked: affected.folders }),
  };
  await writeReport(report, options);
  return exitCodeOf(countFindings(findings), failOn);
}
