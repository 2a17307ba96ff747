interface Load<T> {
  promise: Promise<T>;
  controller: AbortController;
  /** Callers that still want the result. */
  waiting: number;
  settled: boolean;
}

function whenAborted(signal: AbortSignal) {
  let listener = () => {};
  const promise = new Promise<never>((_resolve, reject) => {
    listener = () => reject(signal.reason);
    signal.addEventListener('abort', listener, { once: true });
  });
  return {
    promise,
    forget: () => signal.removeEventListener('abort', listener),
  };
}

/**
 * Results that are expensive to load and never change under their key.
 * Concurrent callers of one key share one load; only the most recently used
 * results are kept; a failure is not kept.
 */
export class SharedLoads<T> {
  readonly #keep: number;
  readonly #keepIf: (result: T) => boolean;
  readonly #loads = new Map<string, Load<T>>();

  /**
   * @param options - `keep`: how many finished results stay in memory;
   *   `keepIf`: which of them may
   */
  constructor(options: { keep: number; keepIf?: (result: T) => boolean }) {
    this.#keep = options.keep;
    this.#keepIf = options.keepIf ?? (() => true);
  }

  /**
   * The result for a key, loaded when it is not there.
   *
   * @param load - its signal is aborted once no caller waits any more
   * @param signal - ends the wait of this caller only
   * @throws what `load` throws, or the signal's reason
   */
  async get(
    key: string,
    load: (signal: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    signal?.throwIfAborted();
    const entry = this.#loads.get(key) ?? this.#start(key, load);
    // Last in the map is the most recently used.
    this.#loads.delete(key);
    this.#loads.set(key, entry);

    entry.waiting += 1;
    const aborted = signal && whenAborted(signal);
    try {
      return await (aborted
        ? Promise.race([entry.promise, aborted.promise])
        : entry.promise);
    } finally {
      aborted?.forget();
      entry.waiting -= 1;
      if (entry.waiting === 0 && !entry.settled) {
        this.#forget(key, entry);
        entry.controller.abort(signal?.reason);
      }
    }
  }

  #start(key: string, load: (signal: AbortSignal) => Promise<T>): Load<T> {
    const controller = new AbortController();
    const entry: Load<T> = {
      promise: load(controller.signal),
      controller,
      waiting: 0,
      settled: false,
    };
    entry.promise.then(
      result => {
        entry.settled = true;
        if (this.#keepIf(result)) {
          this.#evict();
        } else {
          this.#forget(key, entry);
        }
      },
      () => {
        entry.settled = true;
        this.#forget(key, entry);
      },
    );
    return entry;
  }

  #forget(key: string, entry: Load<T>) {
    if (this.#loads.get(key) === entry) {
      this.#loads.delete(key);
    }
  }

  #evict() {
    const finished = [...this.#loads].filter(([, entry]) => entry.settled);
    for (const [key] of finished.slice(0, -this.#keep)) {
      this.#loads.delete(key);
    }
  }
}
