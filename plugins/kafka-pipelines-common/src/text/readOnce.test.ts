import { readOnce } from './readOnce';

describe('readOnce', () => {
  it('reads each text once, undefined too', () => {
    const read = jest.fn((text: string) => (text ? text.length : undefined));
    const length = readOnce(read);
    expect([length('ab'), length(''), length('ab'), length('')]).toEqual([
      2,
      undefined,
      2,
      undefined,
    ]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('forgets when there are too many', () => {
    const read = jest.fn((text: string) => text);
    const same = readOnce(read);
    for (let i = 0; i <= 500; i += 1) {
      same(`${i}`);
    }
    same('0');
    expect(read).toHaveBeenCalledTimes(502);
  });
});
