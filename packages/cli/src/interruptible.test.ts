import { setTimeout } from 'node:timers/promises';
import { interruptible, isAborted } from './interruptible';

it('ends a work at Ctrl-C, and leaves Ctrl-C as it was', async () => {
  const before = process.listenerCount('SIGINT');
  let removed = false;
  const work = interruptible(async function* endless(signal) {
    try {
      yield 1;
      await setTimeout(60_000, undefined, { signal });
    } finally {
      removed = true;
    }
  });
  expect(await work.next()).toEqual({ done: false, value: 1 });
  const next = work.next();
  process.emit('SIGINT');
  expect(isAborted(await next.catch((error: unknown) => error))).toBe(true);
  expect(removed).toBe(true);
  expect(process.listenerCount('SIGINT')).toBe(before);
});
