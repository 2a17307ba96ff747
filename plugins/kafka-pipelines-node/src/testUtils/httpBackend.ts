import { spawn } from 'node:child_process';
import type { IncomingHttpHeaders } from 'node:http';
import { basename, dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A request of git's smart HTTP protocol of which the body has arrived. */
export interface GitHttpRequest {
  method: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface GitHttpReply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/**
 * Smart HTTP as git itself implements it, through its CGI program.
 *
 * @param pathInfo - below the repository, such as `/info/refs`
 * @param user - who is signed in
 */
export function httpBackend(
  gitDir: string,
  pathInfo: string,
  { method, query, headers, body }: GitHttpRequest,
  user: string,
): Promise<GitHttpReply> {
  const isZipped = headers['content-encoding'] === 'gzip';
  const content = isZipped ? gunzipSync(body) : body;
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH,
      LC_ALL: 'C',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_PROJECT_ROOT: dirname(gitDir),
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${basename(gitDir)}${pathInfo}`,
      REQUEST_METHOD: method,
      QUERY_STRING: query.toString(),
      CONTENT_TYPE: headers['content-type'] ?? '',
      CONTENT_LENGTH: String(content.length),
      GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
      REMOTE_USER: user,
      REMOTE_ADDR: '127.0.0.1',
    },
  });
  return new Promise((resolve, reject) => {
    const output: Buffer[] = [];
    child.stdout.on('data', chunk => output.push(chunk));
    // Without a reader it would stop when the pipe is full
    child.stderr.resume();
    child.on('error', reject);
    child.stdin.on('error', () => {});
    child.stdin.end(content);
    child.on('close', () => resolve(parseCgi(Buffer.concat(output))));
  });
}

function parseCgi(output: Buffer): GitHttpReply {
  const end = output.indexOf('\r\n\r\n');
  if (end < 0) return { status: 500, headers: {}, body: Buffer.alloc(0) };
  const lines = output.subarray(0, end).toString().split('\r\n');
  const { status = '200', ...headers } = Object.fromEntries(
    lines.map(line => {
      const colon = line.indexOf(':');
      return [
        line.slice(0, colon).toLowerCase(),
        line.slice(colon + 1).trim(),
      ] as const;
    }),
  );
  return {
    status: Number.parseInt(status, 10),
    headers,
    body: output.subarray(end + '\r\n\r\n'.length),
  };
}
