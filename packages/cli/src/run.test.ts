import { canonicalStream } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { resolveHelm } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { runInProcess, type Result } from './__testUtils__/runInProcess';

// Each run of the binary starts a process that compiles the source.
jest.setTimeout(60_000);

const BINARY = join(__dirname, '../bin/kafka-pipelines');
const EXAMPLES = join(__dirname, '../../../examples/gitops');

const GOOD = {
  'kafka-pipelines.yaml': `environments:
  dev:
    charts:
      kafka-pipeline: { bundled: 0.2.0 }
      kafka-connect: { bundled: 0.2.0 }
    valueFiles:
      kafka-pipeline: [environments/dev/clusters.yaml]
      kafka-connect: [environments/dev/clusters.yaml]
  prod:
    charts:
      kafka-pipeline: { bundled: 0.2.0 }
      kafka-connect: { bundled: 0.2.0 }
    valueFiles:
      kafka-pipeline: [environments/dev/clusters.yaml]
      kafka-connect: [environments/dev/clusters.yaml]
`,
  'environments/dev/clusters.yaml': `kafkaClusters:
  main:
    bootstrapServers: b-1.example:9098
    namespaces: { topics: kafka }
connectClusters:
  cdc: { namespace: connect, kafkaCluster: main }
`,
  'pipelines/orders/values.yaml': `pipeline:
  name: orders
  owner: group:default/data
connect:
  cluster: cdc
topics:
  shop.orders: { partitions: 6, replicas: 3 }
`,
  'pipelines/orders/values-dev.yaml': '',
};

