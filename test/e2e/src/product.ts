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

/** A backend that serves the app too, on a free port, with its state in one folder. */
export interface Product {
  url: string;
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

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const exited = new Promise(done => child.once('exit', done));
  process.kill(-child.pid, 'SIGTERM');
  const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), 10_000);
  await exited;
  clearTimeout(timer);
}

/**
 * Starts the product and waits until it answers.
 *
 * @param options - `root`: folder of the repository; `state`: folder for the
 * database, the repository and the logs; `app`: folder of the built app
 * @param add - starts what the product needs besides; called with the address
 * at which it will be
 * @throws with the folder of the logs when it does not answer within four minutes
 */
export async function startProduct(
  options: { root: string; state: string; app: string },
  add: (url: string) => Promise<Additions> = async () => NOTHING,
): Promise<Product> {
  const { root, state, app } = options;
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const added = await add(url);
  const backend = startBackend(configArgs(added.configs), {
    root,
    env: {
      ...process.env,
      // Guests may sign in.
      NODE_ENV: 'development',
      E2E_APP: app,
      E2E_PORT: String(port),
      E2E_STATE: state,
      ...added.env,
    },
    log: join(state, 'backend.log'),
  });
  const stop = async () => {
    await Promise.all([...added.children, backend].map(stopGroup));
  };
  const deadline = Date.now() + 240_000;
  while (!(await answers(`${url}/.backstage/health/v1/readiness`))) {
    const ended = backend.exitCode !== null;
    if (ended || Date.now() > deadline) {
      await stop();
      throw new Error(
        `The product ${
          ended ? 'ended' : 'did not answer within four minutes'
        }; see the logs in ${state}`,
      );
    }
    await new Promise(done => setTimeout(done, 500));
  }
  return { url, stop };
}
