import { skipping } from './skipping';

describe('skipping', () => {
  const { define, assertAllMet } = skipping({
    fails: 'the server has no such thing',
  });
  let ran = false;
  define('runs', async () => {
    ran = true;
  });
  define('fails', async () => {
    throw new Error('was not left out');
  });
  assertAllMet();

  it('runs what is not left out', () => {
    expect(ran).toBe(true);
  });

  it('does not let a reason outlive its case', () => {
    expect(() => skipping({ gone: 'why' }).assertAllMet()).toThrow(
      'There is no case to leave out with the title gone',
    );
  });
});
