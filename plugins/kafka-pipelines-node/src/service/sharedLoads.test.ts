import { SharedLoads } from './sharedLoads';

function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

describe('SharedLoads', () => {
  it('lets concurrent and later callers share one load', async () => {
    const loads = new SharedLoads<string>({ keep: 2 });
    const load = jest.fn(async () => 'fleet');
    await expect(
      Promise.all([loads.get('a', load), loads.get('a', load)]),
    ).resolves.toEqual(['fleet', 'fleet']);
    await expect(loads.get('a', load)).resolves.toBe('fleet');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('keeps only the most recently used results', async () => {
    const loads = new SharedLoads<string>({ keep: 2 });
    const load = jest.fn(async () => 'fleet');
    for (const key of ['a', 'b', 'a', 'c']) {
      await loads.get(key, load);
    }
    expect(load).toHaveBeenCalledTimes(3);
    await loads.get('a', load);
    await loads.get('c', load);
    expect(load).toHaveBeenCalledTimes(3);
    await loads.get('b', load);
    expect(load).toHaveBeenCalledTimes(4);
  });

  it('does not keep a failure', async () => {
    const loads = new SharedLoads<string>({ keep: 2 });
    await expect(
      loads.get('a', async () => {
        throw new Error('unreachable');
      }),
    ).rejects.toThrow('unreachable');
    await expect(loads.get('a', async () => 'fleet')).resolves.toBe('fleet');
  });

  it('does not keep a result that may change', async () => {
    const loads = new SharedLoads<string>({
      keep: 2,
      keepIf: result => result !== 'timeout',
    });
    await expect(loads.get('a', async () => 'timeout')).resolves.toBe(
      'timeout',
    );
    await expect(loads.get('a', async () => 'fleet')).resolves.toBe('fleet');
    await expect(loads.get('a', async () => 'later')).resolves.toBe('fleet');
  });

  it('goes on for the others when one caller aborts', async () => {
    const loads = new SharedLoads<string>({ keep: 2 });
    const slow = deferred<string>();
    let seen: AbortSignal | undefined;
    const load = (signal: AbortSignal) => {
      seen = signal;
      return slow.promise;
    };
    const gone = new AbortController();
    const first = loads.get('a', load, gone.signal);
    const second = loads.get('a', load);
    gone.abort(new Error('left'));
    await expect(first).rejects.toThrow('left');
    expect(seen?.aborted).toBe(false);
    slow.resolve('fleet');
    await expect(second).resolves.toBe('fleet');
  });

  it('aborts the load when nobody waits any more, and starts anew', async () => {
    const loads = new SharedLoads<string>({ keep: 2 });
    const signals: AbortSignal[] = [];
    const load = (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<string>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    };
    const one = new AbortController();
    const two = new AbortController();
    const first = loads.get('a', load, one.signal);
    const second = loads.get('a', load, two.signal);
    one.abort(new Error('left'));
    two.abort(new Error('left too'));
    await expect(first).rejects.toThrow('left');
    await expect(second).rejects.toThrow('left too');
    expect(signals.map(signal => signal.aborted)).toEqual([true]);
    await expect(loads.get('a', async () => 'fleet')).resolves.toBe('fleet');
  });

  it('refuses a caller that is already gone', async () => {
    const loads = new SharedLoads<string>({ keep: 2 });
    const load = jest.fn(async () => 'fleet');
    await expect(
      loads.get('a', load, AbortSignal.abort(new Error('left'))),
    ).rejects.toThrow('left');
    expect(load).not.toHaveBeenCalled();
  });
});
