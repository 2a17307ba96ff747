import { RequestError } from 'octokit';
import { failureOf, rateLimitedUntil } from './githubFailure';

const NOW = Date.UTC(2026, 0, 1);

function thrown(
  status: number,
  data: unknown,
  headers: Record<string, string> = {},
) {
  const url = 'https://api.github.com/x';
  return new RequestError('as octokit says it', status, {
    request: {
      method: 'POST',
      url,
      headers: { authorization: 'token hunter2' },
      body: 'hunter2',
    },
    response: { status, url, headers, data },
  });
}

describe('failureOf', () => {
  it('says what GitHub answered, in one line', () => {
    const failure = failureOf(
      thrown(422, {
        message: 'Validation Failed',
        errors: [
          { resource: 'PullRequest', code: 'custom', message: 'No commits' },
          { resource: 'Issue', field: 'labels', code: 'invalid' },
          'plain\n text',
        ],
      }),
    );
    expect(failure.message).toBe(
      'GitHub answered 422: Validation Failed; No commits; Issue labels invalid; plain text',
    );
    expect(failure.status).toBe(422);
    expect(failure.isAmbiguous).toBe(false);
  });

  it('cuts the page of a proxy short', () => {
    const failure = failureOf(thrown(502, `<html>${'x'.repeat(5000)}`));
    expect(failure.message).toHaveLength(322);
    expect(failure.isAmbiguous).toBe(true);
  });

  it('keeps nothing of the request', () => {
    const failure = failureOf(thrown(500, { message: 'Oops' }));
    expect(JSON.stringify({ ...failure })).not.toContain('hunter2');
    expect(failure).not.toHaveProperty('request');
    expect(failure.cause).toBeUndefined();
  });

  it('knows a lost connection, to which octokit gives a status', () => {
    const lost = new RequestError('socket hang up', 500, {
      request: { method: 'POST', url: 'https://x', headers: {} },
    });
    expect(failureOf(lost)).toMatchObject({
      message: 'GitHub did not answer: socket hang up',
      status: undefined,
      isAmbiguous: true,
    });
  });

  it('reads the errors of GraphQL', () => {
    const failure = failureOf({
      errors: [{ type: 'UNPROCESSABLE', message: 'Not allowed here' }],
    });
    expect(failure.message).toBe('GitHub answered: Not allowed here');
  });
});

describe('rateLimitedUntil', () => {
  const reset = String(NOW / 1000 + 90);
  it.each<[string, unknown, number | undefined]>([
    ['retry-after', thrown(403, {}, { 'retry-after': '7' }), 7],
    ['retry-after of now', thrown(429, {}, { 'retry-after': '0' }), 0],
    [
      'a used up hour',
      thrown(
        403,
        {},
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      ),
      91,
    ],
    [
      'a reset of an hour that is not used up',
      thrown(
        403,
        {},
        { 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': reset },
      ),
      undefined,
    ],
    [
      'a secondary limit without a time',
      thrown(403, { documentation_url: 'https://docs/rate-limits#secondary' }),
      60,
    ],
    ['429 without a time', thrown(429, 'Too many'), 60],
    ['GraphQL', { errors: [{ type: 'RATE_LIMITED' }], headers: {} }, 60],
    ['a plain 403', thrown(403, { message: 'Not accessible' }), undefined],
    ['422', thrown(422, {}, { 'retry-after': '7' }), undefined],
    ['what is no error of octokit', new Error('x'), undefined],
    ['nothing', undefined, undefined],
  ])('reads %s', (_, error, seconds) => {
    expect(rateLimitedUntil(error, NOW)).toEqual(
      seconds === undefined ? undefined : new Date(NOW + seconds * 1000),
    );
  });
});
