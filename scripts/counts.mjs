import { existsSync, readFileSync } from 'node:fs';

const readReport = file =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

/** A check without cases of its own counts as one. */
export const single = ok => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  skipped: [],
});

/** Counts of a Jest run, from its `--json` report; no report or no test is a failure. */
export function jestCounts(file, ok) {
  const report = readReport(file);
  if (!report || report.numTotalTests === 0) return single(false);
  const skipped = report.testResults.flatMap(suite =>
    suite.assertionResults
      .filter(test => test.status === 'pending' || test.status === 'todo')
      .map(test => test.fullName),
  );
  // A suite that does not even load has no tests to count.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: ok ? failed : Math.max(failed, 1),
    skipped,
  };
}

/** Counts of a Playwright run, from its JSON report; a flaky test counts as failed. */
export function playwrightCounts(file, ok) {
  const report = readReport(file);
  if (!report) return single(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky;
  return {
    passed: expected,
    failed: ok && expected > 0 ? failed : Math.max(failed, 1),
    skipped: skipped > 0 ? [`${skipped} browser tests`] : [],
  };
}
