import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInProcess, type Result } from '../__testUtils__/runInProcess';

const ROUTER = 'org.apache.kafka.connect.transforms.RegexRouter';
const POSTGRES = 'io.debezium.connector.postgresql.PostgresConnector';

const OWN = {
  artifact: 'com.acme:acme-connect',
  version: '1.2.0',
  classes: [
    {
      class: 'com.acme.Router',
      kind: 'transformation',
      keys: {
        mode: {
          type: 'STRING',
          default: '',
          values: ['a', 'b'],
          importance: 'LOW',
        },
        'route.(\\d+)': {
          type: 'INT',
          default: null,
          range: { min: 1 },
          importance: 'LOW',
          pattern: true,
        },
      },
    },
  ],
};

describe('catalogue', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const catalogue = (...args: string[]): Promise<Result> =>
    runInProcess(['catalogue', ...args, '-r', folder]);

  async function addOwn(): Promise<void> {
    await mkdir(join(folder, 'catalogue'));
    await writeFile(join(folder, 'kafka-pipelines.yaml'), '');
    await writeFile(
      join(folder, 'catalogue/acme.json'),
      JSON.stringify(OWN, undefined, 2),
    );
  }

  it('lists what is known, with or without a repository', async () => {
    const { code, stdout } = await catalogue('list');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^io\.debezium:debezium-connector-postgres {2}.*\d\.Final.* {2}\d+ classes$/m,
    );
    expect(stdout).not.toContain('(own)');
    await addOwn();
    expect((await catalogue('list')).stdout).toContain(
      'com.acme:acme-connect  1.2.0 (own)  1 class\n',
    );
    const json = await catalogue('list', '--format', 'json');
    expect(JSON.parse(json.stdout).artifacts).toContainEqual({
      artifact: 'com.acme:acme-connect',
      versions: ['1.2.0'],
      own: ['1.2.0'],
      classes: ['com.acme.Router'],
    });
  });

  it('says which own facts are left out', async () => {
    await addOwn();
    await writeFile(join(folder, 'catalogue/acme.json'), '{ "artifact": 1 }');
    const { code, stdout, stderr } = await catalogue('list');
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('acme')]);
    expect(stderr).toMatch(/^catalogue\/acme\.json:1:\d+ error schema\/type /);
  });

  it('shows the keys of a class', async () => {
    const { code, stdout } = await catalogue('show', 'RegexRouter');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^org\.apache\.kafka\.connect\.transforms\.RegexRouter \(transformation\)\norg\.apache\.kafka:connect-transforms \S+\nalso known: .*\n\nKEY {10}TYPE {4}DEFAULT {3}ALLOWED\nregex {8}STRING {2}required\n/,
    );
    await addOwn();
    expect((await catalogue('show', 'com.acme.Router')).stdout).toBe(
      `com.acme.Router (transformation)
com.acme:acme-connect 1.2.0

KEY          TYPE    DEFAULT  ALLOWED
mode         STRING  ''       a | b
route.(\\d+)  INT     -        1..      pattern
`,
    );
  });

  it('shows a version, or says that it is the nearest', async () => {
    const shown = await catalogue(
      'show',
      POSTGRES,
      '--plugin-version',
      '3.6.9.Final',
      '--format',
      'json',
    );
    expect(shown.stderr).toContain('does not have 3.6.9.Final');
    expect(JSON.parse(shown.stdout)).toMatchObject({
      class: POSTGRES,
      artifactVersion: '3.6.1.Final',
      insteadOf: '3.6.9.Final',
      singleTask: true,
    });
    const text = await catalogue('show', POSTGRES);
    expect(text.stdout).toContain('runs as one task');
    expect(text.stdout).toContain('<one of converters>.');
    expect(text.stdout).toContain('catalogue show framework:source');
  });

  it('says what was meant', async () => {
    expect(await catalogue('show', 'RegexRuoter')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Did you mean RegexRouter?'),
    });
    expect(await catalogue('show', 'JdbcSinkConnector')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Several classes'),
    });
    expect((await catalogue('show', ROUTER)).code).toBe(0);
    expect(
      await runInProcess(['catalogue', 'list', '-r', join(folder, 'gone')]),
    ).toMatchObject({ code: 2 });
  });
});
