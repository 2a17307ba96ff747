import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { runInProcess, type Result } from '../__testUtils__/runInProcess';

const EXAMPLES = join(__dirname, '../../../../examples/gitops');
const MYSQL = 'io.debezium.connector.mysql.MySqlConnector';

const GOOD = {
  name: 'source',
  'connector.class': 'org.apache.kafka.connect.file.FileStreamSourceConnector',
  file: '/tmp/in',
  topic: 'lines',
};

describe('check --connector', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'connectors-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function write(name: string, content: unknown): Promise<string> {
    const file = join(folder, name);
    await writeFile(
      file,
      typeof content === 'string'
        ? content
        : JSON.stringify(content, undefined, 2),
    );
    return file;
  }

  const check = (...args: string[]): Promise<Result> =>
    runInProcess(['check', '--connector', ...args]);

  it('prints one JSON object a line, in the order of the files', async () => {
    const bad = await write('b.json', {
      name: 'orders',
      config: { ...GOOD, name: 'orders', flie: '/tmp/secret' },
    });
    const good = await write('a.json', GOOD);
    const { code, stdout, stderr } = await check(
      bad,
      good,
      bad,
      '--format',
      'json',
    );
    expect(code).toBe(1);
    expect(stderr).toBe('');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines.map(({ file }) => file)).toEqual([bad, good, bad]);
    expect(lines[0]).toEqual({
      file: bad,
      findings: [
        {
          rule: 'connector/unknown-key',
          severity: 'error',
          message: expect.stringMatching(
            /^FileStreamSourceConnector [0-9.]+ has no key flie\. Did you mean file\?$/,
          ),
          file: bad,
          line: 8,
          column: 5,
          pointer: '/config/flie',
          hint: expect.any(String),
        },
      ],
      summary: { errors: 1, warnings: 0, pipelines: 0, clusters: 0 },
    });
    expect(lines[1]).toEqual({
      file: good,
      findings: [],
      summary: { errors: 0, warnings: 0, pipelines: 0, clusters: 0 },
    });
    expect(stdout).not.toContain('/tmp/secret');
  });

  it('prints text for people', async () => {
    const good = await write('good.json', GOOD);
    expect(await check(good)).toEqual({
      code: 0,
      stdout: '0 errors, 0 warnings (1 file)\n',
      stderr: '',
    });
    const bad = await write('bad.yaml', 'connector.class: ""\n');
    expect(await check(bad, good)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        /bad\.yaml:1:1 error connector\/class [^]*\n1 error, 0 warnings \(2 files\)\n$/,
      ),
    });
  });

  describe('of standard input', () => {
    const stdin = Object.getOwnPropertyDescriptor(process, 'stdin');

    afterEach(() => Object.defineProperty(process, 'stdin', stdin ?? {}));

    const piped = (content: string | Buffer, ...args: string[]) => {
      Object.defineProperty(process, 'stdin', {
        configurable: true,
        value: Readable.from([Buffer.from(content)]),
      });
      return check('-', ...args);
    };

    const expanded = (count: number) =>
      JSON.stringify(
        Object.fromEntries(
          Array.from({ length: count }, (_, index) => [
            `lines-${index}`,
            {
              info: {
                name: `lines-${index}`,
                config: {
                  ...GOOD,
                  name: `lines-${index}`,
                  errors: 'x'.repeat(3000),
                },
              },
            },
          ]),
        ),
      );

    it('names the connector of each finding, of hundreds', async () => {
      const { code, stdout } = await piped(expanded(400));
      expect(code).toBe(1);
      expect(stdout).toMatch(
        /^stdin:1:\d+ error connector\/unknown-key lines-0: FileStream/,
      );
      expect(stdout).toContain(' lines-399: ');
      expect(stdout).toContain('400 errors, 0 warnings (1 file)');
    });

    it('keeps the shape of the JSON', async () => {
      const { stdout } = await piped(expanded(2), '--format', 'json');
      const { file, findings } = JSON.parse(stdout);
      expect(file).toBe('stdin');
      expect(findings).toHaveLength(2);
      expect(Object.keys(findings[0])).not.toContain('connector');
      expect(findings[0].message).toMatch(/^FileStream/);
    });

    it('says when nothing came in, or too much', async () => {
      expect(await piped('\n')).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('Nothing came in from stdin'),
      });
      const large = Buffer.alloc(64 * 1024 * 1024 + 1, ' ');
      expect(await piped(large)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('larger than 64 MiB'),
      });
    });
  });

  it('reminds who stands in a repository of its catalogue', async () => {
    const file = await write('acme.json', {
      'connector.class': 'com.acme.AcmeSink',
      name: 'acme',
      topics: 'a',
    });
    const cwd = jest.spyOn(process, 'cwd').mockReturnValue(folder);
    try {
      expect((await check(file)).stdout).not.toContain('-r .');
      await write('kafka-pipelines.yaml', '');
      expect((await check(file)).stdout).toContain('with -r . its own');
    } finally {
      cwd.mockRestore();
    }
  });

  it('says which class the named Connect cluster has no plugin for', async () => {
    const mysql = await write('mysql.json', {
      'connector.class': MYSQL,
      'key.converter': 'Foo',
    });
    const said = async (cluster: string) => {
      const { stdout } = await check(
        mysql,
        ...['--repository', EXAMPLES, '--cluster', cluster, '--env', 'dev'],
      );
      return stdout.match(/connector\/(?:missing-plugin|not-in-catalogue) .*/g);
    };
    expect(await said('delivery')).toEqual([
      `connector/missing-plugin No artifact of Connect cluster delivery has the connector class ${MYSQL}.`,
      // And nothing of the catalogue, where it is not either.
      'connector/missing-plugin No artifact of Connect cluster delivery has the converter class Foo.',
    ]);
    expect(await said('cdc')).toEqual([
      'connector/missing-plugin No artifact of Connect cluster cdc has the converter class Foo.',
    ]);
  });

  it('takes the plugins of a Connect cluster when it is named', async () => {
    const repository = join(folder, 'gitops');
    await cp(EXAMPLES, repository, { recursive: true });
    for (const path of [
      'connect-clusters/cdc/values.yaml',
      'artifacts/debezium.yaml',
    ]) {
      const text = await readFile(join(repository, path), 'utf8');
      await writeFile(
        join(repository, path),
        text.replaceAll('3.6.1.Final', '2.7.4.Final'),
      );
    }
    const file = await write('mysql.json', {
      'connector.class': MYSQL,
      'databse.hostname': 'db',
    });
    const unknown = async (...more: string[]) => {
      const { stdout } = await check(file, ...more);
      return /^.*unknown-key (\S+ \S+)/m.exec(stdout)?.[1];
    };
    const at = ['--repository', repository];
    expect(await unknown(...at, '--cluster', 'cdc', '--env', 'prod')).toBe(
      'MySqlConnector 2.7.4.Final',
    );
    const newest = await unknown();
    expect(newest).toMatch(/^MySqlConnector [3-9]/);
    expect(await unknown(...at)).toBe(newest);
  });

  it.each([
    [['--cluster', 'cdd', '--env', 'prod'], 'Did you mean cdc?'],
    [['--cluster', 'cdc', '--env', 'prd'], 'Did you mean prod?'],
    [['--cluster', 'cdc'], 'come together'],
    [['--env', 'prod'], 'come together'],
  ])('refuses %j', async (more, message) => {
    const file = await write('good.json', GOOD);
    const result = await check(file, '-r', EXAMPLES, ...more);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain(message);
  });

  it('refuses what is no repository', async () => {
    const file = await write('good.json', GOOD);
    expect(await check(file, '-r', folder)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('no kafka-pipelines.yaml'),
    });
    expect(await runInProcess(['check', '--cluster', 'cdc'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--connector'),
    });
  });

  it('refuses files that cannot be read, and then prints nothing', async () => {
    const good = await write('good.json', GOOD);
    const refused = async (file: string) => {
      const { code, stdout, stderr } = await check(good, file);
      expect([code, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(await refused(join(folder, 'gone.json'))).toMatch(
      'There is no file',
    );
    expect(await refused(folder)).toMatch('not a folder');
    expect(await refused(await write('a.properties', 'a=b'))).toMatch(
      'Properties files are not read',
    );
    const binary = join(folder, 'utf16.json');
    await writeFile(binary, Buffer.from('{"a": 1}', 'utf16le'));
    expect(await refused(binary)).toMatch('not UTF-8');
  });
});
