/** Exit code of a shell for what was interrupted: 128 and the number of SIGINT. */
export const INTERRUPTED = 130;

/** True for the error of a work that was told to end. */
export function isAborted(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    error.name === 'AbortError'
  );
}

/**
 * Does a work that Ctrl-C ends at once, so that it can end its processes and
 * remove its temporary folders.
 *
 * @throws AbortError when it was interrupted
 */
export async function* interruptible<T>(
  work: (signal: AbortSignal) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const stop = new AbortController();
  const end = () => stop.abort();
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  try {
    yield* work(stop.signal);
  } finally {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  }
}
