/*
 * The tests that need more than Node.js: each folder of test/integration is
 * named after what it needs, and runs where a tool can start that. The closing
 * lines count them together with what `./yarnw test` has found.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { jestCounts } from './counts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'test-results');
mkdirSync(results, { recursive: true });

const { values: options } = parseArgs({
  options: {
    'kube-tools': { type: 'string', default: '' },
    'test-status': { type: 'string', default: '0' },
  },
});

/** Strimzi releases that the charts are checked against. */
const STRIMZI = ['0.45.0', '0.49.0', '0.51.0', '1.0.0', '1.1.0', '1.2.0'];

let child;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // What was started is stopped in any case: see the `finally` below.
  process.on(signal, () => {
    interrupted = true;
    if (child?.pid) process.kill(-child.pid, signal);
  });
}

/** Runs a command in a process group of its own, so that a signal ends all of it. */
async function run(command, args, { env = {}, stdout = 'inherit' } = {}) {
  child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit'],
    env: { ...process.env, ...env },
    detached: true,
  });
  const [output, [code]] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    once(child, 'close'),
  ]);
  child = undefined;
  return { ok: code === 0, output };
}

/** The last line a command prints. */
async function lastLine(command, args, env) {
  const { ok, output } = await run(command, args, { env, stdout: 'pipe' });
  if (!ok) throw new Error(`${command} ${args.join(' ')} has failed`);
  return output.trim().split('\n').pop();
}

/** One API server per Strimzi release. */
function kubernetes() {
  const tools = resolve(options['kube-tools']);
  // Servers of our own beside those that others run with the same tools.
  const env = {
    KUBE_TOOLS: tools,
    KUBE_RUN: join(root, 'node_modules/.cache/kafka-pipelines/kube'),
  };
  const command = join(tools, 'kube-up');
  return {
    folder: 'kubernetes',
    variable: 'STRIMZI_KUBECONFIGS',
    lacks: () => (existsSync(command) ? [] : [`${command} is not there`]),
    async start() {
      await this.stop(); // what a killed run has left behind
      const kubeconfigs = {};
      for (const version of STRIMZI) {
        console.log(
          `an API server for Strimzi ${version}; the first one on a machine is built, which takes some minutes`,
        );
        const args = ['--strimzi', version];
        kubeconfigs[version] = await lastLine(command, args, env);
      }
      return { ...env, [this.variable]: JSON.stringify(kubeconfigs) };
    },
    stop: () => run(join(tools, 'kube-down'), [], { env }),
  };
}

/** A Kafka Connect worker with the plugins of the catalogue. */
function connect() {
  const script = name => ['workspace', 'connect-worker-test', name];
  return {
    folder: 'connect',
    variable: 'CONNECT_URL',
    lacks: () =>
      ['java', 'mvn']
        .filter(command => spawnSync(command, ['-version']).status !== 0)
        .map(command => `${command} does not run`),
    async start() {
      console.log(
        'a Kafka broker and a Kafka Connect worker; the first time their jars are fetched, 300 MB',
      );
      return { [this.variable]: await lastLine('yarn', script('worker:up')) };
    },
    stop: () => run('yarn', script('worker:down')),
  };
}

/** Packed packages: they are built of what the stage `types` leaves behind. */
function packages() {
  return {
    folder: 'packages',
    lacks: () =>
      existsSync(join(root, 'dist-types'))
        ? []
        : ['there are no dist-types, which ./yarnw tsc makes'],
    start: async () => ({}),
    stop: async () => ({ ok: true }),
  };
}

/** What goes on running is no fault of the tests, and still has to be known. */
async function stop(need) {
  try {
    const { ok } = await need.stop();
    if (!ok) throw new Error('its command has failed');
  } catch (error) {
    console.error(`may still run: what ${need.folder} needs: ${error.message}`);
  }
}

async function runTests(folder, env) {
  const file = join(results, `integration-${folder}.json`);
  const { ok } = await run(
    'yarn',
    [
      'workspace',
      'integration-test',
      'backstage-cli',
      'package',
      'test',
      `src/${folder}/`,
      // They wait for other processes most of the time.
      '--maxWorkers=4',
      '--json',
      `--outputFile=${file}`,
    ],
    { env: { ...env, CI: '1' } },
  );
  return jestCounts(file, ok);
}

const summaryFile = join(results, 'summary.json');
const summary = existsSync(summaryFile)
  ? JSON.parse(readFileSync(summaryFile, 'utf8'))
  : { passed: 0, failed: 0, skipped: [] };
if (options['test-status'] !== '0' && summary.failed === 0) summary.failed = 1;

for (const need of [packages(), kubernetes(), connect()]) {
  const { folder, variable } = need;
  if (interrupted) break;
  const path = join(root, 'test/integration/src', folder);
  const tests = existsSync(path)
    ? readdirSync(path).filter(file => file.endsWith('.test.ts'))
    : [];

  console.log(`\n=== integration: ${folder}`);
  if (tests.length === 0) {
    console.error(`test/integration/src/${folder} has no tests`);
    summary.failed += 1;
    continue;
  }
  const given = variable !== undefined && process.env[variable] !== undefined;
  const lacking = given ? [] : need.lacks();
  if (lacking.length > 0) {
    const reasons = variable ? [`${variable} is not set`, ...lacking] : lacking;
    console.log(reasons.join(' and '));
    summary.skipped.push(...tests.map(test => `${folder}/${test}`));
    continue;
  }
  try {
    const counts = await runTests(folder, given ? {} : await need.start());
    summary.passed += counts.passed;
    summary.failed += counts.failed;
    summary.skipped.push(...counts.skipped);
  } catch (error) {
    console.error(`could not start what ${folder} needs: ${error.message}`);
    summary.failed += tests.length;
  } finally {
    if (!given) await stop(need);
  }
}
if (interrupted && summary.failed === 0) summary.failed = 1;

console.log(
  `skipped: ${summary.skipped.length ? summary.skipped.join(', ') : 'nothing'}`,
);
console.log(`${summary.passed} passed, ${summary.failed} failed`);
process.exitCode = summary.failed === 0 ? 0 : 1;
