import {
  mkdir,
  mkdtemp,
  readFile,
  rm,
  writeFile,
  readdir,
} from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInProcess } from '../__testUtils__/runInProcess';

const CANARY = 'cAnArY1';
const FILE_SINK = 'org.apache.kafka.connect.file.FileStreamSinkConnector';

const REPOSITORY = {
  'kafka-pipelines.yaml': `environments:
  dev:
    destination: { name: dev }
    argoProject: dev
    charts:
      kafka-pipeline: { bundled: 0.2.0 }
      kafka-connect: { bundled: 0.2.0 }
    valueFiles:
      kafka-pipeline: [defaults/pipeline.yaml, environments/dev/clusters.yaml]
      kafka-connect:
        - environments/dev/clusters.yaml # both charts read it
`,
  'defaults/pipeline.yaml': `defaults:
  connector:
    config: { errors.log.enable: true }
`,
  'environments/dev/clusters.yaml': `# Clusters of dev.
kafkaClusters:
  main: { bootstrapServers: 'kafka:9092' }
`,
};

const connector = (name: string, config: Record<string, string> = {}) => ({
  name,
  config: {
    'connector.class': FILE_SINK,
    'tasks.max': '1',
    topics: name,
    file: '/dev/null',
    name,
    ...config,
  },
  tasks: [],
  type: 'sink',
});

const status = (state: string) => ({ connector: { state }, tasks: [] });

// The catalogue and Helm take their time on a busy machine.
jest.setTimeout(60_000);

