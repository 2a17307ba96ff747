/** Runs tasks one at a time, in the order in which they were asked for. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#last.then(task);
    this.#last = run.catch(() => {});
    return run;
  }
}

/**
 * Shares runs of a task among those who ask while one waits for its turn. Who
 * asks during a run gets the next one, so what a run sees is never older than
 * the question.
 */
export class SharedTask {
  readonly #turns: Turns;
  readonly #task: () => Promise<void>;
  #waiting?: Promise<void>;

  constructor(turns: Turns, task: () => Promise<void>) {
    this.#turns = turns;
    this.#task = task;
  }

  run(): Promise<void> {
    this.#waiting ??= this.#turns.run(() => {
      this.#waiting = undefined;
      return this.#task();
    });
    return this.#waiting;
  }
}

/** Ends the wait, not the task, when the signal says so. */
export async function unlessAborted<T>(
  task: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (!signal) return task;
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    task
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}