describe('kafka-pipelines', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
  });

  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });

  async function write(files: Record<string, string>) {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  }

  async function run(
    args: string[],
    options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
  ): Promise<Result> {
    const {
      FORCE_COLOR: _color,
      INIT_CWD: _cwd,
      NODE_OPTIONS: _options,
      YARNW_CALLED_FROM: _calledFrom,
      npm_lifecycle_event: _event,
      ...env
    } = process.env;
    const child = spawn(process.execPath, [BINARY, ...args], {
      cwd: options.cwd ?? root,
      env: { ...env, ...options.env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', data => {
      stdout += data;
    });
    child.stderr.on('data', data => {
      stderr += data;
    });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', code => resolve({ code, stdout, stderr }));
    });
  }

  describe('check', () => {
    it('finds nothing in a good repository', async () => {
      await write(GOOD);
      expect(await run(['check'])).toEqual({
        code: 0,
        stdout: '0 errors, 0 warnings (1 pipeline, 0 Connect clusters)\n',
        stderr: '',
      });
    });

    it('prints where a mistake is', async () => {
      await write({
        ...GOOD,
        'pipelines/orders/values-dev.yaml': `topics:
  shop.orders:
    partitons: 6
`,
      });
      const { code, stdout } = await run(['check', '--repository', '.']);
      expect(code).toBe(1);
      expect(stdout).toMatch(
        /^pipelines\/orders\/values-dev\.yaml:3:5 error schema\/unknown-key .*Did you mean partitions\?$/m,
      );
      expect(stdout).toMatch(/^1 error, 0 warnings/m);
    });

    it('prints JSON that programs may rely on', async () => {
      await write({ ...GOOD, 'pipelines/orders/values-prd.yaml': '' });
      const { code, stdout, stderr } = await run(['check', '--format', 'json']);
      expect(code).toBe(1);
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual({
        findings: [
          {
            rule: 'layout/unknown-environment',
            severity: 'error',
            message:
              'prd is no environment of this repository. Did you mean prod?',
            file: 'pipelines/orders/values-prd.yaml',
            line: 1,
            column: 1,
            pointer: '',
            hint: 'Rename the file, or add prd to environments in kafka-pipelines.yaml. Known: dev, prod.',
          },
        ],
        summary: { errors: 1, warnings: 0, pipelines: 1, clusters: 0 },
      });
    });

    it('fails for warnings only when told', async () => {
      await write({ ...GOOD, 'presets/forgotten.yaml': 'presets: {}\n' });
      expect(await run(['check'])).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('layout/unlisted-file'),
      });
      expect((await run(['check', '--fail-on', 'warning'])).code).toBe(1);
    });

    it('says when the folder is no repository of pipelines', async () => {
      expect(await run(['check'])).toMatchObject({
        code: 1,
        stdout: expect.stringMatching(
          /^kafka-pipelines\.yaml:1:1 error layout\/no-fleet-config/,
        ),
      });
    });

    it('reads paths from where the root script was called', async () => {
      await write(GOOD);
      expect(
        await run(['check', '-r', '.'], {
          cwd: tmpdir(),
          env: { npm_lifecycle_event: 'kafka-pipelines', INIT_CWD: root },
        }),
      ).toMatchObject({ code: 0 });
    });
  });

  describe('render', () => {
    it('prints the canonical stream', async () => {
      await write(GOOD);
      const { code, stdout, stderr } = await run([
        'render',
        '--pipeline',
        'orders',
        '--env',
        'dev',
      ]);
      expect(stderr).toBe('');
      expect(code).toBe(0);
      expect(stdout).toMatch(/^apiVersion: kafka\.strimzi\.io\/v1\n/);
      expect(stdout).toContain('kind: KafkaTopic');
      expect(stdout).not.toContain('# Source');
      expect(stdout.endsWith('\n')).toBe(true);
    });

    it('prints the command line with the value files in their order', async () => {
      await write(GOOD);
      const { code, stdout } = await run([
        'render',
        '--pipeline',
        'orders',
        '--env',
        'dev',
        '--print-command',
      ]);
      expect(code).toBe(0);
      expect(stdout).toMatch(
        /^helm template orders .*kafka-pipeline -f environments\/dev\/clusters\.yaml -f pipelines\/orders\/values\.yaml -f pipelines\/orders\/values-dev\.yaml\n$/,
      );
    });

    it('prints the command line also where no Helm is installed', async () => {
      await write(GOOD);
      const { code, stdout, stderr } = await run(
        ['render', '--pipeline', 'orders', '--env', 'dev', '--print-command'],
        { env: { KAFKA_PIPELINES_HELM: '/nowhere/helm' } },
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/^helm template orders /);
    });

    it('prints no command line for a chart that is not there', async () => {
      await write({
        ...GOOD,
        'kafka-pipelines.yaml': GOOD['kafka-pipelines.yaml'].replaceAll(
          'kafka-pipeline: { bundled: 0.2.0 }',
          'kafka-pipeline: { bundled: 9.9.9 }',
        ),
      });
      const { code, stdout, stderr } = await runInProcess([
        'render',
        '--repository',
        root,
        '--pipeline',
        'orders',
        '--env',
        'dev',
        '--print-command',
      ]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('comes with kafka-pipeline 0.2.0');
    });

    it.each([
      ['orders-cdc', 'dev'],
      ['orders-cdc', 'prod'],
      ['orders-per-minute', 'prod'],
    ])(
      'the printed helm command gives the same bytes as render: %s in %s',
      async (pipeline, env) => {
        const helm = await resolveHelm();
        const args = [
          'render',
          '--repository',
          EXAMPLES,
          '--pipeline',
          pipeline,
          '--env',
          env,
        ];
        const rendered = await runInProcess(args);
        const printed = await runInProcess([...args, '--print-command']);
        expect([rendered.code, printed.code]).toEqual([0, 0]);
        expect(rendered.stdout).toContain('kind: ');
        // The line says helm; the shell is to take the one that render found.
        const { stdout } = await promisify(execFile)(
          'sh',
          ['-c', `helm() { command "$HELM" "$@"; }\n${printed.stdout}`],
          {
            cwd: EXAMPLES,
            env: { ...process.env, HELM: helm.command },
            maxBuffer: 64 * 1024 * 1024,
          },
        );
        expect(canonicalStream(stdout)).toBe(rendered.stdout);
      },
    );

    it('says what is wrong when the chart refuses the values', async () => {
      await write({
        ...GOOD,
        'pipelines/orders/values-dev.yaml':
          'connectors: { broken: { cluster: none, class: x } }\n',
      });
      const { code, stdout, stderr } = await run([
        'render',
        '--pipeline',
        'orders',
        '--env',
        'dev',
      ]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('none');
    });

    it('prints the findings of a pipeline that cannot be read', async () => {
      await write({ ...GOOD, 'pipelines/orders/values-dev.yaml': 'a: [\n' });
      const { code, stdout, stderr } = await run([
        'render',
        '--pipeline',
        'orders',
        '--env',
        'dev',
      ]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('pipelines/orders/values-dev.yaml:');
    });

    it.each([
      ['order', 'dev', 'There is no pipeline order. Did you mean orders?'],
      ['orders', 'prd', 'There is no environment prd. Did you mean prod?'],
      ['orders', 'prod', 'pipelines/orders/values-prod.yaml exists'],
      ['constructor', 'dev', 'There is no pipeline constructor.'],
    ])('refuses %s in %s', async (pipeline, env, message) => {
      await write(GOOD);
      const { code, stderr } = await runInProcess([
        'render',
        '--repository',
        root,
        '--pipeline',
        pipeline,
        '--env',
        env,
      ]);
      expect(code).toBe(2);
      expect(stderr).toContain(message);
    });
  });

  it('calls bad flags wrong usage', async () => {
    const { code, stdout, stderr } = await run(['check', '--nonsense']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain("unknown option '--nonsense'");
  });

  it.each([
    [[]],
    [['nonsense']],
    [['check', '--format', 'xml']],
    [['check', '--fail-on', 'info']],
    [['check', 'extra']],
    [['check', '--repository', '/none']],
    [['render', '--pipeline', 'orders']],
    [['render', '--env', 'dev']],
    [['render', '--env', 'dev', '--pipeline', 'a', '--cluster', 'b']],
    [['render', '--env', 'dev', '--pipeline', 'a', '--all']],
    [['render', '--env', 'dev', '--cluster', 'b', '--all']],
    [['render', '--env', 'dev', '--all', '--origins']],
    [['render', '--env', 'dev', '--cluster', 'b', '--acls']],
    [['render', '--env', 'dev', '--acls']],
    [['render', '--env', 'dev', '--pipeline', 'a', '--acls', '--origins']],
    [['render', '--env', 'dev', '--pipeline', 'a', '--format', 'json']],
    [
      [
        'render',
        '--env',
        'dev',
        '--pipeline',
        'a',
        '--origins',
        '--format',
        'x',
      ],
    ],
  ])('calls %j wrong usage', async args => {
    const { code, stdout, stderr } = await runInProcess(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it.each([['--help'], ['--version'], ['help']])('answers %s', async option => {
    const { code, stdout } = await runInProcess([option]);
    expect(code).toBe(0);
    expect(stdout).not.toBe('');
  });
});
