import { execFile } from 'node:child_process';
import {
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CANARY, RUNNING, UNADOPTABLE } from './runningConnectors';
import { workerUrl } from './worker';

const ROOT = resolve(__dirname, '../../../..');
const COMMAND = join(ROOT, 'packages/cli/bin/kafka-pipelines');
const ADOPTABLE = RUNNING.length - UNADOPTABLE.length;

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

let folder: string;
let repository: string;
let proxy: Server;
/** Of the proxy before the worker. */
let url: string;
/** As `GET /connectors`, everything that the command line has asked for. */
const asked: string[] = [];
/** Everything that it has printed. */
const printed: string[] = [];

function kafkaPipelines(...args: string[]): Promise<Ran> {
  return new Promise(done => {
    execFile(
      process.execPath,
      [COMMAND, ...args],
      { cwd: repository, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        printed.push(stdout, stderr);
        done({ code: Number(error?.code ?? 0), stdout, stderr });
      },
    );
  });
}

async function worker(method: string, path: string, body?: unknown) {
  // A worker that is busy with another connector says 409.
  for (let attempt = 0; ; attempt++) {
    const response = await fetch(`${workerUrl()}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (response.ok || (method === 'DELETE' && response.status === 404)) {
      return;
    }
    if (response.status !== 409 || attempt === 20) {
      throw new Error(`${method} ${path}: ${await response.text()}`);
    }
    await sleep(500);
  }
}

const remove = (name: string) =>
  worker('DELETE', `/connectors/${encodeURIComponent(name)}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kafka-pipelines-import-'));
  repository = folder;
  for (const connector of RUNNING) {
    // What a killed run has left behind.
    await remove(connector.name);
    await worker('POST', '/connectors', connector);
  }
  proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    fetch(`${workerUrl()}${request.url}`, { method: request.method }).then(
      async answer => {
        response.statusCode = answer.status;
        response.end(await answer.text());
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>(done => proxy.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  await kafkaPipelines(
    ...['init', 'shop', '--env', 'dev', '--kafka-bootstrap', 'kafka:9092'],
    ...['--no-example'],
  );
  repository = join(folder, 'shop');
}, 300_000);

afterAll(async () => {
  for (const { name } of RUNNING) {
    await remove(name);
  }
  proxy.closeAllConnections();
  await new Promise(done => proxy.close(done));
  await rm(folder, { recursive: true, force: true });
}, 120_000);

/** Text of every file of the repository by path. */
async function filesBelow(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const path of await readdir(root, { recursive: true })) {
    const file = join(root, path);
    if ((await stat(file)).isFile()) {
      files.set(path, await readFile(file, 'utf8'));
    }
  }
  return files;
}

const source = () => ['--from', `legacy=${url}`, '--env', 'dev'];

describe('import of a worker', () => {
  it('has at least thirty connectors of six classes to do with', () => {
    const classes = RUNNING.map(({ config }) => config['connector.class']);
    expect(RUNNING.length).toBeGreaterThanOrEqual(30);
    expect(new Set(classes).size).toBeGreaterThanOrEqual(6);
  });

  it('prints on request what it would write, and writes nothing', async () => {
    const before = await filesBelow(repository);
    const { code, stdout } = await kafkaPipelines(
      ...['import', ...source(), '--dry-run'],
    );
    expect(stdout).toContain('Nothing was written');
    expect(code).toBe(0);
    expect(await filesBelow(repository)).toEqual(before);
  });

  it('writes every connector whose name can be adopted, and proves it', async () => {
    const { code, stdout, stderr } = await kafkaPipelines(
      ...['import', ...source(), '--owner', 'group:default/shop'],
      ...['--checklist', 'CHECKLIST.md'],
    );
    expect(stderr).toContain(`with ${RUNNING.length} connectors`);
    expect(stdout).toMatch(
      new RegExp(
        `^${ADOPTABLE} of ${ADOPTABLE} identical, \\d+ secrets replaced; left out, because their names cannot be adopted: ${UNADOPTABLE.join(
          ', ',
        )}$`,
        'm',
      ),
    );
    expect(code).toBe(0);
    expect((await readdir(join(repository, 'pipelines'))).length).toBe(
      ADOPTABLE,
    );
  });

  it('has a line in the checklist for every secret that was replaced', async () => {
    const text = await readFile(join(repository, 'CHECKLIST.md'), 'utf8');
    const secrets = RUNNING.filter(
      ({ name }) => !UNADOPTABLE.includes(name),
    ).flatMap(({ name, config }) =>
      Object.keys(config)
        .filter(key => config[key].includes(CANARY))
        .map(key => `${key} of ${name},`),
    );
    expect(secrets.length).toBeGreaterThan(20);
    expect(secrets.filter(each => !text.includes(each))).toEqual([]);
    for (const name of UNADOPTABLE) {
      expect(text).toContain(`$CONNECT_URL/connectors/${name}/offsets`);
    }
  });

  it('compares again at any time', async () => {
    const { code, stdout } = await kafkaPipelines(
      ...['import', '--verify', ...source()],
    );
    expect(stdout).toContain(`${ADOPTABLE} of ${ADOPTABLE} identical`);
    expect(code).toBe(0);
  });

  it('writes what checks find no fault with, but for what runs itself', async () => {
    const { stdout } = await kafkaPipelines('check', '--format', 'json');
    const { findings } = JSON.parse(stdout) as {
      findings: Array<{ rule: string; file: string; severity: string }>;
    };
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(
      new Set(
        errors
          .filter(({ file }) => !file.includes('/legacy/'))
          .map(({ rule, file }) => `${rule} ${file}`),
      ),
    ).toEqual(
      new Set([
        'connector/unknown-key pipelines/orders-archive/values.yaml',
        'connector/unknown-key pipelines/payments-archive/values.yaml',
        'secret/namespace pipelines/payments-archive/values.yaml',
        'secret/namespace pipelines/returns-warehouse/values.yaml',
      ]),
    );
  });

  it('never overwrites', async () => {
    const before = await filesBelow(repository);
    const { code, stderr } = await kafkaPipelines('import', ...source());
    expect(stderr).toContain(
      'Connector orders-archive is in the repository already',
    );
    expect(code).toBe(1);
    expect(await filesBelow(repository)).toEqual(before);
  });

  it('refuses to let Strimzi delete what cannot be adopted', async () => {
    const { code, stdout } = await kafkaPipelines(
      ...['import', '--preflight', ...source()],
    );
    expect(stdout).toContain(
      `it would delete ${UNADOPTABLE.length} connectors of ${RUNNING.length}`,
    );
    for (const name of UNADOPTABLE) {
      expect(stdout).toContain(`  ${name}: no KafkaConnector`);
    }
    expect(stdout).toContain('NetworkPolicy');
    expect(code).toBe(1);
  });

  it('names the one key of an edit', async () => {
    const file = join(repository, 'pipelines/carts-warehouse/values.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('upsert', 'insert'));
    const { code, stdout } = await kafkaPipelines(
      ...['import', '--verify', ...source()],
    );
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'carts-warehouse differs in 1 key (runs -> repository)',
      '    insert.mode: upsert -> insert',
      expect.stringContaining(`${ADOPTABLE - 1} of ${ADOPTABLE} identical`),
    ]);
    expect(code).toBe(1);
  });

  it('has sent nothing but GET requests', () => {
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(each => !each.startsWith('GET '))).toEqual([]);
    expect(asked).toContain('GET /connectors?expand=info&expand=status');
  });

  it('has told no secret to anybody', async () => {
    const files = await filesBelow(repository);
    const leaks = [...files].filter(([, text]) => text.includes(CANARY));
    expect(leaks.map(([path]) => path)).toEqual([]);
    expect(printed.join('')).not.toContain(CANARY);
  });
});
