import type { RequestError } from 'octokit';

/**
 * A call that GitHub did not do as asked. It stands in for octokit's error,
 * which holds the whole request with its token.
 */
export class GithubFailure extends Error {
  /** Absent when there was no answer, or none that could be read. */
  readonly status?: number;

  constructor(message: string, status?: number) {
    super(message);
    this.name = 'GithubFailure';
    this.status = status;
  }

  /** Whether nobody knows what the server did. */
  get isAmbiguous(): boolean {
    return this.status === undefined || this.status >= 500;
  }
}

/** GitHub takes no more calls before a time that is too far away to wait for. */
export class GithubRateLimit extends Error {
  readonly until: Date;

  constructor(until: Date) {
    super(`GitHub takes no more requests before ${until.toISOString()}`);
    this.name = 'GithubRateLimit';
    this.until = until;
  }
}

interface ErrorBody {
  message?: unknown;
  documentation_url?: unknown;
  errors?: unknown;
}

/** What octokit throws, as far as it is looked at. */
type Thrown = Partial<Pick<RequestError, 'status' | 'message' | 'response'>> & {
  headers?: Record<string, string | number | undefined>;
  /** Of a GraphQL answer with status 200. */
  errors?: Array<{ type?: string; message?: string }>;
};

const MAX_TEXT = 300;
/** What GitHub's documentation asks for where an answer names no time. */
const UNNAMED_WAIT_SECONDS = 60;

/** What a thrown value of octokit says, without anything of the request. */
export function failureOf(thrown: unknown): GithubFailure {
  const { status, message, response, errors } = asThrown(thrown);
  if (errors) {
    const texts = errors.map(error => error.message ?? error.type ?? '');
    return new GithubFailure(
      `GitHub answered: ${plain(texts.join('; '))}`,
      422,
    );
  }
  // octokit gives a lost connection the status 500, but no response
  if (!response || status === undefined) {
    return new GithubFailure(`GitHub did not answer: ${plain(message ?? '')}`);
  }
  return new GithubFailure(
    `GitHub answered ${status}: ${plain(textOf(response.data))}`,
    status,
  );
}

/**
 * When GitHub takes calls again, for an answer that says it takes none now: the
 * request was not looked at then.
 *
 * @returns undefined for every other answer
 */
export function rateLimitedUntil(
  thrown: unknown,
  now: number = Date.now(),
): Date | undefined {
  const error = asThrown(thrown);
  const { status, errors } = error;
  const isGraphqlLimit = errors?.some(({ type }) => type === 'RATE_LIMITED');
  if (status !== 403 && status !== 429 && !isGraphqlLimit) return undefined;

  const answered = (errors ? error.headers : error.response?.headers) ?? {};
  const retryAfter = Number(answered['retry-after'] ?? NaN);
  if (retryAfter >= 0) return new Date(now + retryAfter * 1000);

  const reset = Number(answered['x-ratelimit-reset'] ?? NaN);
  if (String(answered['x-ratelimit-remaining']) === '0' && reset > 0) {
    // A second more, as clocks differ
    return new Date(Math.max(reset * 1000 + 1000, now));
  }
  const body: ErrorBody = error.response?.data ?? {};
  const isSecondary = String(body.documentation_url).includes('rate-limit');
  return status === 429 || isGraphqlLimit || isSecondary
    ? new Date(now + UNNAMED_WAIT_SECONDS * 1000)
    : undefined;
}

function asThrown(thrown: unknown): Thrown {
  return typeof thrown === 'object' && thrown !== null ? thrown : {};
}

function textOf(data: unknown): string {
  if (typeof data === 'string') return data;
  const { message, errors }: ErrorBody =
    typeof data === 'object' && data !== null ? data : {};
  const details = Array.isArray(errors) ? errors.map(detailOf) : [];
  return [message, ...details].filter(Boolean).join('; ');
}

function detailOf(error: unknown): string {
  if (typeof error === 'string') return error;
  const { message, resource, field, code }: Record<string, unknown> =
    typeof error === 'object' && error !== null ? { ...error } : {};
  return String(message ?? [resource, field, code].filter(Boolean).join(' '));
}

/** One line of moderate length: a proxy may answer with a whole page. */
function plain(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT)}…` : line;
}
