import {
  cp,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInProcess } from '../__testUtils__/runInProcess';

// The round trip renders every pipeline.
jest.setTimeout(60_000);

const EXAMPLES = join(__dirname, '../../../../examples/gitops');

describe('export', () => {
  let root: string;
  let out: string;

  beforeEach(async () => {
    const parent = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
    root = join(parent, 'gitops');
    out = join(parent, 'out');
    await cp(EXAMPLES, root, { recursive: true });
  });

  afterEach(() => rm(join(root, '..'), { recursive: true, force: true }));

  const run = (...args: string[]) =>
    runInProcess(['export', '-r', root, '--env', 'prod', ...args]);

  it('prints what POST /connectors takes', async () => {
    const { code, stdout, stderr } = await run('--pipeline', 'orders-cdc');
    expect(code).toBe(0);
    const connectors = JSON.parse(stdout);
    expect(connectors.map(({ name }: { name: string }) => name)).toEqual([
      'orders-bigquery',
      'orders-mysql',
    ]);
    expect(connectors[1].config).toMatchObject({
      'connector.class': 'io.debezium.connector.mysql.MySqlConnector',
      'tasks.max': '1',
      'database.password': '${secrets:connect-cdc/orders-db:password}',
    });
    expect(stderr).toContain('a config provider with the alias secrets');
  });

  it('prints one connector, and its config alone', async () => {
    const one = await run(
      ...['--pipeline', 'orders-cdc', '--connector', 'orders-mysql'],
    );
    expect(one.stderr).not.toContain('orders-bigquery');
    const config = await run(
      ...['--pipeline', 'orders-cdc', '--connector', 'orders-mysql'],
      ...['--format', 'config'],
    );
    expect(JSON.parse(config.stdout)).toEqual(JSON.parse(one.stdout).config);
  });

  it('says the state as Kafka Connect does', async () => {
    await writeFile(
      join(root, 'pipelines/orders-cdc/values-prod.yaml'),
      'connectors:\n  orders-mysql: { state: stopped }\n  orders-bigquery: { config: { project: shop-data-prod } }\n',
    );
    const args = ['--pipeline', 'orders-cdc', '--connector', 'orders-mysql'];
    const { stdout, stderr } = await run(...args);
    expect(JSON.parse(stdout).initial_state).toBe('STOPPED');
    expect(stderr).toContain('Kafka Connect 3.7 or newer');
    expect((await run(...args, '--format', 'config')).stderr).toContain(
      'orders-mysql (STOPPED) would run',
    );
  });

  it('writes a file for each connector, and overwrites none', async () => {
    const args = ['--pipeline', 'orders-cdc', '--output-dir', out];
    const first = await run(...args);
    expect(first).toMatchObject({ code: 0, stdout: '' });
    expect(first.stderr).toContain(`Wrote 2 connectors into ${out}\n`);
    expect(await readdir(out)).toEqual([
      'orders-bigquery.json',
      'orders-mysql.json',
    ]);
    const text = await readFile(join(out, 'orders-mysql.json'), 'utf8');
    expect(JSON.parse(text).name).toBe('orders-mysql');
    const second = await run(...args);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('Nothing is overwritten');
  });

  it('leaves out what holds a secret in clear, and does not print it', async () => {
    const file = join(root, 'pipelines/orders-cdc/values.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace('${secrets:connect-cdc/orders-db:password}', 'hunter22'),
    );
    const { code, stdout, stderr } = await run('--pipeline', 'orders-cdc');
    expect(code).toBe(1);
    expect(stderr).toContain('orders-mysql is left out: database.password');
    expect(`${stdout}${stderr}`).not.toContain('hunter22');
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  it('is imported again as it was', async () => {
    for (const pipeline of [
      'orders-cdc',
      'customers-cdc',
      'catalogue-cdc',
      'commerce-mirror',
      'orders-per-minute',
    ]) {
      await run('--pipeline', pipeline, '--output-dir', out);
    }
    const files = (await readdir(out)).map(name => join(out, name));
    const { code, stdout } = await runInProcess([
      ...['import', ...files, '--verify', '-r', root],
      ...['--cluster', 'cdc', '--env', 'prod'],
    ]);
    expect(stdout).toContain('11 of 11 identical, 0 secrets replaced');
    expect(code).toBe(0);
  });

  it.each([
    [['--pipeline', 'order-cdc'], 'Did you mean orders-cdc?'],
    [['--pipeline', 'orders-cdc', '--env', 'prd'], 'Did you mean prod?'],
    [['--pipeline', 'returns-outbox'], 'is not in prod'],
    [
      ['--pipeline', 'orders-cdc', '--connector', 'orders-mysq'],
      'Did you mean orders-mysql?',
    ],
    [
      ['--pipeline', 'orders-cdc', '--format', 'config'],
      'name one with --connector',
    ],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
