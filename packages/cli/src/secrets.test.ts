import {
  CANARY,
  canaryFiles,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInProcess } from './__testUtils__/runInProcess';
import { readDirectory } from './readDirectory';

const EXAMPLES = join(__dirname, '../../../examples/gitops');

// Some of these run Helm.
jest.setTimeout(60_000);

describe('secrets in clear are not printed by', () => {
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
    const { files } = await readDirectory(EXAMPLES);
    for (const [path, text] of canaryFiles(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  });

  afterAll(() => rm(root, { recursive: true, force: true }));

  const run = ([command, ...args]: string[]) =>
    runInProcess([command, '--repository', root, ...args]);

  it.each([
    ['check'],
    ...['text', 'json', 'sarif', 'github', 'junit', 'markdown'].map(format => [
      'check',
      '--format',
      format,
    ]),
    ['render', '--env', 'dev', '--pipeline', 'leaky'],
    ['render', '--env', 'dev', '--all'],
    ['render', '--env', 'dev', '--pipeline', 'map'],
  ])('%s %s %s %s %s', async (...args) => {
    const { code, stdout, stderr } = await run(args);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('secret/plaintext');
    expect(stdout + stderr).not.toContain(CANARY);
  });

  it.each([
    ['--origins'],
    ['--origins', '--format', 'json'],
    ['--print-command'],
    ['--acls'],
  ])('render %s %s %s', async (...args) => {
    const { code, stdout, stderr } = await run([
      'render',
      '--env',
      'dev',
      '--pipeline',
      'leaky',
      ...args,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('leaky');
    expect(stdout).not.toContain(CANARY);
  });

  it.each([
    ['inventory'],
    ['inventory', '--format', 'json'],
    ...['3.5.0.Final', '1.9.7.Final'].flatMap(to => [
      ['upgrade', 'debezium-connector-postgres', '3.7.0.Final', to],
      [
        'upgrade',
        'debezium-connector-postgres',
        '3.7.0.Final',
        to,
        '--format',
        'json',
      ],
    ]),
  ])('%s %s %s %s %s', async (...args: string[]) => {
    const { stdout, stderr } = await run(args);
    expect(stdout).toContain('debezium-connector-postgres');
    expect(stdout + stderr).not.toContain(CANARY);
  });

  it('render, which says what Helm says', async () => {
    const { code, stderr } = await run([
      'render',
      '--env',
      'dev',
      '--pipeline',
      'raw',
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('is not allowed beside transforms');
    expect(stderr).not.toContain(CANARY);
  });

  it('render, which prints what has none', async () => {
    const { code, stdout } = await run([
      'render',
      '--env',
      'dev',
      '--pipeline',
      'orders-cdc',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('kind: KafkaConnector');
  });

  it.each(['text', 'json'])('check --connector --format %s', async format => {
    const file = join(root, 'connector.json');
    await writeFile(
      file,
      JSON.stringify({
        name: 'leaky',
        config: {
          'connector.class':
            'io.debezium.connector.postgresql.PostgresConnector',
          'database.sslpassword': `${CANARY}-type`,
          'database.port': `postgres://u:${CANARY}@db`,
          'snapshot.mode': `postgres://u:${CANARY}@db`,
          'max.batch.size': `token=${CANARY}`,
          transforms: 'mask',
          'transforms.mask.type': 'example.Mask',
          'transforms.mask.secret.key': CANARY,
          'producer.override.ssl.keystore.key': CANARY,
        },
      }),
    );
    const { stdout, stderr } = await runInProcess([
      'check',
      '--connector',
      file,
      '--format',
      format,
    ]);
    expect(stdout).toContain('database.sslpassword holds a secret in clear');
    expect(stdout).toContain(
      'producer.override.ssl.keystore.key holds a secret in clear',
    );
    expect(stdout + stderr).not.toContain(CANARY);
  });
});
