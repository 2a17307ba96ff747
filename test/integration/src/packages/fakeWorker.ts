import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A connector as `export` prints it. */
export interface Exported {
  name: string;
  config: Record<string, string>;
}

/**
 * Answers as a Kafka Connect worker that runs some connectors and has no
 * plugins. Only what the command line asks for is there.
 *
 * @returns the server, listening on this machine
 */
export async function startFakeWorker(connectors: Exported[]): Promise<Server> {
  const expanded = Object.fromEntries(
    connectors.map(({ name, config }) => [
      name,
      {
        info: { name, config: { ...config, name }, tasks: [], type: 'unknown' },
        status: {
          name,
          connector: { state: 'RUNNING', worker_id: 'fake:8083' },
          tasks: [],
        },
      },
    ]),
  );
  const answers: Record<string, unknown> = {
    '/': { version: '4.3.0', commit: 'fake', kafka_cluster_id: 'fake' },
    '/connectors': expanded,
    '/connector-plugins': [],
  };
  const server = createServer(({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const answer =
      pathname === '/connectors' && !searchParams.has('expand')
        ? Object.keys(expanded)
        : answers[pathname];
    response.writeHead(answer === undefined ? 404 : 200, {
      'content-type': 'application/json',
    });
    response.end(JSON.stringify(answer ?? { message: 'not there' }));
  });
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done);
  });
  return server;
}

/** Its address, as people write it. */
export function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
