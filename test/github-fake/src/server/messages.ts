import type { IncomingMessage } from 'node:http';

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  /** Sent as JSON; a Buffer as it is; undefined for no body. */
  body?: unknown;
}

/** A request of which the body has arrived. */
export interface Incoming {
  method: string;
  /** As it came, without the query. */
  path: string;
  /** As it came, with the query. */
  target: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

export async function readIncoming(
  request: IncomingMessage,
): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const target = request.url ?? '/';
  // Not the URL class: it would resolve `..`, and the path must be seen as sent.
  const [path, query = ''] = target.split('?', 2);
  return {
    method: request.method ?? 'GET',
    path,
    target,
    query: new URLSearchParams(query),
    headers: request.headers,
    body: Buffer.concat(chunks),
  };
}
