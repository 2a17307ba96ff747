import { useCallback, useEffect, useState } from 'react';
import { toError } from '@backstage/errors';

/** State of a request as a component shows it. @public */
export interface AsyncState<T> {
  /** Last answer; it survives a repeated request that is under way or fails. */
  value?: T;
  /** Why the last request failed. */
  error?: Error;
  loading: boolean;
  /** Repeats the request. */
  retry: () => void;
  /** Repeats the request and shows the last outcome until there is another. */
  refresh: () => void;
}

interface Attempt {
  number: number;
  /** Number of the last attempt that is shown as loading. */
  shown: number;
}

interface Outcome<T> {
  load: (signal: AbortSignal) => Promise<T>;
  attempt: number;
  value?: T;
  error?: Error;
}

/**
 * Runs a request and again whenever `load` is another function, so wrap it in
 * `useCallback`. The request is aborted when the component goes or the
 * function changes; an answer that comes too late is dropped.
 *
 * @public
 */
export function useAsync<T>(
  load: (signal: AbortSignal) => Promise<T>,
): AsyncState<T> {
  const [{ number: attempt, shown }, setAttempt] = useState<Attempt>({
    number: 0,
    shown: 0,
  });
  const [outcome, setOutcome] = useState<Outcome<T>>();

  useEffect(() => {
    const controller = new AbortController();
    const settle = (result: Pick<Outcome<T>, 'value' | 'error'>) => {
      if (!controller.signal.aborted) {
        setOutcome(previous => ({
          load,
          attempt,
          value: previous?.load === load ? previous.value : undefined,
          ...result,
        }));
      }
    };
    load(controller.signal).then(
      value => settle({ value }),
      error => settle({ error: toError(error) }),
    );
    return () => controller.abort();
  }, [load, attempt]);

  const retry = useCallback(
    () =>
      setAttempt(({ number }) => ({ number: number + 1, shown: number + 1 })),
    [],
  );
  const refresh = useCallback(
    () => setAttempt(last => ({ ...last, number: last.number + 1 })),
    [],
  );
  const current = outcome?.load === load ? outcome : undefined;
  const loading = current === undefined || current.attempt < shown;
  return {
    value: current?.value,
    error: loading ? undefined : current?.error,
    loading,
    retry,
    refresh,
  };
}
