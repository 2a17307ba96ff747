import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What a server answers to one request. */
export interface Answer {
  status: number;
  body: unknown;
}

/** Answers of a Kafka Connect 4.3.1 worker with plugins of two versions; the descriptions of keys are left out. */
export const RECORDED: Record<string, Answer> = JSON.parse(
  readFileSync(join(__dirname, '../__fixtures__/worker.json'), 'utf8'),
);

/** A server on a free port. */
export interface RunningServer {
  url: string;
  /** `GET /path` of each request. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * Starts a server that answers as a worker has.
 *
 * @param answer - for requests that are to be answered otherwise
 */
export async function startWorker(
  answer: (request: IncomingMessage) => Answer | undefined = () => undefined,
): Promise<RunningServer> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const { method, url = '' } = request;
    requests.push(`${method} ${url}`);
    const { status, body } = answer(request) ??
      RECORDED[url] ?? {
        status: 404,
        body: { error_code: 404, message: 'HTTP 404 Not Found' },
      };
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
