import { countFindings } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { exitCodeOf } from '../exitCodes';
import { Checker } from './Checker';
import { assertOptions, type CheckOptions } from './options';
import { watch } from './watch';
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
  if (options.watch) {
    return watch(options);
  }
  const report = await new Checker(options).check();
  await writeReport(report, options);
  return exitCodeOf(countFindings(report.findings), options.failOn);
}
