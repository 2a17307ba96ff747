import { readFileSync } from 'node:fs';

/** A runner that was killed leaves no report, or half of one. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A check without cases of its own counts as one. */
export const single = ok => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  skipped: [],
});

/** Counts of a Jest run, from its `--json` report; no report or no test that ran is a failure. */
export function jestCounts(file, ok) {
  const report = readReport(file);
  if (!report || report.numPassedTests + report.numFailedTests === 0) {
    return single(false);
  }
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
