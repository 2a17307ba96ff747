import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object'
          ? done(address.port)
          : fail(new Error('no port')),
      );
    });
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    return response.ok;
  } catch {
    return false;
  }
}

/** A backend and a frontend on free ports, with their state in one folder. */
export interface Product {
  appUrl: string;
  backendUrl: string;
  stop(): Promise<void>;
}

/** What a test adds to the product. */
export interface Additions {
  /** Config files of the root folder, loaded last. */
  configs: string[];
  env: NodeJS.ProcessEnv;
  /** Programs that are stopped with the product. */
  children: ChildProcess[];
}

const NOTHING: Additions = { configs: [], env: {}, children: [] };

const configArgs = (added: string[]) =>
  ['app-config.yaml', 'app-config.e2e.yaml', ...added].flatMap(file => [
    '--config',
    join('..', '..', file),
  ]);

/** Starts a program in a group of its own, so that stopping it stops what it has started. */
export function startProgram(
  command: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; log: string },
): ChildProcess {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output = createWriteStream(options.log);
  child.stdout?.pipe(output);
  child.stderr?.pipe(output);
  return child;
}

/**
 * The backend as its `start` script runs it, but without the watcher: an edit
 * during a test would restart it.
 */
const startBackend = (
  configs: string[],
  options: { root: string; env: NodeJS.ProcessEnv; log: string },
) =>
  startProgram(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      'src/index.ts',
      ...configs,
    ],
    { ...options, cwd: join(options.root, 'packages', 'backend') },
  );

const startApp = (
  configs: string[],
  options: { root: string; env: NodeJS.ProcessEnv; log: string },
) =>
  startProgram('yarn', ['start', ...configs], {
    ...options,
    cwd: join(options.root, 'packages', 'app'),
  });

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const exited = new Promise(done => child.once('exit', done));
  process.kill(-child.pid, 'SIGTERM');
  const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), 10_000);
  await exited;
  clearTimeout(timer);
}

/**
 * Starts the product and waits until both halves answer.
 *
 * @param root - folder of the repository
 * @param state - folder for the database, the repository and the logs
 * @param add - starts what the product needs besides; called with the address
 * at which the backend will be
 * @throws with the folder of the logs when it does not answer within four minutes
 */
export async function startProduct(
  root: string,
  state: string,
  add: (backendUrl: string) => Promise<Additions> = async () => NOTHING,
): Promise<Product> {
  const appPort = await freePort();
  const backendPort = await freePort();
  const backendUrl = `http://localhost:${backendPort}`;
  const added = await add(backendUrl);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'development',
    // No browser window and no reload socket for the development server.
    BROWSER: 'none',
    CI: '1',
    E2E_APP_PORT: String(appPort),
    E2E_BACKEND_PORT: String(backendPort),
    E2E_STATE: state,
    ...added.env,
  };
  const configs = configArgs(added.configs);
  const children = [
    ...added.children,
    startBackend(configs, { root, env, log: join(state, 'backend.log') }),
    startApp(configs, { root, env, log: join(state, 'app.log') }),
  ];
  const stop = async () => {
    await Promise.all(children.map(stopGroup));
  };
  const appUrl = `http://localhost:${appPort}`;
  const deadline = Date.now() + 240_000;
  const waiting = new Set([
    `${backendUrl}/.backstage/health/v1/readiness`,
    appUrl,
  ]);
  while (waiting.size > 0) {
    for (const url of waiting) {
      if (await answers(url)) waiting.delete(url);
    }
    const ended = children.some(child => child.exitCode !== null);
    if (waiting.size > 0 && (ended || Date.now() > deadline)) {
      await stop();
      throw new Error(
        `${[...waiting].join(' and ')} ${
          ended ? 'ended' : 'did not answer within four minutes'
        }; see the logs in ${state}`,
      );
    }
    await new Promise(done => setTimeout(done, 500));
  }
  return { appUrl, backendUrl, stop };
}
