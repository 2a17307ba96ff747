import { execFile } from 'node:child_process';
import {
  mkdir,
  mkdtemp,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { runInProcess } from '../__testUtils__/runInProcess';

// Some of these run Helm.
jest.setTimeout(60_000);

const VALUES = 'pipelines/orders/values.yaml';

const FILES = {
  'kafka-pipelines.yaml': `environments:
  dev:
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
  [VALUES]: `pipeline:
  name: orders
  owner: group:default/data
connect:
  cluster: cdc
connectors:
  orders-mirror:
    class: org.apache.kafka.connect.mirror.MirrorHeartbeatConnector
    config:
      source.cluster.alias: a
      target.cluster.alias: b
      target.cluster.bootstrap.servers: b-1.example:9098
`,
  'pipelines/orders/values-dev.yaml': '',
};

describe('kafka-pipelines check', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
  });

  afterEach(() => rm(root, { recursive: true, force: true }));

  async function write(files: Record<string, string>, folder = root) {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  }

  async function git(...args: string[]) {
    await promisify(execFile)(
      'git',
      ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args],
      { cwd: root },
    );
  }

  async function commit(files: Record<string, string>, folder = root) {
    await write(files, folder);
    await git('add', '-A');
    await git('commit', '-qm', 'Change');
  }

  const check = (...args: string[]) =>
    runInProcess(['check', '--repository', root, ...args]);

  const renamed = (text: string) =>
    text.replace('orders-mirror', 'orders-copy');

  describe('against a base', () => {
    beforeEach(() => git('init', '-q', '-b', 'main'));

    it('finds by itself where the change began', async () => {
      await commit(FILES);
      await git('checkout', '-q', '-b', 'feature');
      expect(await check()).toMatchObject({ code: 0, stderr: '' });

      await write({ [VALUES]: renamed(FILES[VALUES]) });
      expect(await check()).toEqual({
        code: 1,
        stdout: expect.stringContaining('connector/renamed'),
        stderr: '',
      });
      expect(await check('--base', 'main')).toMatchObject({ code: 1 });
      expect(await check('--no-base')).toMatchObject({ code: 0 });

      // What is committed on the branch still is a change of it.
      await commit({});
      expect(await check()).toMatchObject({ code: 1 });
    });

    it('takes what others have merged since for no part of the change', async () => {
      await commit(FILES);
      await git('checkout', '-q', '-b', 'feature');
      await commit({ 'README.md': 'Hello\n' });
      await git('checkout', '-q', 'main');
      await commit({ [VALUES]: renamed(FILES[VALUES]) });
      await git('checkout', '-q', 'feature');
      expect(await check()).toMatchObject({ code: 0, stderr: '' });
    });

    it('says where the old value may be written down, once it is', async () => {
      await commit(FILES);
      await write({
        [VALUES]: renamed(FILES[VALUES]).replace(
          '    class:',
          '    replaces: { name: orders-mirror }\n    class:',
        ),
      });
      expect(await check()).toMatchObject({ code: 0 });
    });

    it('says in one line that there is nothing to compare with', async () => {
      await git('checkout', '-q', '-b', 'feature');
      await commit(FILES);
      const { code, stdout, stderr } = await check();
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: '0 errors, 0 warnings (1 pipeline, 0 Connect clusters)\n',
      });
      expect(stderr).toMatch(
        /^Not compared with what is deployed: No branch.*\n$/,
      );
    });

    it('refuses a base that is not there', async () => {
      await commit(FILES);
      expect(await check('--base', 'nowhere')).toEqual({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('There is no revision nowhere here.'),
      });
    });

    it('names files from the root of the Git repository where programs ask for it', async () => {
      const folder = join(root, 'gitops');
      await commit({ ...FILES, [VALUES]: 'a: 1\n' }, folder);
      const run = (...args: string[]) =>
        runInProcess(['check', '--repository', folder, ...args]);
      expect((await run('--format', 'github')).stdout).toMatch(
        /^::error file=gitops\/pipelines\/orders\/values\.yaml,/,
      );
      expect((await run()).stdout).toMatch(/^pipelines\/orders\/values\.yaml:/);
    });
  });

  describe('--changed-since', () => {
    const other = (name: string) => ({
      [`pipelines/${name}/values.yaml`]: FILES[VALUES].replaceAll(
        'orders',
        name,
      ).replace('owner:', 'ownr:'),
      [`pipelines/${name}/values-dev.yaml`]: '',
    });

    beforeEach(async () => {
      await git('init', '-q', '-b', 'main');
      await commit({ ...FILES, ...other('old'), ...other('older') });
    });

    it('checks what has changed, and says of how much that is', async () => {
      expect((await check()).stdout).toMatch(/2 errors.*3 pipelines/s);
      expect(await check('--changed-since', 'HEAD')).toEqual({
        code: 0,
        stdout:
          '0 errors, 0 warnings (checked 0 of 3 pipelines, 0 of 0 Connect clusters)\n',
        stderr: '',
      });
      await write({ 'pipelines/old/values-dev.yaml': '# Nothing else\n' });
      const { code, stdout } = await check('--changed-since', 'main');
      expect(code).toBe(1);
      expect(stdout).toContain('pipelines/old/values.yaml');
      expect(stdout).not.toContain('pipelines/older/');
      expect(stdout).toContain('1 error, 0 warnings (checked 1 of 3 pipelines');
    });

    it('is the base, too', async () => {
      await commit({ [VALUES]: renamed(FILES[VALUES]) });
      expect((await check('--changed-since', 'HEAD~1')).stdout).toContain(
        'connector/renamed',
      );
      expect((await check('--changed-since', 'HEAD~1', '--no-base')).code).toBe(
        0,
      );
    });

    it('leaves to tests of others what is not checked', async () => {
      await write({ [VALUES]: `${FILES[VALUES]}# Nothing else\n` });
      const { stdout } = await check(
        '--changed-since',
        'main',
        '--format',
        'junit',
      );
      expect(stdout).toContain('tests="1"');
      expect(stdout).toContain('name="orders"');
    });

    it('refuses a revision that is not there', async () => {
      expect(await check('--changed-since', 'nowhere')).toMatchObject({
        code: 2,
        stdout: '',
      });
    });
  });

  describe('of what is rendered', () => {
    const { KAFKA_PIPELINES_HELM: HELM } = process.env;

    afterEach(() => {
      process.env.KAFKA_PIPELINES_HELM = HELM;
      if (HELM === undefined) delete process.env.KAFKA_PIPELINES_HELM;
    });

    /** The same repository with a chart of its own that refuses everything. */
    const REFUSING = {
      ...FILES,
      'kafka-pipelines.yaml': FILES['kafka-pipelines.yaml'].replace(
        'kafka-pipeline: { bundled: 0.2.0 }',
        'kafka-pipeline: { path: charts/ours }',
      ),
      'charts/ours/Chart.yaml':
        'apiVersion: v2\nname: kafka-pipeline\nversion: 0.1.0\n',
      'charts/ours/templates/refuse.yaml': '{{ fail "not like this" }}\n',
    };

    it('says what Helm says', async () => {
      await write(REFUSING);
      const { code, stdout } = await check();
      expect(code).toBe(1);
      expect(stdout).toMatch(
        /^pipelines\/orders\/values-dev\.yaml:1:1 error render\/helm Helm cannot render the pipeline in dev: .*not like this/,
      );
      expect(await check('--no-render')).toMatchObject({ code: 0 });
    });

    it('says what Kubernetes would refuse', async () => {
      await write({
        ...REFUSING,
        'charts/ours/templates/refuse.yaml': `apiVersion: kafka.strimzi.io/v1
kind: KafkaConnector
metadata:
  name: orders-mirror
  namespace: connect
  labels: { strimzi.io/cluster: cdc }
spec:
  class: a.B
  tasksMaximum: 3
`,
      });
      expect(await check()).toMatchObject({
        code: 1,
        stdout: expect.stringMatching(
          /^pipelines\/orders\/values\.yaml:\d+:3 error manifest\/invalid KafkaConnector connect\/orders-mirror in dev: spec\.tasksMaximum/,
        ),
      });
    });

    it('does not render what has an error already, and says so', async () => {
      await write({ ...REFUSING, [VALUES]: `${FILES[VALUES]}odd: 1\n` });
      const { stdout, stderr } = await check();
      expect(stdout).not.toContain('render/helm');
      expect(stdout).toContain('1 error');
      expect(stderr).toBe('');

      await write({
        [VALUES]: FILES[VALUES].replace('cluster: cdc', 'cluster: none'),
      });
      expect(await check()).toMatchObject({
        stdout: expect.not.stringContaining('render/helm'),
        stderr: expect.stringContaining(
          'Not rendered, because their files have errors: 1 of 1 ',
        ),
      });
    });

    it('fails without a Helm, and says how to go on', async () => {
      await write(FILES);
      process.env.KAFKA_PIPELINES_HELM = '/nowhere/helm';
      const { code, stdout } = await check();
      expect(code).toBe(1);
      expect(stdout).toMatch(
        /^kafka-pipelines\.yaml:1:1 error render\/helm Nothing is rendered\. KAFKA_PIPELINES_HELM names \/nowhere\/helm/,
      );
      expect(stdout).toContain('say --no-render');
      expect(await check('--no-render')).toMatchObject({ code: 0 });
    });
  });

  it('refuses a base outside of Git', async () => {
    await write(FILES);
    expect(await check('--base', 'main')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is no working copy of Git'),
    });
    expect(await check()).toMatchObject({ code: 0, stderr: '' });
  });

  it('writes a report beside what it prints', async () => {
    await write({ ...FILES, [VALUES]: 'a: 1\n' });
    const file = join(root, 'reports/check.sarif');
    const { code, stdout } = await check('--format', 'sarif', '--output', file);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^pipelines\/orders\/values\.yaml:1:1 error /);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      version: '2.1.0',
    });
  });

  it('writes a report into a device, and does not replace it', async () => {
    await write(FILES);
    expect(
      await check('--format', 'json', '--output', '/dev/null'),
    ).toMatchObject({ code: 0, stderr: '' });
    expect((await stat('/dev/null')).isFile()).toBe(false);
  });

  it.each([
    ['--output', 'report'],
    ['--format', 'xml'],
    ['--connector', 'a.json', '--no-render'],
    ['--connector', 'a.json', '--format', 'sarif'],
  ])('calls %s %s %s %s wrong usage', async (...args: string[]) => {
    await write(FILES);
    const { code, stdout, stderr } = await check(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });
});
