import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, InjectedFault } from '../repository/conformance/harness';
import { httpBackend } from './httpBackend';

/** What becomes of a request instead of, or around, what was asked for. */
export type GitHttpFault =
  | Fault
  | {
      kind: 'answer';
      status: number;
      headers?: Record<string, string>;
      body?: string;
    }
  | { kind: 'slow'; milliseconds: number };

/** A real git server for one bare repository: git's own program behind node's. */
export class GitHttpServer {
  /** Every request, such as `POST /git-receive-pack`. */
  readonly requests: string[] = [];
  /** What `authorization` has to be; without it everybody may do everything. */
  authorization?: string;
  /** Whether it speaks the first version of the protocol only, in which no single objects are sent. */
  isOld = false;
  readonly #gitDir: string;
  readonly #server = createServer((request, response) => {
    this.#serve(request, response).catch(error => {
      response.writeHead(500).end(String(error));
    });
  });
  #faultOf: (request: string) => GitHttpFault | undefined = () => undefined;

  constructor(gitDir: string) {
    this.#gitDir = gitDir;
  }

  async listen(): Promise<void> {
    await new Promise<void>(resolve => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
  }

  async close(): Promise<void> {
    const closed = new Promise(resolve => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/${basename(this.#gitDir)}`;
  }

  /** From now on, every request that matches meets the fault. */
  failOn(pattern: RegExp, fault: GitHttpFault) {
    this.#faultOf = request => (pattern.test(request) ? fault : undefined);
  }

  /** Nothing goes wrong any more. */
  recover() {
    this.#faultOf = () => undefined;
  }

  /** The n-th request from now meets the fault. */
  inject(n: number, fault: GitHttpFault): InjectedFault {
    let count = 0;
    let met: string | undefined;
    const faultOf = (request: string) => {
      count += 1;
      if (count !== n) return undefined;
      met = request;
      return fault;
    };
    this.#faultOf = faultOf;
    return {
      get request() {
        return met;
      },
      stop: () => {
        if (this.#faultOf === faultOf) this.recover();
      },
    };
  }

  async #serve(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = 'GET', headers, url = '/' } = request;
    const [path, query = ''] = url.split('?', 2);
    const root = `/${basename(this.#gitDir)}`;
    const pathInfo = path.slice(root.length);
    const what = `${method} ${pathInfo}${query && `?${query}`}`;
    this.requests.push(what);

    const fault = this.#faultOf(what);
    if (fault?.kind === 'slow') await sleep(fault.milliseconds);
    if (fault?.kind === 'droppedBefore') return void request.socket.destroy();
    if (fault?.kind === 'errorBefore')
      return void response.writeHead(500).end();
    if (fault?.kind === 'answer') {
      return void response
        .writeHead(fault.status, fault.headers)
        .end(fault.body);
    }
    if (this.authorization && headers.authorization !== this.authorization) {
      return void response
        .writeHead(401, { 'www-authenticate': 'Basic realm="git"' })
        .end();
    }
    if (!path.startsWith(`${root}/`)) return void response.writeHead(404).end();

    const reply = await httpBackend(
      this.#gitDir,
      pathInfo,
      {
        method,
        query: new URLSearchParams(query),
        headers: this.isOld
          ? { ...headers, 'git-protocol': undefined }
          : headers,
        body: Buffer.concat(chunks),
      },
      'somebody',
    );
    if (fault?.kind === 'droppedAfter') return void request.socket.destroy();
    if (fault?.kind === 'errorAfter') return void response.writeHead(500).end();
    response.writeHead(reply.status, reply.headers).end(reply.body);
    return undefined;
  }
}
