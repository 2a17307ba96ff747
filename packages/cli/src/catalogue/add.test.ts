import {
  cp,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInProcess, type Result } from '../__testUtils__/runInProcess';
import {
  RECORDED,
  startWorker,
  type Answer,
  type RunningServer,
} from './__testUtils__/recordedWorker';

jest.setTimeout(20_000);

const EXAMPLES = join(__dirname, '../../../../examples/gitops');
const ACME = '/connector-plugins/com.acme.connect';

describe('catalogue add', () => {
  let folder: string;
  let server: RunningServer | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
    await cp(EXAMPLES, folder, { recursive: true });
  });

  afterEach(async () => {
    await server?.close();
    server = undefined;
    await rm(folder, { recursive: true });
    delete process.env.KAFKA_PIPELINES_CONNECT_USER;
    delete process.env.KAFKA_PIPELINES_CONNECT_PASSWORD;
  });

  async function start(
    answer?: (request: IncomingMessage) => Answer | undefined,
  ): Promise<string> {
    server = await startWorker(answer);
    return server.url;
  }

  const add = (url: string, ...more: string[]): Promise<Result> =>
    runInProcess([
      'catalogue',
      'add',
      '--from-connect',
      url,
      '--repository',
      folder,
      ...more,
    ]);

  const written = async () =>
    (await readdir(folder)).includes('catalogue')
      ? (await readdir(join(folder, 'catalogue'))).sort()
      : [];

  const read = async (name: string) =>
    JSON.parse(await readFile(join(folder, 'catalogue', name), 'utf8'));

  it('writes what only the worker knows, each version', async () => {
    const { code, stdout, stderr } = await add(await start());
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /is Kafka Connect 4\.3\.1 with 11 plugins\nreading com\.acme\.connect\.AcmeSink 1\.0\.0 \(1 of 8\)\n/,
    );
    expect(stdout).toBe(
      `new catalogue/com.acme.connect@1.0.0.json: com.acme:com.acme.connect 1.0.0, 3 classes
new catalogue/com.acme.connect@2.0.0.json: com.acme:com.acme.connect 2.0.0, 3 classes
new catalogue/com.acme.connect@unversioned.json: com.acme:com.acme.connect unversioned, 2 classes

Next: look at the files (git diff, git status), then
  git add catalogue
  kafka-pipelines check
`,
    );
    expect(await written()).toEqual([
      'com.acme.connect@1.0.0.json',
      'com.acme.connect@2.0.0.json',
      'com.acme.connect@unversioned.json',
    ]);
    const [sink, predicate, converter] = (
      await read('com.acme.connect@2.0.0.json')
    ).classes;
    expect(sink).toMatchObject({
      class: 'com.acme.connect.AcmeSink',
      kind: 'sink',
      version: '2.0.0',
    });
    expect(sink.keys).toEqual({
      'acme.batch.size': { type: 'INT', default: 500, importance: 'LOW' },
      'acme.dry.run': { type: 'BOOLEAN', default: false, importance: 'LOW' },
      'acme.keys': { type: 'LIST', default: '', importance: 'LOW' },
      'acme.mode': {
        type: 'STRING',
        default: 'insert',
        importance: 'MEDIUM',
        group: 'Target',
        order: 2,
        width: 'SHORT',
        dependents: ['acme.keys'],
      },
      'acme.new': { type: 'STRING', default: null, importance: 'LOW' },
      'acme.password': { type: 'PASSWORD', default: null, importance: 'HIGH' },
      'acme.ratio': { type: 'DOUBLE', default: 0.5, importance: 'LOW' },
      'acme.timeout.ms': {
        type: 'LONG',
        default: '9223372036854775807',
        importance: 'LOW',
      },
      'acme.token': { type: 'PASSWORD', default: null, importance: 'HIGH' },
      'acme.url': {
        type: 'STRING',
        required: true,
        importance: 'HIGH',
        group: 'Target',
        order: 1,
        width: 'LONG',
      },
      'acme.writer': {
        type: 'CLASS',
        default: 'com.acme.connect.AcmeSink',
        importance: 'LOW',
      },
      // The plugin's own, with another default than Kafka Connect's.
      'errors.tolerance': { type: 'STRING', default: 'all', importance: 'LOW' },
    });
    expect(predicate.keys.bytes.default).toBe(1000);
    expect(converter).toMatchObject({
      kind: 'converter',
      also: ['header_converter'],
      open: true,
    });
  });

  it('changes nothing the second time, and keeps what was written by hand', async () => {
    const url = await start();
    await add(url);
    const name = 'com.acme.connect@1.0.0.json';
    const facts = await read(name);
    const [sink] = facts.classes;
    sink.keys['acme.mode'].values = ['insert', 'upsert'];
    sink.keys['acme.header.*'] = {
      type: 'STRING',
      importance: 'LOW',
      pattern: true,
    };
    sink.open = true;
    // A tester may have another worker.
    facts.classes.push({ ...sink, class: 'com.acme.connect.Other' });
    await writeFile(
      join(folder, 'catalogue', name),
      JSON.stringify(facts, undefined, 4),
    );
    const { stdout } = await add(url);
    expect(stdout).toMatch(/^(unchanged .*\n){3}$/);
    expect(await read(name)).toEqual(facts);
  });

  it('is then used by check', async () => {
    await writeFile(
      join(folder, 'pipelines/orders-cdc/values-dev.yaml'),
      `connectors:
  acme:
    class: com.acme.connect.AcmeSink
    config: { topics: shop.orders, acme.url: x, acme.mod: upsert }
    transforms:
      hide: { order: 1, type: 'com.acme.connect.Mask$Value', config: { feilds: a } }
`,
    );
    const check = () => runInProcess(['check', '-r', folder]);
    const unknown = /acme\.mod|feilds/;
    expect((await check()).stdout).not.toMatch(unknown);
    await add(await start());
    const { code, stdout } = await check();
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /values-dev\.yaml:4:49 error connector\/unknown-key AcmeSink 2\.0\.0 has no key acme\.mod\. Did you mean acme\.mode\?/,
    );
    expect(stdout).toMatch(
      /values-dev\.yaml:6:\d+ error connector\/unknown-key .* has no key feilds\. Did you mean fields\?/,
    );
  });

  it('files classes under the artifact that the repository says has them', async () => {
    await writeFile(
      join(folder, 'artifacts/kafka.yaml'),
      `artifacts:
  acme-kafka-connect@1.0.0:
    classes: [com.acme.connect.AcmeSink]
`,
    );
    const { stdout } = await add(
      await start(),
      '--class',
      'AcmeSink',
      'Mask$Key',
    );
    expect(stdout).toMatch(
      /^new catalogue\/acme-kafka-connect@1\.0\.0\.json: com\.acme:acme-kafka-connect 1\.0\.0, 2 classes\n/,
    );
    expect(await written()).toEqual([
      'acme-kafka-connect@1.0.0.json',
      'acme-kafka-connect@2.0.0.json',
    ]);
    // The Connect cluster has 1.0.0, where there is no acme.new yet.
    const cluster = join(folder, 'connect-clusters/cdc/values.yaml');
    await writeFile(
      cluster,
      (
        await readFile(cluster, 'utf8')
      ).replace(
        /^plugins:$/m,
        'plugins:\n  acme: { artifact: acme-kafka-connect@1.0.0 }',
      ),
    );
    await writeFile(
      join(folder, 'pipelines/orders-cdc/values-dev.yaml'),
      `connectors:
  acme:
    class: com.acme.connect.AcmeSink
    config: { topics: shop.orders, acme.url: x, acme.new: x, acme.old: x }
`,
    );
    const checked = await runInProcess(['check', '-r', folder]);
    expect(checked.stdout).toMatch(
      /values-dev\.yaml:4:\d+ error connector\/unknown-key AcmeSink 1\.0\.0 has no key acme\.old/,
    );
    expect(checked.stdout).toMatch(
      /values-dev\.yaml:4:\d+ error \S+ AcmeSink 1\.0\.0 has no key acme\.new yet.*\n +Upgrade to 2\.0\.0/,
    );
  });

  it('takes a name, and classes that are known', async () => {
    const url = await start();
    const sink = ['--class', 'FileStreamSinkConnector'];
    expect((await add(url, ...sink)).stdout).toContain(
      'new catalogue/connect-file@4.3.1.json: org.apache.kafka:connect-file 4.3.1, 1 class',
    );
    expect((await add(url, ...sink, '--name', 'acme-files')).stdout).toContain(
      'new catalogue/acme-files@4.3.1.json: org.apache:acme-files 4.3.1, 1 class',
    );
    const [{ keys }] = (await read('acme-files@4.3.1.json')).classes;
    expect(Object.keys(keys)).toEqual(['file']);
  });

  it('waits for the end of a rebalance', async () => {
    let left = 2;
    const { code, stderr } = await add(
      await start(({ url }) =>
        url?.startsWith(`${ACME}.IsBig`) && left-- > 0
          ? {
              status: left ? 409 : 500,
              body: {
                error_code: 409,
                message:
                  'Cannot complete request momentarily due to stale configuration (typically caused by a concurrent config change) because a rebalance is expected',
              },
            }
          : undefined,
      ),
      '--class',
      'IsBig',
    );
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')]);
    expect(await written()).toHaveLength(2);
  });

  it('leaves out a plugin that the worker cannot describe, and fails', async () => {
    const { code, stdout, stderr } = await add(
      await start(({ url }) =>
        url?.startsWith(`${ACME}.IsBig`)
          ? { status: 500, body: { error_code: 500, message: 'No such field' } }
          : undefined,
      ),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^error: com\.acme\.connect\.IsBig 1\.0\.0 is left out\. .*status 500, No such field$/m,
    );
    expect(stdout).toContain('1.0.0, 2 classes');
  });

  it('signs in with what the environment says, and never prints it', async () => {
    process.env.KAFKA_PIPELINES_CONNECT_USER = 'ada';
    process.env.KAFKA_PIPELINES_CONNECT_PASSWORD = 'hunter2';
    const wants =
      (pair: string) =>
      ({ headers }: IncomingMessage) =>
        headers.authorization ===
        `Basic ${Buffer.from(pair).toString('base64')}`
          ? undefined
          : { status: 401, body: '' };
    expect(await add(await start(wants('ada:hunter2')))).toMatchObject({
      code: 0,
    });
    await server?.close();
    const refused = await add(await start(wants('ada:other')));
    expect(refused).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('does not let this user in'),
    });
    expect(JSON.stringify(refused)).not.toMatch(/hunter2|aHVudGVy|Basic/);
    delete process.env.KAFKA_PIPELINES_CONNECT_PASSWORD;
    expect(await add(server?.url ?? '')).toMatchObject({ code: 2 });
  });

  it.each<[string, (request: IncomingMessage) => Answer | undefined, RegExp]>([
    [
      'a page of something else',
      () => ({ status: 200, body: '<html></html>' }),
      /is no Kafka Connect worker.*Is the path right/,
    ],
    [
      'another API',
      () => ({ status: 200, body: { kind: 'cluster' } }),
      /is no Kafka Connect worker/,
    ],
    [
      'a worker that is too old',
      ({ url }) =>
        url?.endsWith('/config?version=1.0.0')
          ? {
              status: 404,
              body: { error_code: 404, message: 'HTTP 404 Not Found' },
            }
          : undefined,
      /does not tell the config of its plugins: this takes 3\.2 or newer/,
    ],
    [
      'plugins that are none',
      ({ url }) =>
        url?.includes('connectorsOnly')
          ? { status: 200, body: [{ name: 'x' }] }
          : undefined,
      /something else than its plugins/,
    ],
    [
      'keys that are none',
      ({ url }) =>
        url?.includes('/config') ? { status: 200, body: {} } : undefined,
      /something else than the config of com\.acme\.connect\.AcmeSink/,
    ],
    [
      'a user being wanted',
      () => ({ status: 401, body: '' }),
      /wants a user and a password/,
    ],
  ])('writes nothing after %s', async (_, answer, message) => {
    const { code, stderr } = await add(await start(answer));
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(await written()).toEqual([]);
  });

  it('says why nobody answers', async () => {
    const url = await start();
    await server?.close();
    expect(await add(url)).toMatchObject({
      code: 1,
      stderr: `${url}/ cannot be asked: nothing listens there\n`,
    });
    expect(await add('http://worker.invalid:8083')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('host'),
    });
    expect(await written()).toEqual([]);
  });

  it.each([
    ['connect:8083', 'is wanted'],
    ['not an address', 'is wanted'],
    ['file:///etc/passwd', 'is wanted'],
    ['http://ada:hunter2@connect:8083', 'must not have a user or password'],
  ])('does not take %s for an address', async (url, message) => {
    const { code, stderr } = await add(url);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('hunter2');
  });

  it('refuses what does not fit', async () => {
    const url = await start();
    const refused = async (...args: string[]) => {
      const { code, stdout, stderr } = await add(url, ...args);
      expect([code === 0, stdout]).toEqual([false, '']);
      return stderr;
    };
    expect(await refused('--class', 'AcmeSnik')).toContain(
      'The worker has no plugin AcmeSnik. Did you mean AcmeSink?',
    );
    expect(await refused('--class', 'AcmeSink', '--all')).toContain('--all');
    expect(await refused('--name', 'a b')).toContain('cannot be the name');
    expect(await refused('-r', join(folder, 'pipelines'))).toContain(
      'no kafka-pipelines.yaml',
    );
    await cp(
      join(folder, 'kafka-pipelines.yaml'),
      join(folder, 'catalogue/com.acme.connect@2.0.0.json'),
    );
    expect(await refused()).toContain(
      'catalogue/com.acme.connect@2.0.0.json would be written, but cannot be read as it is',
    );
    expect(await written()).toEqual(['com.acme.connect@2.0.0.json']);
  });

  it('says when there is nothing to add', async () => {
    const path = '/connector-plugins?connectorsOnly=false';
    const known = RECORDED[path].body as Array<{ class: string }>;
    const { code, stdout } = await add(
      await start(({ url }) =>
        url === path
          ? {
              status: 200,
              body: known.filter(each => !each.class.startsWith('com.acme')),
            }
          : undefined,
      ),
    );
    expect([code, stdout]).toEqual([0, expect.stringContaining('--all')]);
    expect(server?.requests).toEqual(['GET /', `GET ${path}`]);
  });
});
