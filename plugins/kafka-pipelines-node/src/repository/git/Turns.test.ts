import { SharedTask, Turns, unlessAborted } from './Turns';

const tick = () => new Promise(resolve => setImmediate(resolve));

describe('Turns', () => {
  it('runs one task at a time, also after one that failed', async () => {
    const turns = new Turns();
    const seen: string[] = [];
    const task = (name: string, fails = false) =>
      turns.run(async () => {
        seen.push(`${name} begins`);
        await tick();
        seen.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const results = await Promise.allSettled([task('a', true), task('b')]);
    expect(results).toEqual([
      { status: 'rejected', reason: new Error('a') },
      { status: 'fulfilled', value: 'b' },
    ]);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });
});

describe('SharedTask', () => {
  it('gives all who wait one run, and a new one to who asks during a run', async () => {
    let runs = 0;
    const shared = new SharedTask(new Turns(), async () => {
      runs += 1;
      await tick();
    });
    const early = [shared.run(), shared.run(), shared.run()];
    await Promise.resolve().then(() => Promise.resolve());
    expect(runs).toBe(1);
    const late = [shared.run(), shared.run()];
    await Promise.all([...early, ...late]);
    expect(runs).toBe(2);
  });

  it('runs again after a failure', async () => {
    let runs = 0;
    const shared = new SharedTask(new Turns(), async () => {
      runs += 1;
      if (runs === 1) throw new Error('unreachable');
    });
    await expect(shared.run()).rejects.toThrow('unreachable');
    await shared.run();
    expect(runs).toBe(2);
  });
});

describe('unlessAborted', () => {
  it('ends the wait with the reason of the signal', async () => {
    const controller = new AbortController();
    const waiting = unlessAborted(new Promise(() => {}), controller.signal);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });

  it('does not wait at all when asked to stop before, whatever becomes of the task', async () => {
    await expect(
      unlessAborted(
        Promise.reject(new Error('failed')),
        AbortSignal.abort(new Error('enough')),
      ),
    ).rejects.toThrow('enough');
  });
});
