import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { operationTemplates } from '../contract/RestContract';
import type { Call, Fault } from '../faults/Faults';
import { Faults } from '../faults/Faults';
import { answerGraphql } from '../graphql/answerGraphql';
import type { Account } from '../state/accounts';
import type { Repository } from '../state/Repository';
import { payloadOf } from '../webhooks/payloads';
import type { Webhooks } from '../webhooks/Webhooks';
import { ApiError } from './ApiError';
import type { World } from './context';
import type { GitRequest } from './gitRequests';
import { answerGit, gitRequest } from './gitRequests';
import type { Incoming, Reply } from './messages';
import { readIncoming } from './messages';
import { answerPage } from './pages';
import { answerRest } from './restRequests';
import type { Match } from './Router';
import { Router } from './Router';

export interface Violation {
  call: Call;
  problem: string;
}

/** Where a request goes. */
type Target =
  | { kind: 'rest'; match: Match | undefined }
  | { kind: 'graphql' }
  | { kind: 'git'; request: GitRequest }
  | { kind: 'page' };

interface Answer {
  reply: Reply;
  violation?: string;
  written?: Iterable<Repository>;
}

/** What one server listens for, and in which order things happen to a call. */
export class GithubServer {
  readonly calls: Call[] = [];
  readonly violations: Violation[] = [];
  readonly faults = new Faults();
  readonly #router = new Router(operationTemplates());
  readonly #server: Server;
  #numbers = 0;

  constructor(
    readonly world: () => World,
    readonly webhooks: Webhooks,
    /** Path of the REST API: `/api/v3`, or nothing for the root. */
    readonly apiPath: string,
  ) {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(error => {
        response.writeHead(500, { 'content-type': 'text/plain' });
        response.end(`The GitHub test server failed: ${error.stack}`);
      });
    });
  }

  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const closed = new Promise(resolve => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse) {
    const incoming = await readIncoming(request);
    const target = this.#targetOf(incoming);
    const call: Call = {
      number: (this.#numbers += 1),
      kind: target.kind,
      method: incoming.method,
      path: decoded(this.#below(incoming.target)),
      status: 0,
      ...(target.kind === 'rest' && target.match
        ? { operation: target.match.id }
        : {}),
    };
    this.calls.push(call);
    const fault = this.faults.take(call);
    if (fault?.kind === 'slow') await delay(fault.milliseconds);
    const instead = faultBefore(fault);
    if (instead === 'drop') {
      request.socket.destroy();
      return;
    }
    const reply = instead ?? (await this.#work(call, target, incoming, fault));
    if (fault?.kind === 'drop') {
      request.socket.destroy();
      return;
    }
    const sent =
      fault?.kind === 'error' && fault.when === 'after'
        ? failure(fault.status)
        : reply;
    call.status = sent.status;
    send(response, sent, call.number);
  }

  /** Does what was asked for, and what follows from it. */
  async #work(
    call: Call,
    target: Target,
    incoming: Incoming,
    fault: Fault | undefined,
  ): Promise<Reply> {
    const answer = await this.#answer(target, incoming, fault).catch(
      (error): Answer => ({
        reply: failure(500),
        violation: `This server failed: ${error.stack}`,
      }),
    );
    if (answer.violation !== undefined) {
      this.violations.push({ call, problem: answer.violation });
    }
    const world = this.world();
    for (const repository of answer.written ?? []) {
      const sender = senderOf(world, incoming, repository);
      for (const event of await repository.refresh()) {
        if (!this.webhooks.isWanted) continue;
        this.webhooks.send(await payloadOf(world, repository, sender, event));
      }
    }
    return answer.reply;
  }

  async #answer(
    target: Target,
    incoming: Incoming,
    fault: Fault | undefined,
  ): Promise<Answer> {
    const world = this.world();
    switch (target.kind) {
      case 'git': {
        const answer = await answerGit(world, target.request, incoming);
        return {
          reply: answer.reply,
          written: answer.repository ? [answer.repository] : [],
        };
      }
      case 'graphql':
        return answerGraphql(world, incoming);
      case 'page':
        return { reply: answerPage(world, incoming) };
      default: {
        if (!target.match) {
          return {
            reply: new ApiError(404, 'Not Found').reply,
            violation: 'This server does not know the operation',
          };
        }
        const stale = fault?.kind === 'stale';
        const answer = await answerRest(world, target.match, incoming, stale);
        return { ...answer, written: answer.written ? [answer.written] : [] };
      }
    }
  }

  #targetOf(incoming: Incoming): Target {
    const { path, method } = incoming;
    const request = gitRequest(incoming);
    if (request) return { kind: 'git', request };
    // An Enterprise server has both APIs below /api, github.com at the root.
    const graphql = this.apiPath === '' ? '/graphql' : '/api/graphql';
    if (path === graphql) return { kind: 'graphql' };
    const isPage = /^\/[^/]+\/[^/]+\/pull\/\d+$/.test(path);
    if (this.apiPath === '' ? isPage : !path.startsWith(`${this.apiPath}/`)) {
      return { kind: 'page' };
    }
    return {
      kind: 'rest',
      match: this.#router.find(method, this.#below(path)),
    };
  }

  #below(path: string): string {
    return this.apiPath !== '' && path.startsWith(`${this.apiPath}/`)
      ? path.slice(this.apiPath.length)
      : path;
  }
}

/** What a fault sends instead of doing the work. */
function faultBefore(fault: Fault | undefined): Reply | 'drop' | undefined {
  if (fault?.kind === 'limit') {
    return new ApiError(
      fault.status,
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      undefined,
      { 'retry-after': String(fault.retryAfter) },
    ).reply;
  }
  if (fault?.kind === 'error' && fault.when === 'before') {
    return failure(fault.status);
  }
  return fault?.kind === 'drop' && fault.when === 'before' ? 'drop' : undefined;
}

function failure(status: number): Reply {
  return new ApiError(status, status === 500 ? 'Server Error' : 'Unavailable')
    .reply;
}

/** Whose change a webhook tells of. */
function senderOf(
  { tokens }: World,
  { headers }: Incoming,
  { owner }: Repository,
): Account {
  const token = /^bearer\s+(.+)$|^token\s+(.+)$/i.exec(
    headers.authorization ?? '',
  );
  const viewer = token && tokens.viewer(token[1] ?? token[2]);
  return viewer?.account ?? owner;
}

function send(response: ServerResponse, reply: Reply, number: number) {
  const { status, body } = reply;
  const isRaw = Buffer.isBuffer(body);
  response.writeHead(status, {
    'x-github-request-id': `FAKE:${number}`,
    ...(body === undefined || isRaw
      ? {}
      : { 'content-type': 'application/json; charset=utf-8' }),
    ...reply.headers,
  });
  response.end(isRaw || body === undefined ? body : JSON.stringify(body));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
