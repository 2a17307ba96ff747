import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInProcess } from '../__testUtils__/runInProcess';
import { git, olderDemo } from './__testUtils__/olderDemo';

jest.setTimeout(60_000);

const UPGRADE = ['debezium-connector-mysql', '2.7.4.Final', '3.6.1.Final'];

describe('upgrade', () => {
  let root: string;

  beforeEach(async () => {
    root = await olderDemo();
  });

  afterEach(() => rm(root, { recursive: true, force: true }));

  const upgrade = (...args: string[]) =>
    runInProcess(['upgrade', ...UPGRADE, '--repository', root, ...args]);
  const changed = () =>
    git(root, 'diff', '-U0')
      .split('\n')
      .filter(line => /^[+-](?![+-])/.test(line));

  it('says what breaks, for whom and where, and fails', async () => {
    const { code, stdout, stderr } = await upgrade();
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^debezium-connector-mysql 2\.7\.4\.Final -> /);
    expect(stdout).toContain('removed     signal.kafka.consumer.offset.commit');
    expect(stdout).toMatch(
      /Write no_data: .*\n {4}pipelines\/orders-cdc\/values\.yaml:\d+:\d+ orders-mysql on cdc in prod, pipeline orders-cdc of group:default\/data-platform\n/,
    );
    expect(stdout).toContain(
      'cdc in prod, of group:default/data-infrastructure: 3 workers',
    );
    expect(stdout).toMatch(/\nNext: add --write, .*\n$/);
  });

  it('prints the plan as JSON', async () => {
    const { stdout } = await upgrade('--format', 'json', '--env', 'dev');
    expect(JSON.parse(stdout)).toMatchObject({
      plugin: 'debezium-connector-mysql',
      artifact: 'io.debezium:debezium-connector-mysql',
      from: '2.7.4.Final',
      to: '3.6.1.Final',
      diff: { classes: expect.any(Array) },
      clusters: [{ cluster: 'cdc', environment: 'dev' }],
      connectors: [{ connector: 'orders-mysql', severity: 'breaks' }],
      unknownVersion: [],
    });
  });

  it('says when facts are of another version', async () => {
    const { stdout } = await runInProcess([
      'upgrade',
      'debezium-connector-mysql',
      '2.7.4.Final',
      '3.6.9.Final',
      '--repository',
      root,
    ]);
    expect(stdout).toContain(
      'The catalogue lacks 3.6.9.Final: its nearest version, 3.6.1.Final, is taken instead.',
    );
    expect(stdout).toContain('no_data');
  });

  it.each([
    ['debezium-connector-mysql', '2.7.4.Final', '2.7.5.Final'],
    ['aws-msk-iam-auth', '2.3.5', '2.3.6'],
  ])(
    'does not judge %s %s -> %s, of which nothing is known',
    async (...args) => {
      const { stdout } = await runInProcess([
        'upgrade',
        ...args,
        '--repository',
        root,
      ]);
      expect(stdout).toContain(`what is different in ${args[2]} is not known`);
      expect(stdout).not.toContain('Nothing to do');
    },
  );

  it('writes every file, and nothing that nobody asked for', async () => {
    const { code, stdout } = await upgrade('--write');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Written:\n {2}artifacts\/debezium\.yaml\n {2}connect-clusters\/cdc\/values\.yaml\n {2}pipelines\/orders-cdc\/values\.yaml\n/,
    );
    expect(stdout).toContain('curl -fsSL https://repo1.maven.org/');
    expect(changed()).toHaveLength(13);
    expect(git(root, 'status', '--short').trim().split('\n')).toHaveLength(3);
    expect((await runInProcess(['check', '--repository', root])).code).toBe(0);
    expect(await upgrade()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('In use: 3.6.1.Final.'),
    });
  });

  it('does not say that the old checksum is gone where both versions stay', async () => {
    const { code, stdout } = await upgrade('--write', '--keep-both');
    expect(code).toBe(0);
    expect(stdout).toContain(
      'Write sha512sum of debezium-connector-mysql@3.6.1.Final: it cannot be known without the file.',
    );
    expect(stdout).not.toContain('taken out');
    expect(changed().filter(line => /^-.*sha512sum/.test(line))).toEqual([]);
  });

  it('takes the checksum of the new file', async () => {
    const sum = 'Ab'.repeat(64);
    expect((await upgrade('--write', '--sha512', sum)).code).toBe(0);
    expect(changed()).toContain(`+    sha512sum: ${sum.toLowerCase()}`);
  });

  it('writes nothing into files with changes of somebody', async () => {
    await appendFile(join(root, 'artifacts/debezium.yaml'), '# mine\n');
    const { code, stderr } = await upgrade('--write');
    expect(code).toBe(1);
    expect(stderr).toContain(
      'Nothing was written: artifacts/debezium.yaml has changes that are not committed.',
    );
    expect(changed()).toEqual(['+# mine']);
    expect((await upgrade('--write', '--force')).code).toBe(0);
    expect(changed()).toContain('+# mine');
  });

  it('writes nothing when checks would find new errors, unless told to', async () => {
    const file = join(root, 'pipelines/orders-cdc/values.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace(
        '      topic.prefix: shopdb\n',
        '      topic.prefix: shopdb\n      signal.kafka.consumer.offset.commit.enabled: true\n',
      ),
    );
    git(root, 'commit', '-qam', 'Signal');
    expect((await upgrade()).stdout).toMatch(
      / 2 of 3 are mended by --write, which leaves\n {2}signal\.kafka\.consumer\.offset\.commit\.enabled in pipelines\/orders-cdc\/values\.yaml\n$/,
    );
    const { code, stdout } = await upgrade('--write');
    expect(code).toBe(1);
    expect(stdout).toContain('error connector/removed-key');
    expect(stdout).toContain('Nothing was written');
    expect(changed()).toEqual([]);

    expect((await upgrade('--write', '--force')).code).toBe(1);
    expect(changed()).not.toEqual([]);
  });

  it('writes nothing when a pipeline cannot be read', async () => {
    await writeFile(
      join(root, 'pipelines/returns-outbox/values.yaml'),
      'connectors: []\n',
    );
    const { code, stderr } = await upgrade('--write');
    expect(code).toBe(1);
    expect(stderr).toContain('pipelines/returns-outbox');
    expect(stderr).toContain('Nothing was written');
  });

  it.each([
    [['nothing', '1', '2'], 'No plugin nothing is known.'],
    [
      ['debezium-connector-mysq', '1', '2'],
      'Did you mean debezium-connector-mysql?',
    ],
    [
      ['debezium-connector-mysql', '2.7.4', '3.6.1.Final'],
      'Did you mean 2.7.4.Final?',
    ],
    [
      [
        'debezium-connector-mysql',
        '2.7.4.Final',
        '3.6.1',
        '--write',
        '--force',
      ],
      'The catalogue knows no version 3.6.1 of debezium-connector-mysql. Did you mean 3.6.1.Final?',
    ],
    [['debezium-connector-mysql', '1', '1'], 'two different versions'],
    [[...UPGRADE, '--env', 'prd'], 'Did you mean prod?'],
    [[...UPGRADE, '--cluster', 'delivery'], 'Nothing on delivery uses'],
    [[...UPGRADE, '--force'], 'belong to --write'],
    [[...UPGRADE, '--write', '--sha512', 'abc'], '128 hexadecimal digits'],
    [[...UPGRADE, '--write', '--format', 'json'], 'cannot be used with'],
    [['debezium-connector-mysql', '2.7.4.Final'], 'missing required argument'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await runInProcess([
      'upgrade',
      ...args,
      '--repository',
      root,
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(changed()).toEqual([]);
  });
});
