import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInProcess } from '../__testUtils__/runInProcess';
import { AddHarness } from './__testUtils__/AddHarness';
import { RECORDED } from './__testUtils__/recordedWorker';

jest.setTimeout(60_000);

describe('catalogue add', () => {
  const harness = new AddHarness();
  const start: AddHarness['start'] = answer => harness.start(answer);
  const add: AddHarness['add'] = (...args) => harness.add(...args);

  beforeEach(() => harness.setUp());
  afterEach(() => harness.tearDown());

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
    expect(await harness.written()).toEqual([
      'com.acme.connect@1.0.0.json',
      'com.acme.connect@2.0.0.json',
      'com.acme.connect@unversioned.json',
    ]);
    const [sink, predicate, converter] = (
      await harness.read('com.acme.connect@2.0.0.json')
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
    const facts = await harness.read(name);
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
      join(harness.folder, 'catalogue', name),
      JSON.stringify(facts, undefined, 4),
    );
    const { stdout } = await add(url);
    expect(stdout).toMatch(/^(unchanged .*\n){3}$/);
    expect(await harness.read(name)).toEqual(facts);
  });

  it('is then used by check', async () => {
    await writeFile(
      join(harness.folder, 'pipelines/orders-cdc/values-dev.yaml'),
      `connectors:
  acme:
    class: com.acme.connect.AcmeSink
    config: { topics: shop.orders, acme.url: x, acme.mod: upsert }
    transforms:
      hide: { order: 1, type: 'com.acme.connect.Mask$Value', config: { feilds: a } }
`,
    );
    const check = () => runInProcess(['check', '-r', harness.folder]);
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
      join(harness.folder, 'artifacts/kafka.yaml'),
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
    expect(await harness.written()).toEqual([
      'acme-kafka-connect@1.0.0.json',
      'acme-kafka-connect@2.0.0.json',
    ]);
    // The Connect cluster has 1.0.0, where there is no acme.new yet.
    const cluster = join(harness.folder, 'connect-clusters/cdc/values.yaml');
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
      join(harness.folder, 'pipelines/orders-cdc/values-dev.yaml'),
      `connectors:
  acme:
    class: com.acme.connect.AcmeSink
    config: { topics: shop.orders, acme.url: x, acme.new: x, acme.old: x }
`,
    );
    const checked = await runInProcess(['check', '-r', harness.folder]);
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
    const [{ keys }] = (await harness.read('acme-files@4.3.1.json')).classes;
    expect(Object.keys(keys)).toEqual(['file']);
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
    expect(harness.requests).toEqual(['GET /', `GET ${path}`]);
  });
});
