/*
 * The tests that need more than Node.js: each folder of test/integration is
 * named after what it needs, and runs where a tool can start that. The closing
 * lines count them together with what `./yarnw test` has found.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { jestCounts } from './counts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'test-results');

const { values: options } = parseArgs({
  options: {
    'kube-tools': { type: 'string', default: '' },
    'connect-tools': { type: 'string', default: '' },
    'test-status': { type: 'string', default: '0' },
  },
});

const needs = [
  {
    folder: 'kubernetes',
    variable: 'KUBECONFIG',
    tools: resolve(options['kube-tools']),
    up: ['kube-up', '--strimzi', '1.2.0'],
    down: ['kube-down'],
  },
  {
    folder: 'connect',
    variable: 'CONNECT_URL',
    tools: resolve(options['connect-tools']),
    up: ['bin/connect-up', 'core'],
    down: ['bin/connect-down', '--wipe'],
  },
];

/** Starts what the tests need, unless the environment names one already. */
function start({ variable, tools, up }) {
  if (process.env[variable]) return { value: process.env[variable] };
  const command = join(tools, up[0]);
  if (!existsSync(command)) {
    return { missing: `${variable} is not set and ${command} is not there` };
  }
  const output = execFileSync(command, up.slice(1), {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { value: output.trim().split('\n').pop(), started: true };
}

const summaryFile = join(results, 'summary.json');
const summary = existsSync(summaryFile)
  ? JSON.parse(readFileSync(summaryFile, 'utf8'))
  : { passed: 0, failed: 0, skipped: [] };
if (options['test-status'] !== '0' && summary.failed === 0) summary.failed = 1;

for (const need of needs) {
  const folder = join(root, 'test', 'integration', 'src', need.folder);
  const tests = existsSync(folder)
    ? readdirSync(folder).filter(file => file.endsWith('.test.ts'))
    : [];
  if (tests.length === 0) continue;

  console.log(`\n=== integration: ${need.folder}`);
  let server;
  try {
    server = start(need);
  } catch (error) {
    console.error(
      `could not start what ${need.folder} needs: ${error.message}`,
    );
    summary.failed += tests.length;
    continue;
  }
  if (server.missing) {
    console.log(server.missing);
    summary.skipped.push(...tests.map(test => `${need.folder}/${test}`));
    continue;
  }
  const file = join(results, `integration-${need.folder}.json`);
  const { status } = spawnSync(
    'yarn',
    [
      'workspace',
      'integration-test',
      'backstage-cli',
      'package',
      'test',
      need.folder,
      '--json',
      `--outputFile=${file}`,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CI: '1', [need.variable]: server.value },
    },
  );
  const counts = jestCounts(file, status === 0);
  summary.passed += counts.passed;
  summary.failed += counts.failed;
  summary.skipped.push(...counts.skipped);
  if (server.started) {
    spawnSync(join(need.tools, need.down[0]), need.down.slice(1), {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}

console.log(
  `skipped: ${summary.skipped.length ? summary.skipped.join(', ') : 'nothing'}`,
);
console.log(`${summary.passed} passed, ${summary.failed} failed`);
process.exitCode = summary.failed === 0 ? 0 : 1;
