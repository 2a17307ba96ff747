import { spawn } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Incoming, Reply } from '../server/messages';
import { GIT_ENVIRONMENT } from './runGit';

/**
 * Smart HTTP as git itself implements it, through its CGI program.
 *
 * @param pathInfo - below the repository, such as `/info/refs`
 */
export function httpBackend(
  gitDir: string,
  pathInfo: string,
  incoming: Incoming,
  user: string,
): Promise<Reply> {
  const { headers, query, method } = incoming;
  const isZipped = headers['content-encoding'] === 'gzip';
  const body = isZipped ? gunzipSync(incoming.body) : incoming.body;
  const child = spawn('git', ['http-backend'], {
    env: {
      ...GIT_ENVIRONMENT,
      GIT_PROJECT_ROOT: dirname(gitDir),
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${basename(gitDir)}${pathInfo}`,
      REQUEST_METHOD: method,
      QUERY_STRING: query.toString(),
      CONTENT_TYPE: headers['content-type'] ?? '',
      CONTENT_LENGTH: String(body.length),
      GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
      REMOTE_USER: user,
      REMOTE_ADDR: '127.0.0.1',
    },
  });
  return new Promise((resolve, reject) => {
    const output: Buffer[] = [];
    child.stdout.on('data', chunk => output.push(chunk));
    // Without a reader it would stop when the pipe is full.
    child.stderr.resume();
    child.on('error', reject);
    child.stdin.on('error', () => {});
    child.stdin.end(body);
    child.on('close', () => resolve(parseCgi(Buffer.concat(output))));
  });
}

function parseCgi(output: Buffer): Reply {
  const end = output.indexOf('\r\n\r\n');
  const headers = Object.fromEntries(
    output
      .subarray(0, Math.max(end, 0))
      .toString()
      .split('\r\n')
      .filter(Boolean)
      .map(line => {
        const colon = line.indexOf(':');
        return [
          line.slice(0, colon).toLowerCase(),
          line.slice(colon + 1).trim(),
        ];
      }),
  );
  const { status = end < 0 ? '500' : '200', ...rest } = headers;
  return {
    status: Number.parseInt(status, 10),
    headers: rest,
    body: end < 0 ? Buffer.alloc(0) : output.subarray(end + 4),
  };
}
