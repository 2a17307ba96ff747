import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface EmulatorProxy {
  apiUrl: string;
  close(): Promise<void>;
}

/**
 * The emulator with the one thing without which the adapter cannot even start:
 * GitHub gives the whole commit with a branch, the emulator its id.
 */
export async function startEmulatorProxy(
  upstream: string,
): Promise<EmulatorProxy> {
  const server = createServer((request, response) => {
    pass(upstream, request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}`,
    async close() {
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function pass(
  upstream: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method = 'GET', url = '/', headers } = request;
  const authorization = headers.authorization ?? '';
  const answer = await fetch(upstream + url, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    body: chunks.length > 0 ? Buffer.concat(chunks) : undefined,
  });
  let text = await answer.text();
  const branch = /^(\/repos\/[^/]+\/[^/]+)\/branches\/[^/?]+$/.exec(url);
  if (branch && method === 'GET' && answer.status === 200) {
    const data = JSON.parse(text);
    const commit = await fetch(
      `${upstream}${branch[1]}/commits/${data.commit.sha}`,
      { headers: { authorization } },
    );
    text = JSON.stringify({ ...data, commit: await commit.json() });
  }
  response.writeHead(answer.status, {
    'content-type': answer.headers.get('content-type') ?? 'application/json',
    ...pick(answer.headers, ['link', 'etag', 'retry-after']),
  });
  response.end(answer.status === 304 ? undefined : text);
}

function pick(headers: Headers, names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(name => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
