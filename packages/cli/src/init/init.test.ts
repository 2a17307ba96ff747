import { workspaceHelm } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInProcess } from '../__testUtils__/runInProcess';

// Helm runs for every environment.
jest.setTimeout(60_000);

const REPOSITORY = 'https://github.com/acme/kafka-pipelines.git';

describe('init', () => {
  let parent: string;
  let root: string;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
    root = join(parent, 'new');
  });

  afterEach(async () => {
    await rm(parent, { recursive: true, force: true });
  });

  const init = (...args: string[]) => runInProcess(['init', root, ...args]);
  const text = (path: string) => readFile(join(root, path), 'utf8');

  async function made(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await init(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  }

  async function expectNothingWrong(): Promise<void> {
    const { code, stdout, stderr } = await runInProcess([
      'check',
      '--format',
      'json',
      '--repository',
      root,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [],
      summary: { errors: 0, warnings: 0 },
    });
  }

  const rendered = (env: string) =>
    runInProcess(['render', '--repository', root, '--all', '--env', env]);

  describe.each(['v32', 'v36'] as const)('with Helm of kubectl %s', layer => {
    const before = process.env.KAFKA_PIPELINES_HELM;
    beforeAll(async () => {
      const helm = await workspaceHelm(layer);
      process.env.KAFKA_PIPELINES_HELM = helm?.command;
    });
    afterAll(() => {
      if (before === undefined) delete process.env.KAFKA_PIPELINES_HELM;
      else process.env.KAFKA_PIPELINES_HELM = before;
    });

    it('makes a repository without findings that renders', async () => {
      await made('--repo-url', REPOSITORY);
      await expectNothingWrong();
      for (const env of ['dev', 'prod']) {
        const { code, stdout } = await rendered(env);
        expect(code).toBe(0);
        expect(stdout.match(/^kind: (\w+)$/gm)).toEqual([
          'kind: KafkaConnect',
          'kind: KafkaConnector',
          'kind: KafkaTopic',
          'kind: KafkaTopic',
          'kind: Role',
          'kind: RoleBinding',
        ]);
      }
    });
  });

  it('pins the unpacked charts, and writes what Argo CD deploys', async () => {
    await made('--repo-url', REPOSITORY);
    expect(await text('kafka-pipelines.yaml')).toContain(
      'kafka-pipeline: { path: charts/kafka-pipeline-0.2.0 }',
    );
    expect(await readdir(join(root, 'charts'))).toEqual([
      'kafka-connect-0.2.0',
      'kafka-pipeline-0.2.0',
    ]);
    expect(await text('argocd/applicationset.yaml')).toContain(REPOSITORY);
    expect(await text('CODEOWNERS')).toContain('* @acme/data-platform\n');
    expect(await text('.gitignore')).toContain('/rendered/');
    expect(await text('README.md')).not.toMatch(/\{\{|\n\n\n/);
  });

  it('takes its own names', async () => {
    await made(
      ...['--env', 'test', 'live', '--connect-cluster', 'bank'],
      ...['--kafka-bootstrap', 'live=b1.example.com:9098,b2.example.com:9098'],
      ...['--owner', 'group:default/streaming'],
    );
    await expectNothingWrong();
    expect(await text('environments/live/clusters.yaml')).toContain(
      "bootstrapServers: 'b1.example.com:9098,b2.example.com:9098'\n",
    );
    expect(await text('environments/test/clusters.yaml')).toContain(
      'bootstrapServers: kafka.test.example.com:9092\n',
    );
    expect(await readdir(join(root, 'connect-clusters/bank'))).toEqual([
      'values-live.yaml',
      'values-test.yaml',
      'values.yaml',
    ]);
    expect(await text('pipelines/orders-cdc/values.yaml')).toContain(
      'owner: group:default/streaming\n',
    );
  });

  it('leaves out the example, and Argo CD where the address is unknown', async () => {
    const stdout = await made('--no-example');
    await expectNothingWrong();
    const names = await readdir(root);
    expect(names).not.toContain('pipelines');
    expect(names).not.toContain('argocd');
    expect(stdout).toContain('start again with --repo-url');
    expect(await text('README.md')).toContain('repoURL: https://github.com/');
  });

  it('gives editors a schema for every file of values', async () => {
    await made();
    const files = (
      await readdir(root, { recursive: true, withFileTypes: true })
    )
      .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter(file => !file.includes('/charts/'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const [, schema] =
        /^# yaml-language-server: \$schema=(\S+)\n/.exec(
          await readFile(file, 'utf8'),
        ) ?? [];
      expect({ file, schema }).toEqual({ file, schema: expect.any(String) });
      const found = JSON.parse(
        await readFile(join(file, '..', schema), 'utf8'),
      );
      expect(found.$schema).toContain('draft-07');
    }
  });

  it('overwrites nothing, and says what is in the way', async () => {
    await mkdir(root);
    await writeFile(join(root, 'README.md'), 'mine\n');
    await writeFile(join(root, 'pipelines'), 'a file\n');
    const { code, stdout, stderr } = await init();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `Nothing is overwritten, and in ${root} these are in the way: README.md, pipelines. Move them away, or name another folder\n`,
    );
    expect(await readdir(root)).toEqual(['README.md', 'pipelines']);
  });

  it('goes into a folder with other files', async () => {
    await mkdir(root);
    await writeFile(join(root, 'LICENSE'), 'mine\n');
    await made();
    expect(await text('LICENSE')).toBe('mine\n');
    await expectNothingWrong();
  });

  it('only says what it would write', async () => {
    const stdout = await made('--dry-run');
    expect(stdout).toContain(`files into ${root}:\n`);
    expect(stdout).toContain('  pipelines/orders-cdc/values.yaml\n');
    expect(await readdir(parent)).toEqual([]);
  });

  describe('with git', () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' });
    const identity = {
      GIT_AUTHOR_NAME: 'Ann',
      GIT_AUTHOR_EMAIL: 'ann@example.com',
      GIT_COMMITTER_NAME: 'Ann',
      GIT_COMMITTER_EMAIL: 'ann@example.com',
    };
    const before = { ...process.env };
    beforeAll(() => Object.assign(process.env, identity));
    afterAll(() => {
      for (const name of Object.keys(identity)) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    });

    it('commits everything', async () => {
      await made('--git');
      expect(git('status', '--porcelain')).toBe('');
      expect(git('log', '--format=%s %D')).toBe(
        'Start a repository of Kafka pipelines HEAD -> main\n',
      );
      await expectNothingWrong();
    });

    it('knows the address of a clone', async () => {
      await mkdir(root);
      git('init', '--quiet');
      git('remote', 'add', 'origin', 'git@github.com:acme/pipes.git');
      await made();
      expect(await text('kafka-pipelines.yaml')).toContain(
        'repoURL: git@github.com:acme/pipes.git\n',
      );
      expect(await text('CODEOWNERS')).toContain('* @acme/data-platform\n');
    });

    it('writes no password of a remote into the repository', async () => {
      await mkdir(root);
      git('init', '--quiet');
      git('remote', 'add', 'origin', 'https://ann:t0ken@github.com/acme/p.git');
      const stdout = await made();
      expect(stdout).not.toContain('t0ken');
      expect(await text('kafka-pipelines.yaml')).not.toContain('repoURL');
    });
  });

  it.each([
    [['--env', 'Dev'], 'The environment Dev cannot be used: use lower case'],
    [['--env', 'dev', 'dev'], 'The environment dev is given twice'],
    [['--connect-cluster', 'a/b'], 'The Connect cluster a/b cannot be used'],
    [['--owner', 'a b'], 'The owner a b cannot be used'],
    [['--kafka-bootstrap', 'k:9092'], 'write dev=<host:port> prod=<host:port>'],
    [['--kafka-bootstrap', 'prd=k:9092'], 'Did you mean prod?'],
    [['--kafka-bootstrap', 'dev=k'], 'takes brokers as host:port'],
    [['--repo-url', 'https://a:b@c/d'], 'without user and password'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await init(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(await readdir(parent)).toEqual([]);
  });
});
