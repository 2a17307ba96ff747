import { spawn, type ChildProcess } from 'node:child_process';
import {
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Starts a process that compiles the source, and renders with Helm.
jest.setTimeout(120_000);

const BINARY = join(__dirname, '../../bin/kafka-pipelines');
const EXAMPLES = join(__dirname, '../../../../examples/gitops');
const CHART = join(__dirname, '../../../../charts/kafka-pipeline');
const VALUES = 'pipelines/orders-per-minute/values.yaml';

describe('kafka-pipelines check --watch', () => {
  let root: string;
  let child: ChildProcess;
  let output: string;
  let read = 0;

  /** What is printed next, up to the line that ends it. */
  async function next(): Promise<string> {
    const end = /waiting for changes, Ctrl-C ends\.\n/g;
    for (;;) {
      end.lastIndex = read;
      const found = end.exec(output);
      if (found) {
        const text = output.slice(read, end.lastIndex);
        read = end.lastIndex;
        return text;
      }
      if (child.exitCode !== null) throw new Error(`It has ended: ${output}`);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  function start(...args: string[]) {
    output = '';
    read = 0;
    child = spawn(
      process.execPath,
      [BINARY, 'check', '--watch', '--no-base', '-r', root, ...args],
      { env: { ...process.env, KAFKA_PIPELINES_CACHE: '' } },
    );
    child.stdout?.on('data', data => {
      output += data;
    });
    child.stderr?.on('data', data => {
      output += data;
    });
  }

  async function interrupt(): Promise<number | null> {
    const ended = new Promise<number | null>(resolve => {
      child.on('close', resolve);
    });
    child.kill('SIGINT');
    return ended;
  }

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
    await cp(EXAMPLES, root, { recursive: true });
  });

  afterEach(async () => {
    child.kill('SIGKILL');
    await rm(root, { recursive: true, force: true });
  });

  it('checks again after every change, and ends without a failure', async () => {
    start('--no-render');
    expect(await next()).toMatch(
      /\n0 errors, 0 warnings \(7 pipelines, .*\n\d\d:\d\d:\d\d checked in \d+\.\d s; waiting/,
    );

    await writeFile(join(root, VALUES), 'a: [\n');
    expect(await next()).toContain(`${VALUES}:2:1 error yaml/syntax`);

    // Editors may take a file away before they write it anew.
    await unlink(join(root, VALUES));
    await cp(join(EXAMPLES, VALUES), join(root, VALUES));
    expect(await next()).toContain('0 errors');

    await mkdir(join(root, 'pipelines/new'));
    await next();
    await writeFile(join(root, 'pipelines/new/values-dev.yaml'), '');
    expect(await next()).toContain('layout/no-values');

    await rm(join(root, 'pipelines/new'), { recursive: true });
    await rm(join(root, 'kafka-pipelines.yaml'));
    expect(await next()).toContain('layout/no-fleet-config');
    await cp(
      join(EXAMPLES, 'kafka-pipelines.yaml'),
      join(root, 'kafka-pipelines.yaml'),
    );
    expect(await next()).toContain('0 errors');
    expect(await interrupt()).toBe(0);
  });

  it('keeps what is wrong with what a change does not affect', async () => {
    await cp(CHART, join(root, 'charts/ours'), {
      recursive: true,
      dereference: true,
    });
    await writeFile(
      join(root, 'charts/ours/templates/refuse.yaml'),
      `{{ if eq .Values.pipeline.name "orders-cdc" }}{{ fail "not like this" }}{{ end }}\n`,
    );
    const config = join(root, 'kafka-pipelines.yaml');
    await writeFile(
      config,
      (
        await readFile(config, 'utf8')
      ).replace(
        /kafka-pipeline: \{ bundled: [^}]*\}/,
        'kafka-pipeline: { path: charts/ours }',
      ),
    );
    start();
    expect(await next()).toContain('render/helm');

    await writeFile(
      join(root, VALUES),
      `# Another line\n${await readFile(join(root, VALUES), 'utf8')}`,
    );
    expect(await next()).toMatch(
      /pipelines\/orders-cdc\/values-dev\.yaml:1:1 error render\/helm .*not like this/,
    );

    await unlink(join(root, 'charts/ours/templates/refuse.yaml'));
    expect(await next()).toContain('0 errors');
    expect(await interrupt()).toBe(0);
  });
});
