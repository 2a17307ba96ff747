/** The last thing that waits for each key, never rejected. */
const waiting = new WeakMap<object, Promise<unknown>>();

/**
 * Runs one task at a time per key, in the order of the calls. Writers of one
 * process then do not race each other for a branch; correctness does not
 * depend on it.
 */
export async function inTurn<T>(
  key: object,
  task: () => Promise<T>,
): Promise<T> {
  const before = waiting.get(key) ?? Promise.resolve();
  const run = before.then(task);
  waiting.set(
    key,
    run.catch(() => {}),
  );
  return run;
}
