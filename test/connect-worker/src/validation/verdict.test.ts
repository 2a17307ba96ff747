import { verdictOf } from './verdict';

describe('verdictOf', () => {
  it('does not count that nobody listens there', () => {
    expect(
      verdictOf({
        errors: [
          {
            key: 'connection.uri',
            messages: ['Unable to connect to the server.'],
          },
        ],
      }),
    ).toEqual({ outcome: 'green' });
  });

  it('counts every other error, also of the same key', () => {
    expect(
      verdictOf({
        errors: [
          {
            key: 'database.hostname',
            messages: [
              'Error while validating connector config: Connection to 127.0.0.1:1 refused. Check that ...',
              'A value is required',
            ],
          },
          {
            key: 'batch.size',
            messages: ['Unable to connect to the server.'],
          },
        ],
      }),
    ).toEqual({
      outcome: 'reported',
      keys: ['batch.size', 'database.hostname'],
    });
  });

  it('keeps the status of no answer', () => {
    expect(verdictOf({ failed: 500 })).toEqual({
      outcome: 'failed',
      status: 500,
    });
  });
});
