import { workspaceHelm } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { execFile } from 'node:child_process';
import {
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ExampleRunner } from './ExampleRunner';
import { PackedCli, ROOT } from './packedCli';

const run = promisify(execFile);
const DEMO = join(ROOT, 'examples/gitops');

/** What only a Backstage backend needs. */
const OF_BACKENDS =
  /^(?:@backstage\/backend-.*|@octokit\/.*|octokit|knex|express|better-sqlite3|winston)$/;

/** Milliseconds until help is there, on a machine that does nothing else. */
const HELP = 300;

let folder: string;
let cli: PackedCli;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kafka-pipelines-packed-'));
  cli = await PackedCli.install(folder);
}, 600_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function kafkaPipelines(
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const { stdout } = await run(process.execPath, [cli.command, ...args], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      // As on a machine that has Helm and nothing of this workspace.
      KAFKA_PIPELINES_HELM: (await workspaceHelm())?.command,
      ...env,
    },
  });
  return stdout;
}

async function filesOf(name: string): Promise<string[]> {
  const root = join(cli.modules, name);
  const entries = await readdir(root, { recursive: true });
  return entries.filter(path => !path.startsWith('node_modules')).sort();
}

/** Packages that a run has loaded code of. */
async function loadedPackages(args: string[]): Promise<string[]> {
  const hook = join(folder, 'loaded.cjs');
  const report = join(folder, 'loaded.json');
  await writeFile(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(
      ${JSON.stringify(report)},
      JSON.stringify(Object.keys(require('node:module')._cache))));`,
  );
  await kafkaPipelines(args, { NODE_OPTIONS: `--require ${hook}` });
  const files: string[] = JSON.parse(await readFile(report, 'utf8'));
  return [
    ...new Set(
      files.flatMap(
        file => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
      ),
    ),
  ];
}

describe('the packed command line', () => {
  it('has all that it reads, and nothing to develop it with', async () => {
    const own = await filesOf('kafka-pipelines');
    expect(own).toEqual(
      expect.arrayContaining([
        'README.md',
        'bin/kafka-pipelines',
        'dist/index.cjs.js',
        'templates/repository/files/_github/workflows/kafka-pipelines.yml',
        'templates/repository/files/_gitignore',
      ]),
    );
    const node = await filesOf(
      '@kafka-pipelines/backstage-plugin-kafka-pipelines-node',
    );
    expect(node).toEqual(
      expect.arrayContaining([
        'charts/kafka-connect/templates/_values.tpl',
        'charts/kafka-pipeline/.helmignore',
        'charts/kafka-pipeline/values.schema.json',
      ]),
    );
    expect(
      [...own, ...node].filter(path =>
        /(^|\/)(src|ci|golden|__testUtils__|__fixtures__)(\/|$)|\.test\./.test(
          path,
        ),
      ),
    ).toEqual([]);
  });

  it('has real files where the workspace has links', async () => {
    const charts = join(
      cli.modules,
      '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/charts',
    );
    for (const path of await readdir(charts, { recursive: true })) {
      expect((await lstat(join(charts, path))).isSymbolicLink()).toBe(false);
    }
  });

  it(`prints help within ${HELP} ms`, async () => {
    const hook = join(folder, 'time.cjs');
    const report = join(folder, 'time.json');
    // Of the processor, which a busy machine lengthens least.
    await writeFile(
      hook,
      `process.on('exit', () => require('node:fs').writeFileSync(
        ${JSON.stringify(report)}, JSON.stringify(process.cpuUsage())));`,
    );
    const times: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      expect(
        await kafkaPipelines(['--help'], {
          NODE_OPTIONS: `--require ${hook}`,
        }),
      ).toContain('check');
      const { user, system } = JSON.parse(await readFile(report, 'utf8'));
      times.push((user + system) / 1000);
    }
    expect(Math.min(...times)).toBeLessThan(HELP);
  });

  it('checks the demo as the source does', async () => {
    const { findings, summary } = JSON.parse(
      await kafkaPipelines(['check', '-r', DEMO, '--format', 'json']),
    );
    expect(summary).toMatchObject({ errors: 0, warnings: 0, pipelines: 7 });
    expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual([
      'artifact/no-checksum',
    ]);
  });

  it('renders the demo as the source does', async () => {
    const args = ['render', '-r', DEMO, '--all', '--env', 'prod'];
    const { stdout } = await run(
      process.execPath,
      [join(ROOT, 'packages/cli/bin/kafka-pipelines'), ...args],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
    );
    expect(stdout).toContain('kind: KafkaConnect\n');
    expect(await kafkaPipelines(args)).toBe(stdout);
  });

  it('knows plugins and their versions', async () => {
    expect(
      await kafkaPipelines(['catalogue', 'show', 'MySqlConnector']),
    ).toContain('database.hostname');
    expect(
      await kafkaPipelines([
        ...['upgrade', 'debezium-connector-postgres'],
        ...['3.7.0.Final', '3.6.1.Final', '-r', DEMO],
      ]),
    ).toContain('What is different');
  });

  it('starts a repository that it finds nothing wrong with', async () => {
    const root = join(folder, 'new');
    await kafkaPipelines(['init', root]);
    expect(
      JSON.parse(await kafkaPipelines(['check', '-r', root, '--format=json'])),
    ).toMatchObject({ findings: [], summary: { pipelines: 1 } });
  });

  it.each([
    [['--help']],
    [['check', '-r', DEMO]],
    [['render', '-r', DEMO, '--pipeline', 'orders-cdc', '--env', 'dev']],
    [['inventory', '-r', DEMO]],
  ])('loads nothing for %j that only a backend needs', async args => {
    const loaded = await loadedPackages(args);
    expect(loaded).toContain('kafka-pipelines');
    expect(loaded.filter(name => OF_BACKENDS.test(name))).toEqual([]);
  });

  it('does what the examples of its help say', async () => {
    const runner = await ExampleRunner.start(folder, cli);
    try {
      const examples = await runner.examples();
      expect(examples.length).toBeGreaterThan(25);
      expect(await runner.failed(examples)).toEqual([]);
    } finally {
      runner.stop();
    }
  }, 600_000);
});
