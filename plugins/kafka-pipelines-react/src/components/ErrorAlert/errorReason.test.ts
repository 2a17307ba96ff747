import { ResponseError } from '@backstage/errors';
import { errorReason } from './errorReason';

describe('errorReason', () => {
  it("takes the backend's own words", async () => {
    const body = {
      error: { name: 'InputError', message: 'line 81: no' },
      response: { statusCode: 400 },
    };
    const error = await ResponseError.fromResponse({
      ok: false,
      status: 400,
      statusText: 'Bad Request',
      type: 'default',
      url: 'http://backend/preview',
      redirected: false,
      headers: new Headers({ 'content-type': 'application/json' }),
      text: async () => JSON.stringify(body),
    });
    expect(errorReason(error)).toBe('line 81: no');
  });

  it('takes the message of any other error', () => {
    expect(errorReason(new Error('offline'))).toBe('offline');
  });
});