describe('kafka-pipelines import', () => {
  let folder: string;
  let server: Server;
  let url: string;
  let asked: string[];
  let answers: Record<string, unknown>;

  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const read = (path: string) => readFile(join(folder, path), 'utf8');
  const run = (...args: string[]) =>
    runInProcess(['import', '-r', folder, '--env', 'dev', ...args]);
  const live = () => ['--from', `cdc=${url}`];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
    for (const [path, text] of Object.entries(REPOSITORY)) {
      await write(path, text);
    }
    asked = [];
    answers = {
      '/': { version: '4.3.1', kafka_cluster_id: 'a' },
      '/connectors': ['orders', 'items'],
      '/connectors?expand=info&expand=status': {
        orders: {
          info: connector('orders', { 'x.password': `${CANARY}-1` }),
          status: status('PAUSED'),
        },
      },
      '/connectors/items': connector('items'),
      '/connector-plugins?connectorsOnly=false': [
        { class: FILE_SINK, type: 'sink', version: '4.3.1' },
        { class: 'com.acme.Sink', type: 'sink', version: '1.2.0' },
        { class: 'com.acme.Mask', type: 'transformation' },
      ],
    };
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const answer = answers[request.url ?? ''];
      response.statusCode = answer === undefined ? 404 : 200;
      response.end(
        JSON.stringify(answer ?? { error_code: 404, message: 'no' }),
      );
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(done => server.close(done));
    await rm(folder, { recursive: true });
  });

  it('writes what runs, what its worker has, and the Connect cluster', async () => {
    const { code, stdout, stderr } = await run(
      ...live(),
      ...['--owner', 'group:default/shop'],
    );
    expect(stderr).toContain(
      'Without a state yet, so asked for one by one: items',
    );
    expect(stdout).toContain('2 of 2 identical, 1 secret replaced\n');
    expect(code).toBe(0);
    expect(asked.filter(each => !each.startsWith('GET '))).toEqual([]);

    const orders = await read('pipelines/orders/values.yaml');
    expect(orders).toContain(
      "x.password: '${secrets:cdc/orders-credentials:x.password}'",
    );
    expect(orders).toContain('state: paused');
    // What the shared files set, and what runs lacks.
    expect(orders).toContain('errors.log.enable: null');
    expect(await read('environments/dev/clusters.yaml')).toContain(
      '# Clusters of dev.',
    );
    expect(await read('kafka-pipelines.yaml')).toContain(
      `        - artifacts/imported.yaml
        - environments/dev/clusters.yaml # both charts read it`,
    );
    expect(await read('artifacts/imported.yaml')).toContain(
      'com.acme@1.2.0:\n',
    );
    const cluster = await read('connect-clusters/cdc/values-dev.yaml');
    expect(cluster).toContain('useConnectorResources: false');
    expect(cluster).not.toContain('identity');
    expect(stdout).toContain('--from-file=x.password=x.password');
    expect(stdout + stderr + orders).not.toContain(CANARY);
  });

  it('takes the identity from the settings of the worker', async () => {
    await write(
      'connect-distributed.properties',
      `bootstrap.servers=a:9092
group.id = legacy
config.storage.topic: legacy-configs
offset.storage.topic=legacy-offsets
#status.storage.topic=no
status.storage.topic=legacy-status
sasl.jaas.config=${CANARY}
`,
    );
    const settings = join(folder, 'connect-distributed.properties');
    const { code } = await run(...live(), '--worker-config', settings);
    expect(code).toBe(0);
    const text = await read('connect-clusters/cdc/values-dev.yaml');
    expect(text).toContain(`identity:
  groupId: legacy
  configStorageTopic: legacy-configs
  offsetStorageTopic: legacy-offsets
  statusStorageTopic: legacy-status
`);
    expect(text).not.toContain(CANARY);
  });

  it('writes the checklist to a file', async () => {
    const file = join(folder, 'list.md');
    const { stdout } = await run(...live(), '--checklist', file);
    expect(stdout).not.toContain('# Checklist');
    expect(stdout).toContain(`Go through the checklist in ${file}`);
    expect(await read('list.md')).toContain('cdc/orders-credentials');
  });

  it('names what differs, and never a secret', async () => {
    await run(...live());
    const path = 'pipelines/orders/values.yaml';
    await write(
      path,
      (await read(path))
        .replace('/dev/null', '/dev/zero')
        .replace(/x\.password: .*/, 'x.password: changed-secret'),
    );
    const { code, stdout } = await run(...live(), '--verify');
    expect(stdout).toBe(`orders differs in 2 keys (runs -> repository)
    file: /dev/null -> /dev/zero
    x.password differs; its values are not shown
1 of 2 identical, 0 secrets replaced
`);
    expect(code).toBe(1);
  });

  it('writes nothing when the checklist cannot be written', async () => {
    const before = (await readdir(folder, { recursive: true })).sort();
    const { code } = await run(
      ...live(),
      ...['--checklist', join(folder, 'kafka-pipelines.yaml', 'list.md')],
    );
    expect(code).toBe(1);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(before);
  });

  it('takes a reference that people chose for that of the checklist', async () => {
    await run(...live());
    const path = 'pipelines/orders/values.yaml';
    await write(
      path,
      (await read(path)).replace('orders-credentials:x.password', 'own:key'),
    );
    const { code, stdout } = await run(...live(), '--verify');
    expect(stdout).toBe('2 of 2 identical, 1 secret replaced\n');
    expect(code).toBe(0);
  });

  it('lets Strimzi take over when each connector has its resource', async () => {
    await run(...live());
    const safe = await run(...live(), '--preflight');
    expect(safe.stdout).toContain(
      'Each of the 2 connectors of ' + `${url}/ has a KafkaConnector for cdc`,
    );
    expect(safe.code).toBe(0);

    answers['/connectors'] = ['orders', 'items', 'Late_One'];
    answers['/connectors/Late_One'] = connector('Late_One');
    const refused = await run(...live(), '--preflight');
    expect(refused.stdout).toContain(
      'Do not let Strimzi take over cdc: it would delete 1 connector of 3',
    );
    expect(refused.stdout).toContain('Late_One: no KafkaConnector');
    expect(refused.code).toBe(1);
  });

  it('compares with the resources of a cluster before Strimzi takes over', async () => {
    await write(
      'crs.yaml',
      `apiVersion: kafka.strimzi.io/v1
kind: KafkaConnector
metadata: { name: orders, labels: { strimzi.io/cluster: cdc } }
spec: { class: ${FILE_SINK}, tasksMax: 1, config: { topics: orders } }
`,
    );
    const { code, stdout } = await run(
      ...live(),
      ...['--preflight', join(folder, 'crs.yaml')],
    );
    expect(stdout).toContain('it would delete 1 connector of 2');
    expect(stdout).toMatch(/KafkaConnector:\n {2}items\n/);
    expect(stdout).toContain('orders is paused, and would be running');
    expect(stdout).toContain('- file: /dev/null');
    expect(stdout).not.toContain(CANARY);
    expect(code).toBe(1);
  });

  it('reads files, and leaves connectors out', async () => {
    await write('a.json', JSON.stringify([connector('a'), connector('b_c')]));
    const file = join(folder, 'a.json');
    const { code, stdout } = await run(
      ...[file, '--cluster', 'cdc', '--exclude', 'b*'],
    );
    expect(stdout).toContain('1 of 1 identical');
    expect(code).toBe(0);
    const wrong = await run(file, '--cluster', 'cdc', '--only', 'z');
    expect(wrong.stderr).toContain('there is no connector z');
    expect(wrong.code).toBe(2);
  });

  it('writes nothing when something cannot be read', async () => {
    await write('a.json', '{"name": "a", "config": {"connector.class": null}}');
    const { code, stderr } = await run(
      ...[join(folder, 'a.json'), '--cluster', 'cdc'],
    );
    expect(stderr).toContain('Cannot be read exactly: a. Nothing was written');
    expect(code).toBe(1);
    await expect(read('pipelines/a/values.yaml')).rejects.toThrow('ENOENT');
  });

  it('adds what another environment changes of the same pipelines', async () => {
    const one = REPOSITORY['kafka-pipelines.yaml'];
    const body = one.slice(one.indexOf('  dev:'));
    await write(
      'kafka-pipelines.yaml',
      `${one}${body.replace('dev:', 'prod:').replaceAll('/dev/', '/prod/')}`,
    );
    await write(
      'environments/prod/clusters.yaml',
      REPOSITORY['environments/dev/clusters.yaml'],
    );
    await run(...live());
    const before = await read('pipelines/orders/values.yaml');
    answers['/connectors/items'] = connector('items', { file: '/prod' });
    const { code, stdout } = await run(...live(), '--env', 'prod');
    expect(stdout).toContain('2 of 2 identical, 1 secret replaced\n');
    expect(code).toBe(0);
    expect(await read('pipelines/items/values-prod.yaml')).toBe(
      `connectors:
  items:
    config:
      file: /prod
`,
    );
    expect(await read('pipelines/orders/values-prod.yaml')).toBe('{}\n');
    expect(await read('pipelines/orders/values.yaml')).toBe(before);
    expect(await read('connect-clusters/cdc/values-prod.yaml')).toContain(
      'useConnectorResources: false',
    );
  });

  it('moves into a preset what connectors have in common', async () => {
    const all = ['a', 'b', 'c'].map(name =>
      connector(name, { 'errors.tolerance': 'all' }),
    );
    await write('all.json', JSON.stringify(all));
    const { code, stdout } = await run(
      ...[join(folder, 'all.json'), '--cluster', 'cdc', '--presets'],
    );
    expect(stdout).toContain('  presets/file-stream-sink.yaml\n');
    expect(stdout).toContain('3 of 3 identical');
    expect(code).toBe(0);
    expect(await read('pipelines/a/values.yaml')).toContain(
      'preset: file-stream-sink@1',
    );
    expect(await read('presets/file-stream-sink.yaml')).toContain(
      'errors.tolerance: all',
    );
    expect(await read('kafka-pipelines.yaml')).toContain(
      'presets/file-stream-sink.yaml',
    );
  });

  it('writes nothing outside of the repository, whatever a Connect cluster is called', async () => {
    await write(
      'in/connect.yaml',
      `kind: KafkaConnect
apiVersion: kafka.strimzi.io/v1
metadata: { name: ../../outside, namespace: connect }
spec: { replicas: 1 }
---
kind: KafkaConnector
apiVersion: kafka.strimzi.io/v1
metadata: { name: sink, namespace: connect, labels: { strimzi.io/cluster: ../../outside } }
spec: { class: ${FILE_SINK}, tasksMax: 1, config: { topics: a } }
`,
    );
    const before = await readdir(folder, { recursive: true });
    const { code, stderr } = await run(
      join(folder, 'in/connect.yaml'),
      ...['--owner', 'group:default/shop'],
    );
    expect(code).toBe(1);
    expect(stderr).toContain(
      '"../../outside" cannot be the name of a Connect cluster here: use lower case letters',
    );
    expect(await readdir(folder, { recursive: true })).toEqual(before);
    expect(
      (await run(...['--from', `../../x=${url}`, '--owner', 'group:default/a']))
        .code,
    ).toBe(2);
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  it('overwrites nothing', async () => {
    await write('pipelines/orders/values.yaml', 'pipeline: { name: orders }\n');
    const { code, stderr } = await run(...live());
    expect(stderr).toContain('the repository has orders already');
    expect(code).toBe(2);
    expect(await read('pipelines/orders/values.yaml')).toBe(
      'pipeline: { name: orders }\n',
    );
  });

  it.each([
    [[], 'Say what to import'],
    [['--from', 'http://a:1'], '--cluster <name>'],
    [['--from', 'a=http://a:1', 'a=http://b:1'], 'comes twice'],
    [['--from', 'a=ftp://a'], 'such as http://connect:8083'],
    [['--group', '[', '--from', 'a=URL'], 'no regular expression'],
    [['--rename', 'x', '--from', 'a=URL'], '<old name>=<new name>'],
    [['--owner', 'a b', '--from', 'a=URL'], 'entity reference'],
    [['--kafka-cluster', 'mian', '--from', 'a=URL'], 'Did you mean main?'],
    [['--preflight'], 'one Connect cluster at a time'],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, stderr } = await run(
      ...args.map(each => each.replace('URL', url)),
    );
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it('says how to sign in', async () => {
    server.removeAllListeners('request');
    server.on('request', (_, response) => {
      response.statusCode = 401;
      response.end();
    });
    const { code, stderr } = await run(...live());
    expect(stderr).toContain('KAFKA_PIPELINES_CONNECT_USER');
    expect(code).toBe(1);
  });
});
