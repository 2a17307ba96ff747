import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInProcess } from '../__testUtils__/runInProcess';
import {
  removeRepositories,
  TestRepository,
} from '../review/__testUtils__/gitRepository';
import { shops } from '../review/__testUtils__/shops';

// Some of these run Helm for several pipelines, twice.
jest.setTimeout(120_000);

const CHARTS = join(__dirname, '../../../../charts');
const ORDERS = 'pipelines/orders-cdc/values.yaml';
const PRESET = 'presets/debezium-mysql.yaml';

describe('diff', () => {
  let repository: TestRepository;

  beforeEach(() => {
    repository = new TestRepository();
    repository.commit();
  });

  afterAll(removeRepositories);

  const run = (...args: string[]) =>
    runInProcess(['diff', '--repository', repository.folder, ...args]);

  /** Replaces a text of a file, which has to be there; nothing is committed. */
  function edit(path: string, before: string, after: string): void {
    const file = join(repository.folder, path);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(before);
    writeFileSync(file, text.replace(before, after));
  }

  it('prints nothing where nothing changes', async () => {
    const nothing = { code: 0, stdout: '', stderr: '' };
    expect(await run('--exit-code')).toEqual(nothing);
    edit(ORDERS, '# The order database', '# The database of orders');
    expect(await run('--exit-code')).toEqual(nothing);
    expect(await run('--format', 'markdown')).toEqual(nothing);
    const { code, stdout } = await run('--format', 'json', '--exit-code');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      base: { revision: 'main', commit: repository.git('rev-parse', 'HEAD') },
      head: {},
      pipelines: [],
      manifests: { objects: [], notCompared: [] },
    });
  });

  it('prints what is not committed, and what Kubernetes sees of it', async () => {
    edit(ORDERS, 'database.port: 3306', 'database.port: 3307');
    const { code, stdout } = await run('--exit-code');
    expect(code).toBe(3);
    expect(stdout)
      .toBe(`~ connector orders-mysql of pipeline orders-cdc (dev, prod)
    config.database.port: 3306 → 3307

Who is hit
  pipeline orders-per-minute of group:default/commerce uses topic shop.orders

What Kubernetes sees

~ KafkaConnector connect-cdc/orders-mysql (dev)
    @@
         database.hostname: "\${secrets:connect-cdc/orders-db:host}"
         database.include.list: "shop"
         database.password: "\${secrets:connect-cdc/orders-db:password}"
    -    database.port: "3306"
    +    database.port: "3307"
         database.server.id: "5401"
         database.ssl.mode: "required"
         database.user: "\${secrets:connect-cdc/orders-db:username}"
    and 1 more KafkaConnector the same:
      connect-cdc/orders-mysql (prod)
`);
  });

  it('compares with where a branch parted, or with the base itself', async () => {
    repository.branch('feature');
    repository.commit({ 'pipelines/returns-outbox': null });
    repository.git('checkout', '--quiet', 'main');
    edit(ORDERS, 'partitions: 6', 'partitions: 12');
    repository.commit();
    repository.git('checkout', '--quiet', 'feature');
    const parted = await run('--no-render');
    expect(parted.stdout).toContain('- pipeline returns-outbox (dev), owner');
    expect(parted.stdout).not.toContain('partitions');
    const exact = await run('main', 'feature', '--exact', '--no-render');
    expect(exact.stdout).toContain('partitions: 12 → 6');
    expect(exact.stdout).toContain(
      '! KafkaTopic shop.orders (dev, prod) gets fewer partitions, which Kafka cannot do: 12 → 6',
    );
  });

  it('folds the same change of many pipelines, and names the file that made it', async () => {
    repository.commit(shops(30));
    edit(PRESET, 'heartbeat.interval.ms: 10000', 'heartbeat.interval.ms: 5000');
    const { stdout } = await run('--no-render');
    expect(stdout.match(/heartbeat\.interval\.ms/g)).toHaveLength(1);
    expect(stdout).toContain(`, by ${PRESET}\n`);
    expect(stdout).toContain('10000 (10 seconds) → 5000 (5 seconds)');
    expect(stdout).toMatch(/and \d\d more connectors the same:/);
  });

  it('prints only what is asked for', async () => {
    edit(ORDERS, 'database.port: 3306', 'database.port: 3307');
    repository.git('rm', '-r', '--quiet', 'pipelines/returns-outbox');
    const asked = ['--no-render', '--format', 'json'];
    const parts = async (...args: string[]) => {
      const { stdout } = await run(...asked, ...args);
      const { pipelines }: { pipelines: Array<{ pipeline: string }> } =
        JSON.parse(stdout);
      return pipelines.map(({ pipeline }) => pipeline);
    };
    expect(await parts()).toEqual(['orders-cdc', 'returns-outbox']);
    expect(await parts('--pipeline', 'orders-cdc')).toEqual(['orders-cdc']);
    expect(await parts('--env', 'prod')).toEqual(['orders-cdc']);
    const wrong = await run('--pipeline', 'order-cdc');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('Did you mean orders-cdc?');
    expect((await run('--env', 'prd')).stderr).toContain('Did you mean prod?');
  });

  it.each(['text', 'json', 'markdown'])(
    'prints no secret as %s',
    async format => {
      const secret = (value: string) =>
        `database.password: ${value}\n      producer.override.sasl.jaas.config: x.ScramLoginModule required password="${value}";\n      other.url: https://ann:${value}@example.com/`;
      edit(
        ORDERS,
        'database.password: ${secrets:connect-cdc/orders-db:password}',
        secret('canary-one-4711'),
      );
      repository.commit();
      edit(ORDERS, secret('canary-one-4711'), secret('canary-two-4711'));
      repository.branch('feature');
      const { stdout, stderr } = await run('--format', format);
      expect(stdout).toContain('config.database.password');
      expect(stdout + stderr).not.toContain('canary');
    },
  );

  it('says what it cannot compare', async () => {
    edit(ORDERS, 'connectors:', 'connectors: [');
    const { code, stdout } = await run('--exit-code', '--no-render');
    expect(code).toBe(1);
    expect(stdout).toContain(
      'pipelines/orders-cdc has mistakes after the change; kafka-pipelines check says where',
    );
    expect(stdout).not.toContain('- connector');
    repository.git('checkout', '--quiet', '.');
    edit(PRESET, 'presets:', 'presets: [');
    const shared = await run('--no-render');
    expect(shared.code).toBe(1);
    expect(shared.stdout).toContain(
      `${PRESET} has mistakes after the change; kafka-pipelines check says where. Nothing is compared in environment dev`,
    );
    expect(shared.stdout).not.toContain('connector');
  });

  it('says what is wrong with a revision or folder', async () => {
    expect(await run('no-such-branch')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        'There is no revision no-such-branch here. Fetch it',
      ),
    });
    repository.git('checkout', '--quiet', '--orphan', 'other');
    repository.git('rm', '-r', '--quiet', '--cached', '.');
    repository.git('commit', '--quiet', '--allow-empty', '--message=Empty');
    expect(await run('main', 'other')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is no GitOps repository'),
    });
    expect(await run('main')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no commit in common'),
    });
    const folder = mkdtempSync(join(tmpdir(), 'no-git-'));
    try {
      writeFileSync(join(folder, 'kafka-pipelines.yaml'), 'environments: {}\n');
      expect(await runInProcess(['diff', '-r', folder])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('is no working copy of Git'),
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('tells from the manifests what another chart does', async () => {
    const template = 'charts/kafka-connect/templates/kafka-connect.yaml';
    repository.commit({ pipelines: null });
    await cp(
      join(CHARTS, 'kafka-connect'),
      join(repository.folder, 'charts/kafka-connect'),
      {
        recursive: true,
        dereference: true,
      },
    );
    edit(
      'kafka-pipelines.yaml',
      'kafka-connect: { bundled: 0.2.0 }',
      'kafka-connect: { path: charts/kafka-connect }',
    );
    repository.commit();
    edit(template, '  replicas:', '  rack: { topologyKey: zone }\n  replicas:');
    const { stdout } = await run();
    expect(stdout).toContain(
      'Connect cluster cdc (dev): its workers restart, and with them 0 connectors (rack)',
    );
    expect(stdout).toContain('    +  rack: { topologyKey: zone }');
    expect(stdout).not.toContain('prod');
  });

  it('takes a repository that is new for one in which all is added', async () => {
    repository.git('checkout', '--quiet', '--orphan', 'empty');
    repository.git('rm', '-r', '--quiet', '--cached', '.');
    repository.git('commit', '--quiet', '--allow-empty', '--message=Empty');
    repository.git('add', '--all');
    const { code, stdout } = await run('empty', '--no-render');
    expect(code).toBe(0);
    expect(stdout).toContain('+ pipeline orders-cdc (dev, prod), owner');
    expect(stdout).not.toContain('Look twice');
  });
});
