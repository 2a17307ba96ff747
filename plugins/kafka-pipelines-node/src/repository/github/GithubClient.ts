import { createHash } from 'node:crypto';
import { Octokit } from 'octokit';
import type { GithubConnection, GithubToken } from './githubConnection';
import {
  failureOf,
  GithubFailure,
  GithubRateLimit,
  rateLimitedUntil,
} from './githubFailure';
import { pause } from './pause';

/** What a call to GitHub may be given by who makes it. */
export interface GithubCallOptions {
  signal?: AbortSignal;
  /** A person's own token, instead of the connection's. */
  token?: string;
}

interface GithubCall extends GithubCallOptions {
  /**
   * Whether the call may be sent again when nobody knows what became of it.
   * Default true: it reads, or does the same when it is done twice.
   */
  repeatable?: boolean;
}

interface Answer<T> {
  status: number;
  headers: { etag?: string };
  data: T;
}

const MAX_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 200;
/** All waits of one call for a rate limit together. */
const MAX_RATE_LIMIT_WAIT_MS = 60_000;
/** GitHub itself gives up after ten seconds. */
const ANSWER_TIMEOUT_MS = 30_000;

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * The only way to GitHub, and the only place that decides about calls that
 * fail: octokit's own plugins repeat POSTs that may have been done, and space
 * writes by seconds.
 */
export class GithubClient {
  readonly #connection: GithubConnection;
  readonly #owner: string;

  /** @param owner - of the repositories it is for: an app is installed once for each */
  constructor(connection: GithubConnection, owner: string) {
    this.#connection = connection;
    this.#owner = owner;
  }

  async getToken({ token }: GithubCallOptions = {}): Promise<GithubToken> {
    return token === undefined
      ? this.#connection.getToken()
      : { token, isApp: false };
  }

  /**
   * Sends a call, again when that is safe and helps.
   *
   * @throws GithubFailure, GithubRateLimit, the signal's reason; never an error
   * of octokit, as these hold the token
   */
  async call<T>(
    send: (octokit: Octokit) => Promise<Answer<T>>,
    { signal, token, repeatable = true }: GithubCall = {},
  ): Promise<Answer<T>> {
    const start = Date.now();
    for (let attempt = 1; ; attempt += 1) {
      signal?.throwIfAborted();
      const octokit = await this.#octokit({ signal, token });
      try {
        return readable(await send(octokit));
      } catch (error) {
        signal?.throwIfAborted();
        if (error instanceof GithubRateLimit) throw error;
        const until = rateLimitedUntil(error);
        if (until) {
          if (until.getTime() - start > MAX_RATE_LIMIT_WAIT_MS) {
            throw new GithubRateLimit(until);
          }
          // Such a call was not looked at, so it does not count as an attempt
          attempt -= 1;
          await pause(Math.max(until.getTime() - Date.now(), 500), signal);
          continue;
        }
        const failure =
          error instanceof GithubFailure ? error : failureOf(error);
        if (!failure.isAmbiguous || !repeatable || attempt >= MAX_ATTEMPTS) {
          throw failure;
        }
        await this.pauseBefore(attempt, signal);
      }
    }
  }

  /** As `call`, for a query of GraphQL. */
  async graphql<T>(
    query: string,
    variables: Record<string, unknown>,
    call: GithubCall = {},
  ): Promise<T> {
    const { data } = await this.call(
      async octokit => ({
        status: 200,
        headers: {},
        data: await octokit.graphql<T>(query, variables),
      }),
      call,
    );
    return data;
  }

  /** Random, or those who collided once would collide again. */
  async pauseBefore(attempt: number, signal?: AbortSignal): Promise<void> {
    const longest = FIRST_PAUSE_MS * 2 ** attempt;
    await pause(longest * (0.5 + Math.random() / 2), signal);
  }

  async #octokit({ signal, token }: GithubCallOptions): Promise<Octokit> {
    const access = await this.getToken({ token });
    const octokit = new Octokit({
      auth: access.token,
      baseUrl: this.#connection.apiBaseUrl,
      log: SILENT,
      retry: { enabled: false },
      throttle: { enabled: false },
    });
    octokit.hook.before('request', async request => {
      if (isWrite(request)) {
        const account = this.#accountOf(access);
        await this.#connection.writePaces?.of(account).turn(signal);
      }
      // From now on, as the wait for a turn is no fault of GitHub's
      const timeout = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
      request.request = {
        ...request.request,
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      };
    });
    return octokit;
  }

  /** What GitHub counts writes for: the installation of an app, whose token changes every hour, or a token's user. */
  #accountOf({ token, isApp }: GithubToken): string {
    const { apiBaseUrl } = this.#connection;
    const who = isApp
      ? `app of ${this.#owner}`
      : createHash('sha256').update(token).digest('hex');
    return `${apiBaseUrl} ${who}`;
  }
}

/** Every query of GraphQL is a POST. */
function isWrite(request: { method: string; url: string; query?: unknown }) {
  return request.url === '/graphql'
    ? /^\s*mutation\b/.test(String(request.query))
    : request.method !== 'GET' && request.method !== 'HEAD';
}

/** octokit gives an answer that broke off as an empty text. */
function readable<T>(answer: Answer<T>): Answer<T> {
  const { data } = answer;
  if (data !== undefined && (typeof data !== 'object' || data === null)) {
    throw new GithubFailure('GitHub did not answer: the answer broke off');
  }
  return answer;
}
