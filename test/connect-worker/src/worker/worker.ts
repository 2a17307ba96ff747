import { fetchArtifacts, pluginPath, workerPath } from 'connect-catalogue-test';
import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  isRunning,
  logFile,
  type Program,
  runJava,
  startJava,
  stopJava,
} from './jvm';
import { workerArtifacts } from './plugins';
import { brokerProperties, type Ports, workerProperties } from './properties';

/** Scanning the plugins takes 10 seconds of CPU, and the machine may be busy. */
const START_TIMEOUT_MS = 240_000;

function programs(run: string): { broker: Program; worker: Program } {
  return {
    broker: {
      name: 'broker',
      mainClass: 'kafka.Kafka',
      properties: join(run, 'broker.properties'),
      heap: '-Xmx512m',
    },
    worker: {
      name: 'worker',
      mainClass: 'org.apache.kafka.connect.cli.ConnectDistributed',
      properties: join(run, 'worker.properties'),
      heap: '-Xmx1g',
    },
  };
}

/** Ports that nobody listens on. */
async function freePorts(): Promise<Ports> {
  const servers = await Promise.all(
    [0, 1, 2].map(
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const server = createServer().once('error', reject);
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const [kafka, controller, connect] = servers.map(
    server => (server.address() as AddressInfo).port,
  );
  await Promise.all(
    servers.map(server => new Promise(done => server.close(done))),
  );
  return { kafka, controller, connect };
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    // A worker that does not get anywhere gives no answer at all.
    const signal = AbortSignal.timeout(10_000);
    return (await fetch(`${url}/health`, { signal })).ok;
  } catch {
    return false;
  }
}

function logEnd(run: string, name: string): string {
  return readFileSync(logFile(run, name), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(-20)
    .join('\n');
}

/** Waits until the worker has joined its group and read its topics. */
async function untilHealthy(run: string, url: string): Promise<void> {
  const { broker, worker } = programs(run);
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await isHealthy(url))) {
    const stopped = [broker, worker].find(each => !isRunning(run, each));
    if (stopped) {
      throw new Error(
        `The ${stopped.name} has stopped:\n${logEnd(run, stopped.name)}`,
      );
    }
    if (Date.now() > deadline) {
      throw new Error(
        `The worker does not get ready:\n${logEnd(run, 'worker')}`,
      );
    }
    await sleep(300);
  }
}

/**
 * Starts a Kafka broker and a distributed Kafka Connect worker with the
 * plugins of {@link workerArtifacts}, on free ports of the loopback interface.
 *
 * @param run - folder for settings, data and logs, replaced
 * @param jars - folder for downloads, kept between runs
 * @returns URL of the worker's REST interface
 * @throws Error when Java or Maven is missing, an artifact cannot be fetched,
 * or a process ends or does not get ready within four minutes
 */
export async function startWorker(run: string, jars: string): Promise<string> {
  await stopWorker(run); // what a killed run has left behind
  const { kafka, libraries, plugins, list } = workerArtifacts();
  fetchArtifacts(list, jars);

  const path = join(run, 'plugins');
  mkdirSync(path, { recursive: true });
  for (const { folder } of plugins) {
    symlinkSync(pluginPath(jars, folder), join(path, folder));
  }
  const ports = await freePorts();
  const { broker, worker } = programs(run);
  const data = join(run, 'data');
  writeFileSync(broker.properties, brokerProperties(ports, data));
  writeFileSync(worker.properties, workerProperties(ports, path));

  const classPath = [
    ...libraries.map(({ folder }) => join(pluginPath(jars, folder), '*')),
    join(workerPath(jars, kafka), '*'),
  ];
  const id = randomBytes(16).toString('base64url');
  runJava(classPath, 'kafka.tools.StorageTool', [
    ...['format', '--cluster-id', id, '--config', broker.properties],
  ]);
  const url = `http://127.0.0.1:${ports.connect}`;
  try {
    startJava(run, classPath, broker);
    // It asks until the broker answers.
    startJava(run, classPath, worker);
    await untilHealthy(run, url);
  } catch (error) {
    await stopWorker(run);
    throw error;
  }
  return url;
}

/** Ends both processes and removes what they have written. */
export async function stopWorker(run: string): Promise<void> {
  const { broker, worker } = programs(run);
  await stopJava(run, worker);
  await stopJava(run, broker);
  rmSync(run, { recursive: true, force: true });
}
