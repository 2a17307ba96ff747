import { cp } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { AddHarness } from './__testUtils__/AddHarness';
import type { Answer } from './__testUtils__/recordedWorker';

jest.setTimeout(60_000);

const ACME = '/connector-plugins/com.acme.connect';

describe('catalogue add, when something is in the way,', () => {
  const harness = new AddHarness();
  const start: AddHarness['start'] = answer => harness.start(answer);
  const add: AddHarness['add'] = (...args) => harness.add(...args);

  beforeEach(() => harness.setUp());

  afterEach(async () => {
    await harness.tearDown();
    delete process.env.KAFKA_PIPELINES_CONNECT_USER;
    delete process.env.KAFKA_PIPELINES_CONNECT_PASSWORD;
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
    expect(await harness.written()).toHaveLength(2);
  });

  it.each([
    [500, 'No such field'],
    [404, 'Unknown plugin'],
  ])(
    'leaves out a plugin that the worker answers with %d, and fails',
    async (status, message) => {
      const { code, stdout, stderr } = await add(
        await start(({ url }) =>
          url?.startsWith(`${ACME}.IsBig`)
            ? { status, body: { error_code: status, message } }
            : undefined,
        ),
      );
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^error: com\.acme\.connect\.IsBig 1\.0\.0 is left out\. /m,
      );
      expect(stderr).toContain(`status ${status}, ${message}\n`);
      expect(stdout).toContain('1.0.0, 2 classes');
    },
  );

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
    await harness.stop();
    const refused = await add(await start(wants('ada:other')));
    expect(refused).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('does not let this user in'),
    });
    expect(JSON.stringify(refused)).not.toMatch(/hunter2|aHVudGVy|Basic/);
    delete process.env.KAFKA_PIPELINES_CONNECT_PASSWORD;
    expect(await add('http://localhost:1')).toMatchObject({ code: 2 });
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
    expect(await harness.written()).toEqual([]);
  });

  it('says why nobody answers', async () => {
    const url = await start();
    await harness.stop();
    expect(await add(url)).toMatchObject({
      code: 1,
      stderr: `${url}/ cannot be asked: nothing listens there\n`,
    });
    expect(await add('http://worker.invalid:8083')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('host'),
    });
    expect(await harness.written()).toEqual([]);
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
    expect(await refused('--class', 'Nope')).toMatch(
      /Its plugins: (?:[\w.$]+, ){4}[\w.$]+ and \d+ more\n/,
    );
    expect(await refused('--class', 'AcmeSink', '--all')).toContain('--all');
    expect(await refused('--name', 'a b')).toContain('cannot be the name');
    expect(await refused('-r', join(harness.folder, 'pipelines'))).toContain(
      'no kafka-pipelines.yaml',
    );
    await cp(
      join(harness.folder, 'kafka-pipelines.yaml'),
      join(harness.folder, 'catalogue/com.acme.connect@2.0.0.json'),
    );
    expect(await refused()).toContain(
      'catalogue/com.acme.connect@2.0.0.json would be written, but cannot be read as it is',
    );
    expect(await harness.written()).toEqual(['com.acme.connect@2.0.0.json']);
  });
});
