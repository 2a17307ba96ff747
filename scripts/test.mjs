/*
 * Everything a change must pass: format, lint, types, unit and chart tests,
 * browser tests. All stages run, also after a failure, and the results are
 * counted from what the test runners report. `test-results/summary.json` holds
 * the counts for .ci/run.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { jestCounts, playwrightCounts, single } from './counts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results);

const environment = { ...process.env, CI: '1' };

/** Runs one command, shows its output, and tells whether it succeeded. */
function run(command, args, extra = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...environment, ...extra },
  });
  return status === 0;
}

/** Runs a script of browser tests, which leaves a report of that name. */
function browser(script, report) {
  const chromium = findChromium();
  if (!chromium.path) {
    console.error(chromium.help);
    return single(false);
  }
  const file = join(results, report);
  const ok = run('yarn', [script], {
    CHROMIUM: chromium.path,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    // Whoever comes first builds the app, for the others too.
    E2E_APP: join(results, 'app'),
  });
  return playwrightCounts(file, ok);
}

const stages = {
  format: () => single(run('yarn', ['prettier:check'])),
  lint: () => single(run('yarn', ['lint'])),
  types: () => single(run('yarn', ['tsc'])),
  'unit and charts': () => {
    const file = join(results, 'unit.json');
    const ok = run('yarn', ['test:unit', '--json', `--outputFile=${file}`]);
    return jestCounts(file, ok);
  },
  browser: () => browser('test:e2e', 'browser.json'),
  'browser, pull requests': () =>
    browser('test:e2e:github', 'browser-github.json'),
};

const started = Date.now();
const summary = { passed: 0, failed: 0, skipped: [] };
const lines = [];
for (const [name, stage] of Object.entries(stages)) {
  console.log(`\n=== ${name}`);
  const before = Date.now();
  const counts = stage();
  const seconds = Math.round((Date.now() - before) / 1000);
  summary.passed += counts.passed;
  summary.failed += counts.failed;
  summary.skipped.push(...counts.skipped);
  lines.push(
    `${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`,
  );
}
writeFileSync(join(results, 'summary.json'), JSON.stringify(summary, null, 2));

console.log(`\n${lines.join('\n')}`);
console.log(`in ${Math.round((Date.now() - started) / 1000)} s`);
if (summary.skipped.length)
  console.log(`skipped: ${summary.skipped.join(', ')}`);
console.log(`${summary.passed} passed, ${summary.failed} failed`);
process.exitCode = summary.failed === 0 ? 0 : 1;
